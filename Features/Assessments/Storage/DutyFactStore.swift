public import Assessments
public import DatabasePlatform
public import Kernel

/// What firms have said for the duties check. Every query names the firm.
public struct DutyFactStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Nothing is stored: nothing was said.
    public func facts(of firm: FirmID) async throws -> DutyFacts {
        try await database.rows("SELECT * FROM duty_fact WHERE firm_id = $1", .id(firm)).first.map(Self.value)
            ?? DutyFacts()
    }

    public enum Saving: Hashable, Sendable {
        case saved
        /// Somebody else has saved meanwhile: what is stored now.
        case conflict(DutyFacts)
    }

    /// Saves over the version the facts name, or not at all.
    public func save(_ facts: DutyFacts, of firm: FirmID, by author: AssessmentStore.Author) async throws -> Saving {
        let (now, answers) = (outside.now(), try JSONColumn.text(facts.answers))
        return try await database.write { session in
            let changed = try session.query(
                """
                INSERT INTO duty_fact (firm_id, answers, catalogue, answered_at, answered_by, answered_by_id, version)
                VALUES ($1, $2, $3, $4, $5, $6, 1)
                ON CONFLICT (firm_id) DO UPDATE SET answers = excluded.answers, catalogue = excluded.catalogue,
                    answered_at = excluded.answered_at, answered_by = excluded.answered_by,
                    answered_by_id = excluded.answered_by_id, version = duty_fact.version + 1
                WHERE duty_fact.version = $7 RETURNING firm_id
                """,
                .id(firm),
                .text(answers),
                .text(facts.catalogue),
                .instant(now),
                .text(author.name),
                .id(author.id),
                .int(facts.version)
            )
            if !changed.isEmpty { return .saved }
            let stored = try session.query("SELECT * FROM duty_fact WHERE firm_id = $1", .id(firm)).first
            return .conflict(try stored.map(Self.value) ?? DutyFacts())
        }
    }

    private static func value(_ row: SQLRow) throws -> DutyFacts {
        DutyFacts(
            answers: try JSONColumn.value(row.text("answers")),
            catalogue: try row.text("catalogue"),
            version: try row.int("version")
        )
    }
}
