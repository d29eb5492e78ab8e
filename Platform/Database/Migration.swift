/// One step of the schema. Never changed once it has shipped.
///
/// Column types that the databases spell differently are written `{int}` (64 bits), `{real}` (double), `{blob}`;
/// `{strict}` ends a table definition.
public struct Migration: Sendable {
    /// `2026-11-22 accounts: person`; sorts and names.
    public let name: String
    let sql: String

    public init(_ name: String, _ sql: String) {
        self.name = name
        self.sql = sql
    }

    func sql(for dialect: SQLDialect) -> String {
        let types: [(String, sqlite: String, postgres: String)] = [
            ("{int}", "INTEGER", "BIGINT"), ("{real}", "REAL", "DOUBLE PRECISION"), ("{blob}", "BLOB", "BYTEA"),
            ("{strict}", "STRICT", ""),
        ]
        return types.reduce(sql) { $0.replacing($1.0, with: dialect == .sqlite ? $1.sqlite : $1.postgres) }
    }
}

/// The database was written by a newer version of the hub.
public struct NewerSchemaError: Error, Equatable {
    /// Names of steps that this version does not know.
    public let unknown: [String]

    public init(unknown: [String]) { self.unknown = unknown }
}

/// Brings a database to the present schema, each step in a transaction of its own.
public enum Migrator {
    /// Returns the names of the steps that were run now; empty when there was nothing to do.
    @discardableResult
    public static func migrate(_ database: any SQLDatabase, _ migrations: [Migration]) async throws -> [String] {
        precondition(Set(migrations.map(\.name)).count == migrations.count, "two migrations share a name")
        try await database.write { session in
            try session.script(
                "CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY NOT NULL, position INTEGER NOT NULL)"
            )
        }
        let done = try await applied(database)
        let unknown = done.filter { name in !migrations.contains { $0.name == name } }
        guard unknown.isEmpty else { throw NewerSchemaError(unknown: unknown) }
        let open = migrations.filter { !done.contains($0.name) }
        for (offset, migration) in open.enumerated() {
            let position = done.count + offset
            try await database.write { session in
                try session.script(migration.sql(for: session.dialect))
                try session.query(
                    "INSERT INTO schema_migration (name, position) VALUES ($1, $2)",
                    .text(migration.name),
                    .int(Int64(position))
                )
            }
        }
        return open.map(\.name)
    }

    public static func applied(_ database: any SQLDatabase) async throws -> [String] {
        try await database.read { session in
            try session.query("SELECT name FROM schema_migration ORDER BY position").map { try $0.text("name") }
        }
    }
}
