public import DatabasePlatform
import Foundation

/// A schema of its own on a PostgreSQL server for tests.
public final class TestPostgres: SQLDatabase {
    private let database: PostgresDatabase
    public let url: String

    public var dialect: SQLDialect { .postgres }

    private init(url: String) {
        self.url = url
        database = PostgresDatabase(url: url, connections: 4)
    }

    deinit { Places.shared.giveBack() }

    public static func make(on server: String) async throws -> TestPostgres {
        await Places.shared.take()
        let schema = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
        do {
            let admin = PostgresDatabase(url: server, connections: 1)
            try await admin.write { try $0.script("CREATE SCHEMA \(schema)") }
            try await admin.close()
        } catch {
            Places.shared.giveBack()
            throw error
        }
        let mark = server.contains("?") ? "&" : "?"
        return TestPostgres(url: "\(server)\(mark)application_name=\(schema)&options=-csearch_path%3D\(schema)")
    }

    public func read<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await database.read(body)
    }

    public func rows(_ sql: String, _ arguments: [SQLValue]) async throws -> [SQLRow] {
        try await database.rows(sql, arguments)
    }

    public func changeMark() async throws -> String? { try await database.changeMark() }

    public func write<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await database.write(body)
    }

    public func alone<Result: Sendable>(
        for purpose: String,
        _ body: @Sendable @escaping () async throws -> Result
    ) async throws -> Result {
        try await database.alone(for: purpose, body)
    }

    public func notify(_ channel: String, payload: String) async throws {
        try await database.notify(channel, payload: payload)
    }

    public func listen(_ channel: String) -> AsyncStream<String> { database.listen(channel) }

    public func backup(to path: String) async throws { try await database.backup(to: path) }

    public func close() async throws { try await database.close() }
}

/// All tests run at the same time; the server takes only so many connections.
private final class Places: @unchecked Sendable {
    static let shared = Places()
    private let lock = NSLock()
    private var free = 40

    func take() async {
        // A test that has one database and needs another must get it in the end.
        for _ in 0..<400 {
            if lock.withLock({ takeNow(orAnyway: false) }) { return }
            try? await Task.sleep(for: .milliseconds(25))
        }
        _ = lock.withLock { takeNow(orAnyway: true) }
    }

    func giveBack() { lock.withLock { free += 1 } }

    private func takeNow(orAnyway isForced: Bool) -> Bool {
        guard free > 0 || isForced else { return false }
        free -= 1
        return true
    }
}
