public import Coaching
public import DatabasePlatform
import Foundation
public import Kernel

/// What of the firm's own work a case is about, for its coach.
public struct CaseLinkStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// An address that is linked already takes the new words. False where nothing may be changed.
    public func add(_ link: CaseLink, to id: CoachingCaseID, by coach: PersonID) async throws -> Bool {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return false }
            _ = try session.query(
                """
                INSERT INTO coaching_link (id, case_id, firm_id, kind, address, label, added_at, added_by_id)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                ON CONFLICT (case_id, address) DO UPDATE SET kind = excluded.kind, label = excluded.label
                """,
                .id(link.id),
                .id(id),
                .id(firm),
                .text(link.kind.rawValue),
                .text(link.address),
                .text(link.label),
                .instant(now),
                .id(coach)
            )
            return true
        }
    }

    public func remove(_ link: CaseLinkID, of id: CoachingCaseID, by coach: PersonID) async throws -> Bool {
        let today = outside.today()
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return false }
            return try !session.query(
                "DELETE FROM coaching_link WHERE id = $1 AND case_id = $2 AND firm_id = $3 RETURNING id",
                .id(link),
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    static func links(of id: CoachingCaseID, _ firm: FirmID, _ session: any SQLSession) throws -> [CaseLink] {
        try session.query(
            "SELECT * FROM coaching_link WHERE case_id = $1 AND firm_id = $2 ORDER BY added_at, id",
            .id(id),
            .id(firm)
        ).map(CaseRow.link)
    }
}
