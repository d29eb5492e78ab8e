import DatabasePlatform
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import oekohub

@Suite struct PersonLinkMigrationTests {
    /// A name says who somebody is where one member of the firm bears it, and only there.
    @Test func earlierRowsLearnWhoTheyNameWhereThatIsCertain() async throws {
        let last = "2026-11-28 server: people behind names"
        let earlier = Installation.migrations.filter { $0.name != last }
        try #require(earlier.count == Installation.migrations.count - 1)
        let database = try await TestDatabase.make(earlier)
        let people: [(PersonID, String)] = [
            (TestHub.owner.id, "Petra"), (TestHub.colleague.id, "Jonas"), (PersonID(from: .live), "Jonas"),
        ]
        try await database.write { session in
            try session.query("INSERT INTO firm (id, name, created_at) VALUES ($1, 'K', 1)", .id(TestHub.firm))
            for (id, name) in people {
                try session.query(
                    "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 1)",
                    .id(id),
                    .text(name),
                    .text("\(id)@kettler.example")
                )
                try session.query(
                    "INSERT INTO membership (person_id, firm_id, role, created_at) VALUES ($1, $2, 'member', 1)",
                    .id(id),
                    .id(TestHub.firm)
                )
            }
            for name in ["Petra", "Jonas", "Gegangen"] {
                try session.query(
                    """
                    INSERT INTO import_batch (id, firm_id, year, file_name, sha256, state, progress, rows_total,
                        rows_taken, rows_refused, created_at, created_by)
                    VALUES ($1, $2, 2025, 'strom.csv', 'a', 'uploaded', 0, 0, 0, 0, 1, $1)
                    """,
                    .text(name),
                    .id(TestHub.firm)
                )
            }
        }
        _ = try await Migrator.migrate(database, Installation.migrations)
        let rows = try await database.rows("SELECT id, created_by_id FROM import_batch ORDER BY id")
        #expect(try rows.map { try $0.text("id") } == ["Gegangen", "Jonas", "Petra"])
        #expect(try rows.map { try $0.textIfPresent("created_by_id") } == [nil, nil, TestHub.owner.id.text])
    }
}
