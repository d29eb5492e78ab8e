public import DatabasePlatform
public import Kernel

/// Answers of a quick estimate: first of a browser's visit, later of the firm that was made from it.
public struct QuickEstimateStore: Sendable {
    private enum Tag {}
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// The answers as JSON text.
    public func answers(visit: String) async throws -> String? { try await answers("visit", .text(visit)) }

    public func answers(of firm: FirmID) async throws -> String? { try await answers("firm_id", .id(firm)) }

    public func save(_ answers: String, visit: String) async throws { try await save(answers, "visit", .text(visit)) }

    public func save(_ answers: String, of firm: FirmID) async throws { try await save(answers, "firm_id", .id(firm)) }

    /// What was estimated before there was an account belongs to the new firm; nothing happens when there is nothing.
    public func handOver(visit: String, to firm: FirmID) async throws {
        _ = try await database.write { session in
            try session.query(
                """
                UPDATE quick_estimate SET firm_id = $1, visit = NULL
                WHERE visit = $2 AND NOT EXISTS (SELECT 1 FROM quick_estimate WHERE firm_id = $1)
                """,
                .id(firm),
                .text(visit)
            )
        }
    }

    private func answers(_ column: String, _ value: SQLValue) async throws -> String? {
        try await database.read { session in
            try session.query("SELECT answers FROM quick_estimate WHERE \(column) = $1", value).first?.text("answers")
        }
    }

    private func save(_ answers: String, _ column: String, _ value: SQLValue) async throws {
        let (now, id) = (outside.now(), EntityID<Tag>(from: outside))
        _ = try await database.write { session in
            try session.query(
                """
                INSERT INTO quick_estimate (id, \(column), answers, changed_at) VALUES ($1, $2, $3, $4)
                ON CONFLICT (\(column)) DO UPDATE SET answers = excluded.answers, changed_at = excluded.changed_at
                """,
                .id(id),
                value,
                .text(answers),
                .instant(now)
            )
        }
    }
}
