import DatabasePlatform
import Foundation
import TestSupport
import Testing

/// The two databases; PostgreSQL only where the tests were given a server.
enum Driver: String, CaseIterable, CustomTestStringConvertible {
    case sqlite, postgres

    static var present: [Driver] { TestDatabase.postgres == nil ? [.sqlite] : [.sqlite, .postgres] }

    var testDescription: String { rawValue }

    /// A database without any table, and a way to open it once more, as another process would.
    func make() async throws -> (database: any SQLDatabase, again: @Sendable () throws -> any SQLDatabase) {
        switch self {
        case .sqlite:
            let path = try temporaryFolder().appendingPathComponent("test.sqlite").path
            return (try SQLiteDatabase(path: path, readers: 2), { try SQLiteDatabase(path: path, readers: 2) })
        case .postgres:
            let database = try await TestPostgres.make(on: TestDatabase.postgres ?? "")
            return (database, { [url = database.url] in PostgresDatabase(url: url, connections: 4) })
        }
    }

    func make(_ schema: String) async throws -> any SQLDatabase {
        let database = try await make().database
        try await Migrator.migrate(database, [Migration("2026-01-01 test: schema", schema)])
        return database
    }
}
