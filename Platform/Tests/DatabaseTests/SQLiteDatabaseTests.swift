import DatabasePlatform
import Foundation
import TestSupport
import Testing

@Suite struct SQLiteDatabaseTests {
    let path: String
    let database: SQLiteDatabase

    init() async throws {
        path = try temporaryFolder().appendingPathComponent("test.sqlite").path
        database = try SQLiteDatabase(path: path)
        try await database.write { session in
            try session.script(
                """
                CREATE TABLE meter (id TEXT PRIMARY KEY NOT NULL, reading REAL, note TEXT, photo BLOB) STRICT;
                CREATE TABLE child (meter_id TEXT NOT NULL REFERENCES meter (id)) STRICT
                """
            )
        }
    }

    /// A reader that knows the table from before must not put values under the names of then.
    @Test func columnsThatCameOrWentAreSeenByEveryReader() async throws {
        try await database.write { session in
            _ = try session.query("INSERT INTO meter (id, reading, note) VALUES ('m1', 2.5, 'Keller')")
        }
        #expect(try await database.rows("SELECT * FROM meter").first?.text("note") == "Keller")
        try await database.write { try $0.script("ALTER TABLE meter DROP COLUMN reading") }
        for _ in 1...2 {
            let row = try #require(try await database.rows("SELECT * FROM meter").first)
            #expect(try row.text("note") == "Keller")
            #expect(throws: SQLRowError(column: "reading", found: nil)) { try row.double("reading") }
        }
        try await database.write { try $0.script("ALTER TABLE meter RENAME COLUMN note TO place") }
        #expect(try await database.rows("SELECT * FROM meter").first?.text("place") == "Keller")
        // Known only from the schema, never asked for before.
        #expect(try await database.rows("SELECT * FROM child").isEmpty)
        try await database.write { session in
            try session.script("ALTER TABLE child ADD COLUMN name TEXT; ALTER TABLE child ADD COLUMN age INTEGER")
            _ = try session.query("INSERT INTO child (meter_id, name, age) VALUES ('m1', 'Zähler', 3)")
        }
        #expect(try await database.rows("SELECT * FROM child").first?.int("age") == 3)
    }

    @Test func valuesComeBackAsTheyWereWritten() async throws {
        let rows = try await database.write { session in
            try session.query(
                "INSERT INTO meter (id, reading, note, photo) VALUES ($1, $2, $3, $4)",
                "m1",
                .double(1234.5),
                nil,
                .blob([0, 255])
            )
            return try session.query("SELECT * FROM meter WHERE id = $1", "m1")
        }
        let row = try #require(rows.first)
        #expect(try row.text("id") == "m1")
        #expect(try row.double("reading") == 1234.5)
        #expect(try row.textIfPresent("note") == nil)
        #expect(try row.blob("photo") == [0, 255])
        #expect(throws: SQLRowError(column: "nothing", found: nil)) { try row.text("nothing") }
        #expect(throws: SQLRowError(column: "note", found: .null)) { try row.text("note") }
    }

    @Test func sameArgumentMayBeUsedTwiceAndInAnyOrder() async throws {
        let row = try await database.read { session in
            try session.query("SELECT $2 AS second, $1 AS first, $1 AS again", .int(1), .int(2))[0]
        }
        #expect(try row.int("first") == 1)
        #expect(try row.int("second") == 2)
        #expect(try row.int("again") == 1)
    }

    @Test func everyWriteIsFlushedToDisk() async throws {
        let row = try await database.write { try $0.query("PRAGMA synchronous")[0] }
        #expect(try row.int("synchronous") == 2, "2 is FULL: an acknowledged write survives a power cut")
        let journal = try await database.read { try $0.query("PRAGMA journal_mode")[0] }
        #expect(try journal.text("journal_mode") == "wal")
    }

    @Test func parallelWritersLoseNothing() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask { [database] in
                    for number in 0..<25 {
                        _ = try await database.write { session in
                            try session.query("INSERT INTO meter (id) VALUES ($1)", .text("\(writer)-\(number)"))
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let count = try await database.read { try $0.query("SELECT count(*) AS n FROM meter")[0].int("n") }
        #expect(count == 200)
    }

    @Test func aBackupHoldsWhatWasThereWhenItWasTaken() async throws {
        try await database.write { session in _ = try session.query("INSERT INTO meter (id) VALUES ('before')") }
        let copy = path + ".copy"
        try await database.backup(to: copy)
        try await database.write { session in _ = try session.query("INSERT INTO meter (id) VALUES ('after')") }
        let ids = try await SQLiteDatabase(path: copy).read {
            try $0.query("SELECT id FROM meter").map { try $0.text("id") }
        }
        #expect(ids == ["before"])
    }
}
