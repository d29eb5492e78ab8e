import DatabasePlatform
import Foundation
import TestSupport
import Testing

@testable import oekohub

/// `docs/schema.sql` shows the present schema; `UPDATE_SNAPSHOTS=1` rewrites it.
@Suite struct SchemaTests {
    @Test func theDocumentedSchemaIsThePresentOne() async throws {
        let database = try SQLiteDatabase(path: temporaryFolder().appendingPathComponent("schema.sqlite").path)
        try await Migrator.migrate(database, Installation.migrations)
        let statements = try await database.read { session in
            try session.query(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name"
            ).map { try $0.text("sql") }
        }
        let dump =
            "-- Made by SchemaTests from the migrations.\n\n" + statements.map { $0 + ";\n" }.joined(separator: "\n")
        let file = repositoryRoot.appendingPathComponent("docs/schema.sql")
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try dump.write(to: file, atomically: true, encoding: .utf8)
        }
        let stored = try? String(contentsOf: file, encoding: .utf8)
        #expect(stored == dump, "docs/schema.sql is old: UPDATE_SNAPSHOTS=1 bin/test unit, then read the diff")
    }

    @Test func newerStepsComeAfterOlderOnes() {
        let features = Dictionary(grouping: Installation.migrations.map(\.name)) { name in
            name.drop { $0 != " " }.prefix { $0 != ":" }
        }
        for (feature, names) in features {
            let days = names.map { $0.prefix(10) }
            #expect(days == days.sorted(), "\(feature): a step stands before an older one")
        }
    }
}
