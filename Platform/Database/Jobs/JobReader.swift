public import Foundation

/// What administrators see of the jobs, and what they may do about dead ones.
public struct JobReader: Sendable {
    public enum State: String, Sendable, CaseIterable { case open, dead, done }

    public struct Job: Sendable {
        public let id: JobID
        public let kind: String
        public let state: State
        public let attempts: Int
        /// When it is next tried; of an ended one, when it was due.
        public let dueAt: Date
        public let endedAt: Date?
        public let lastError: String?
        public let isRunning: Bool
    }

    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    public func counts() async throws -> [State: Int] {
        let rows = try await database.rows("SELECT state, COUNT(*) AS number FROM job GROUP BY state")
        return try Dictionary(
            uniqueKeysWithValues: rows.map { (try $0.parsed("state") { State(rawValue: $0) }, try $0.int("number")) }
        )
    }

    /// Open ones in the order in which they are tried, ended ones the newest first.
    public func jobs(_ state: State, limit: Int, offset: Int) async throws -> [Job] {
        let order = state == .open ? "due_at, id" : "ended_at DESC, id DESC"
        return try await database.rows(
            """
            SELECT id, kind, state, attempts, due_at, ended_at, last_error, leased_by FROM job WHERE state = $1
            ORDER BY \(order) LIMIT $2 OFFSET $3
            """,
            .text(state.rawValue),
            .int(limit),
            .int(offset)
        )
        .map { row in
            Job(
                id: try row.id("id"),
                kind: try row.text("kind"),
                state: state,
                attempts: try row.int("attempts"),
                dueAt: try row.instant("due_at"),
                endedAt: try row.instantIfPresent("ended_at"),
                lastError: try row.textIfPresent("last_error"),
                isRunning: try row.textIfPresent("leased_by") != nil
            )
        }
    }

    /// A dead job is tried again from the start. False when it is not dead, or is open under its key already.
    public func restart(_ id: JobID, at now: Date) async throws -> Bool {
        do {
            return try await database.write { session in
                try !session.query(
                    """
                    UPDATE job SET state = 'open', attempts = 0, due_at = $2, ended_at = NULL, last_error = NULL
                    WHERE id = $1 AND state = 'dead' RETURNING id
                    """,
                    .id(id),
                    .instant(now)
                ).isEmpty
            }
        } catch StorageError.uniqueViolation {
            return false
        }
    }
}
