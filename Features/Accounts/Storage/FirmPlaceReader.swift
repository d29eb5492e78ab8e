public import Accounts
public import DatabasePlatform
import Foundation
public import Kernel

/// The firms a person may work for, as member or by a grant.
public struct FirmPlaceReader: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// The one they worked for last comes first.
    public func places(of person: PersonID) async throws -> [FirmPlace] {
        let day = outside.today()
        let rows = try await database.rows(
            """
            SELECT m.firm_id, f.name AS firm_name, m.role AS kind, m.created_at AS since,
                '' AS runs_through, '' AS readable_through, 0 AS is_withdrawn, COALESCE(m.last_used_at, 0) AS used
            FROM membership m JOIN firm f ON f.id = m.firm_id WHERE m.person_id = $1
            UNION ALL
            SELECT g.firm_id, f.name, g.purpose, g.granted_at, g.runs_through, COALESCE(g.readable_through, ''),
                CASE WHEN g.withdrawn_at IS NULL THEN 0 ELSE 1 END, COALESCE(g.last_used_at, 0)
            FROM firm_grant g JOIN firm f ON f.id = g.firm_id WHERE g.person_id = $1
            ORDER BY used DESC, since, firm_id
            """,
            .id(person)
        )
        return FirmPlace.merged(try rows.compactMap { try Self.place($0, on: day) })
    }

    /// A row with `firm_id`, `firm_name`, `kind`, `since`, `runs_through`, `readable_through` and `is_withdrawn`; nil
    /// where it lets nobody in on that day.
    static func place(_ row: SQLRow, on day: LocalDate) throws -> FirmPlace? {
        let kind = try row.text("kind")
        if let role = MembershipRole(rawValue: kind) {
            return FirmPlace(
                firm: try row.id("firm_id"),
                name: try row.text("firm_name"),
                access: .membership(role),
                since: try row.instant("since")
            )
        }
        guard let purpose = GrantPurpose(rawValue: kind) else { return nil }
        let terms = GrantTerms(
            purpose,
            runsThrough: try row.date("runs_through"),
            readableThrough: LocalDate(iso: try row.text("readable_through")),
            isWithdrawn: try row.bool("is_withdrawn")
        )
        guard let access = terms.access(on: day) else { return nil }
        return FirmPlace(
            firm: try row.id("firm_id"),
            name: try row.text("firm_name"),
            access: access,
            since: try row.instant("since"),
            through: access.readsThrough ?? terms.runsThrough
        )
    }
}
