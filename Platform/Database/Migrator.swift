/// The database was written by a newer version of the hub.
public struct NewerSchemaError: Error, Equatable {
    /// Names of steps that this version does not know.
    public let unknown: [String]

    public init(unknown: [String]) { self.unknown = unknown }
}

/// Brings a database to the present schema, each step in a transaction of its own. Several servers may start at once:
/// one of them does it, the others wait.
public enum Migrator {
    /// Returns the names of the steps that were run now; empty when there was nothing to do.
    @discardableResult
    public static func migrate(_ database: any SQLDatabase, _ migrations: [Migration]) async throws -> [String] {
        precondition(Set(migrations.map(\.name)).count == migrations.count, "two migrations share a name")
        return try await database.alone(for: "migration") { try await run(database, migrations) }
    }

    private static func run(_ database: any SQLDatabase, _ migrations: [Migration]) async throws -> [String] {
        try await database.write { session in
            try session.script(
                "CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY NOT NULL, position INTEGER NOT NULL)"
            )
        }
        let done = try await applied(database)
        let unknown = done.filter { name in !migrations.contains { $0.name == name } }
        guard unknown.isEmpty else { throw NewerSchemaError(unknown: unknown) }
        var run: [String] = []
        let open = migrations.filter { !done.contains($0.name) }
        for (offset, migration) in open.enumerated() {
            let position = Int64(done.count + offset)
            let isNew = try await database.write { session in
                // Another process may have done it since the names were read.
                let mark = try session.query(
                    """
                    INSERT INTO schema_migration (name, position) VALUES ($1, $2)
                    ON CONFLICT (name) DO NOTHING RETURNING name
                    """,
                    .text(migration.name),
                    .int(position)
                )
                guard !mark.isEmpty else { return false }
                try session.script(migration.sql(for: session.dialect))
                return true
            }
            if isNew { run.append(migration.name) }
        }
        return run
    }

    public static func applied(_ database: any SQLDatabase) async throws -> [String] {
        try await database.read { session in
            try session.query("SELECT name FROM schema_migration ORDER BY position").map { try $0.text("name") }
        }
    }
}
