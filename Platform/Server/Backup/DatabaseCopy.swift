import DatabasePlatform
import Foundation
import WebPlatform

/// What a copy of a database holds, found by opening it.
struct DatabaseContents: Equatable {
    var schema: [String]
    var counts: [String: Int]
    /// Digests of the evidence files that rows refer to.
    var evidence: Set<String>
}

/// One kind of database, as backups deal with it.
protocol DatabaseCopy: Sendable {
    /// As the manifest names it.
    var kind: String { get }
    /// The file of the copy in a backup.
    var fileName: String { get }
    /// Nil when there is anything to copy; else why there is not.
    func missing() -> CommandFailure?
    /// A consistent copy, taken while others go on working.
    func make(at file: URL) async throws
    /// Restores the copy into a temporary place, reads all of it, and says what it holds.
    func probe(_ file: URL) async throws -> DatabaseContents
}

extension AppSettings {
    var databaseCopy: any DatabaseCopy {
        databaseURL.map { PostgresCopy(environment: PostgresEnvironment($0)) }
            ?? SQLiteCopy(original: databaseFile)
    }
}

/// A SQLite file, copied page by page.
struct SQLiteCopy: DatabaseCopy {
    let original: URL

    var kind: String { "sqlite" }
    var fileName: String { original.lastPathComponent }

    func missing() -> CommandFailure? {
        FileManager.default.fileExists(atPath: original.path)
            ? nil : CommandFailure("command.backup.nothing", ["folder": original.deletingLastPathComponent().path])
    }

    func make(at file: URL) async throws {
        let database = try SQLiteDatabase(path: original.path, readers: 1)
        try await database.backup(to: file.path)
        try await database.close()
    }

    func probe(_ file: URL) async throws -> DatabaseContents {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oekohub-probe-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let copy = folder.appendingPathComponent(fileName)
        try FileManager.default.copyItem(at: file, to: copy)
        do {
            let database = try SQLiteDatabase(path: copy.path, readers: 1)
            let contents = try await Self.contents(database)
            try await database.close()
            return contents
        } catch {
            throw CommandFailure("command.backup.damaged", ["file": file.path])
        }
    }

    /// Whatever a column of this name refers to is a file of the evidence folder: bills and imported tables.
    private static func digests(_ session: any SQLSession) throws -> Set<String> {
        let tables = try session.query(
            """
            SELECT m.name AS name FROM sqlite_master m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND c.name = 'sha256'
            """
        ).map { try $0.text("name") }
        return try tables.reduce(into: []) { found, table in
            let rows = try session.query("SELECT DISTINCT sha256 FROM \"\(table)\"")
            found.formUnion(try rows.map { try $0.text("sha256") })
        }
    }

    /// Reads every page on the way and throws when one is damaged.
    static func contents(_ database: any SQLDatabase) async throws -> DatabaseContents {
        try await database.read { session in
            let state = try session.query("PRAGMA integrity_check").map { try $0.text("integrity_check") }
            guard state == ["ok"] else { throw StorageError.other("integrity_check") }
            let tables = try session.query(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            ).map { try $0.text("name") }
            var counts: [String: Int] = [:]
            for table in tables {
                counts[table] = try session.query("SELECT COUNT(*) AS n FROM \"\(table)\"").first?.int("n")
            }
            return DatabaseContents(
                schema: try session.query("SELECT name FROM schema_migration ORDER BY position").map {
                    try $0.text("name")
                },
                counts: counts,
                evidence: try digests(session)
            )
        }
    }
}
