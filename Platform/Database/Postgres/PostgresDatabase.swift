import NIOPosix
import Synchronization

/// PostgreSQL 15 or newer through libpq. As many threads as connections: who waits for one waits in their queue, and
/// holds none of the threads that answer requests.
///
/// Every write is serializable and run again when others were in the way, so that stores need no locks.
public final class PostgresDatabase: SQLDatabase {
    /// How often a transaction is run before it is given up.
    public static let tries = 12
    private let url: String
    private let pool: PostgresPool
    private let threads: NIOThreadPool
    private let listener: PostgresListener

    public var dialect: SQLDialect { .postgres }

    /// - Parameter url: `postgresql://…` or another form that libpq takes. Nothing is connected yet.
    public init(url: String, connections: Int = 8) {
        self.url = url
        pool = PostgresPool(url: url)
        listener = PostgresListener(url: url)
        threads = NIOThreadPool(numberOfThreads: connections)
        threads.start()
    }

    deinit {
        pool.end()
        listener.end()
        threads.shutdownGracefully { _ in }
    }

    public func read<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
    }

    public func write<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await transaction("BEGIN ISOLATION LEVEL SERIALIZABLE", body)
    }

    public func rows(_ sql: String, _ arguments: [SQLValue]) async throws -> [SQLRow] {
        try await repeating { [pool] in
            let (connection, rows) = try pool.take { try $0.single(sql, arguments) }
            pool.give(connection)
            return rows
        }
    }

    /// Asking for it would take as long as asking again what was kept under it.
    public func changeMark() async throws -> String? { nil }

    private func transaction<Result: Sendable>(
        _ begin: String,
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await repeating { [pool] in
            let (connection, _) = try pool.take { try $0.command(begin) }
            defer { pool.give(connection) }
            return try connection.finish(body)
        }
    }

    private func repeating<Result: Sendable>(_ body: @Sendable @escaping () throws -> Result) async throws -> Result {
        var attempt = 1
        while true {
            do {
                return try await threads.runIfActive(body)
            } catch let conflict as PostgresConflict {
                guard attempt < Self.tries else { throw conflict.error }
                try await Task.sleep(for: Self.pause(after: attempt))
                attempt += 1
            }
        }
    }

    /// Growing, and by chance, so that those who met do not meet again: 1–3 ms, 2–6 ms, … at most half a second.
    private static func pause(after attempt: Int) -> Duration {
        let longest = min(500, 2 << attempt)
        return .microseconds(Int.random(in: longest * 250...longest * 750))
    }

    public func alone<Result: Sendable>(
        for purpose: String,
        _ body: @Sendable @escaping () async throws -> Result
    ) async throws -> Result {
        // A connection of its own: the lock ends with it, however this process ends.
        let connection = try await threads.runIfActive { [url] in
            let connection = try PostgresConnection(url)
            try connection.script("SET statement_timeout = 0; SET lock_timeout = 0")
            try connection.query(
                "SELECT pg_advisory_lock(hashtextextended($1 || current_schema(), 0))",
                .text("oekohub \(purpose) ")
            )
            return connection
        }
        defer { withExtendedLifetime(connection) {} }
        return try await body()
    }

    public func notify(_ channel: String, payload: String) async throws {
        _ = try await rows("SELECT pg_notify($1, $2)", .text(channel), .text(payload))
    }

    public func listen(_ channel: String) -> AsyncStream<String> { listener.listen(channel) }

    public func backup(to path: String) async throws {
        try await threads.runIfActive { [url] in try PostgresBackup.write(url, to: path) }
    }

    public func close() async throws {
        pool.end()
        listener.end()
        try await threads.shutdownGracefully()
    }
}
