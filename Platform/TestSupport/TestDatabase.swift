public import DatabasePlatform
public import Foundation

/// A real database for one test, with the schema of `migrations`: SQLite in a folder, or a schema of its own on the
/// PostgreSQL server that `OEKOHUB_TEST_POSTGRES` names. That server is thrown away with all its schemas afterwards.
public enum TestDatabase {
    /// The address of the server for tests, without parameters; nil when the tests run on SQLite.
    public static let postgres = ProcessInfo.processInfo.environment["OEKOHUB_TEST_POSTGRES"].flatMap {
        $0.isEmpty ? nil : $0
    }

    public static func make(_ migrations: [Migration], in folder: URL? = nil) async throws -> any SQLDatabase {
        let database = try await empty(in: folder)
        try await Migrator.migrate(database, migrations)
        return database
    }

    /// Without any table.
    public static func empty(in folder: URL? = nil) async throws -> any SQLDatabase {
        if let postgres { return try await TestPostgres.make(on: postgres) }
        let folder = try folder ?? temporaryFolder()
        return try SQLiteDatabase(path: folder.appendingPathComponent("test.sqlite").path, readers: 2)
    }
}
