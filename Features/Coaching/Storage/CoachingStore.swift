public import Coaching
public import DatabasePlatform
import Foundation
public import Kernel

/// The cases of coaches. A coach sees a case only by a grant of its firm, asked for in every query.
public struct CoachingStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Takes a firm on. False without a running grant of the firm to this coach.
    public func open(_ new: CoachingCase, by coach: PersonID) async throws -> Bool {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            try !session.query(
                """
                INSERT INTO coaching_case (id, firm_id, coach_id, title, occasion, aims, team, template, state,
                    opened_on, version, changed_at, changed_by_id)
                SELECT $1, f.id, p.id, $4, $5, $6, $7, $8, $9, $10, 1, $11, p.id
                FROM firm f CROSS JOIN person p
                WHERE f.id = $2 AND p.id = $3 AND EXISTS (
                    SELECT 1 FROM firm_grant g WHERE g.firm_id = f.id AND g.person_id = p.id
                        AND g.purpose = 'coaching' AND g.withdrawn_at IS NULL AND g.runs_through >= $12)
                RETURNING id
                """,
                .id(new.id),
                .id(new.firm),
                .id(coach),
                .text(new.title),
                .text(new.occasion),
                .text(new.aims),
                .text(new.team),
                .text(new.template),
                .text(new.state.rawValue),
                .date(new.openedOn),
                .instant(now),
                .date(today)
            ).isEmpty
        }
    }

    /// What a coach may see, the open ones first, then by title.
    public func cases(of coach: PersonID) async throws -> [(CoachingCase, CoachingCase.Reach)] {
        try await database.rows(
            "\(Self.granted) ORDER BY c.state DESC, c.title, c.id",
            .id(coach),
            .date(outside.today())
        ).map { (try Self.found($0), try Self.reach($0)) }
    }

    /// Nil when it is another coach's or the firm's grant has ended.
    public func `case`(
        _ id: CoachingCaseID,
        of coach: PersonID
    ) async throws -> (CoachingCase, CoachingCase.Reach)? {
        try await database.rows("\(Self.granted) AND c.id = $3", .id(coach), .date(outside.today()), .id(id)).first
            .map { (try Self.found($0), try Self.reach($0)) }
    }

    /// What the members of a firm see, the open ones first.
    public func cases(of firm: FirmID) async throws -> [CoachingCase] {
        try await database.rows(
            "SELECT c.* FROM coaching_case c WHERE c.firm_id = $1 ORDER BY c.state DESC, c.title, c.id",
            .id(firm)
        ).map(Self.found)
    }

    public enum Saving: Sendable, Hashable {
        case saved
        /// Somebody else has saved meanwhile: what is stored now.
        case conflict(CoachingCase)
        /// Not there, another coach's, or the grant lets nothing be changed.
        case refused
    }

    /// Saves over the version the case names, or not at all.
    public func save(_ changed: CoachingCase, by coach: PersonID) async throws -> Saving {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            let stored = try session.query(
                "\(Self.granted) AND c.id = $3",
                .id(coach),
                .date(today),
                .id(changed.id)
            ).first
            guard let stored, try Self.reach(stored) == .works else { return .refused }
            let saved = try session.query(
                """
                UPDATE coaching_case SET title = $1, occasion = $2, aims = $3, team = $4, state = $5,
                    version = version + 1, changed_at = $6, changed_by_id = $7
                WHERE id = $8 AND firm_id = $9 AND coach_id = $7 AND version = $10 RETURNING id
                """,
                .text(changed.title),
                .text(changed.occasion),
                .text(changed.aims),
                .text(changed.team),
                .text(changed.state.rawValue),
                .instant(now),
                .id(coach),
                .id(changed.id),
                .id(changed.firm),
                .int(changed.version)
            )
            return saved.isEmpty ? .conflict(try Self.found(stored)) : .saved
        }
    }

    /// A withdrawn grant may leave days for reading; one that ran out too.
    private static let granted = """
        SELECT c.*, g.works FROM coaching_case c JOIN (
            SELECT firm_id, person_id,
                MAX(CASE WHEN withdrawn_at IS NULL AND runs_through >= $2 THEN 1 ELSE 0 END) AS works
            FROM firm_grant
            WHERE purpose = 'coaching'
                AND ((withdrawn_at IS NULL AND runs_through >= $2) OR readable_through >= $2)
            GROUP BY firm_id, person_id
        ) g ON g.firm_id = c.firm_id AND g.person_id = c.coach_id
        WHERE c.coach_id = $1
        """

    private static func reach(_ row: SQLRow) throws -> CoachingCase.Reach {
        try row.int("works") == 1 ? .works : .reads
    }

    private static func found(_ row: SQLRow) throws -> CoachingCase {
        CoachingCase(
            id: try row.id("id"),
            firm: try row.id("firm_id"),
            title: try row.text("title"),
            occasion: try row.text("occasion"),
            aims: try row.text("aims"),
            team: try row.text("team"),
            template: try row.text("template"),
            state: try row.parsed("state") { CoachingCase.State(rawValue: $0) },
            openedOn: try row.date("opened_on"),
            version: try row.int("version")
        )
    }
}
