import DatabasePlatform
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: TestDatabase.postgres != nil)) struct DatabaseTransferTests {
    /// Tables that refer to each other and to themselves, a number given by the database, every type.
    static let steps = [
        Migration(
            "2026-01-01 test: tree",
            """
            CREATE TABLE branch (
                id TEXT PRIMARY KEY NOT NULL, parent TEXT REFERENCES branch (id), girth {real}, leaves {int}, photo {blob}
            ) {strict};
            CREATE TABLE bird (
                branch_id TEXT NOT NULL REFERENCES branch (id) ON DELETE CASCADE, number {int} NOT NULL, name TEXT,
                PRIMARY KEY (branch_id, number)
            ) {strict};
            CREATE TABLE visit (id {int} PRIMARY KEY NOT NULL, note TEXT NOT NULL) {strict};
            CREATE INDEX bird_by_name ON bird (name)
            """
        )
    ]
    static let branches = 1_203
    let source: SQLiteDatabase
    let target: TestPostgres

    init() async throws {
        source = try SQLiteDatabase(path: temporaryFolder().appendingPathComponent("test.sqlite").path)
        target = try await TestPostgres.make(on: TestDatabase.postgres ?? "")
        try await Migrator.migrate(source, Self.steps)
        try await source.write { session in
            try session.query("INSERT INTO branch (id) VALUES ('zz-root')")
            for number in 1..<Self.branches {
                try session.query(
                    "INSERT INTO branch VALUES ($1, $2, $3, $4, $5)",
                    .text("Ast \(number) ä"),
                    number % 7 == 0 ? nil : "zz-root",
                    .double(Double(number) / 3),
                    number % 5 == 0 ? nil : .int(Int64.max - Int64(number)),
                    .blob([0, UInt8(number % 256)])
                )
                try session.query(
                    "INSERT INTO bird VALUES ($1, $2, $3)",
                    .text("Ast \(number) ä"),
                    .int(number % 3),
                    "Amsel"
                )
            }
            try session.query("INSERT INTO visit (id, note) VALUES (7, 'früh'), (41, '')")
        }
    }

    @Test func everythingArrivesAndIsCompared() async throws {
        let comparisons = try await DatabaseTransfer(from: source, to: target).run(Self.steps)
        #expect(comparisons.map(\.table) == ["bird", "branch", "visit"])
        #expect(comparisons.map(\.rows) == [Self.branches - 1, Self.branches, 2])
        let different = comparisons.filter { !$0.isEqual }
        #expect(different.isEmpty)
        let next = try await target.write { session in
            try session.query("INSERT INTO visit (note) VALUES ('later') RETURNING id")[0].int("id")
        }
        #expect(next == 42, "the database goes on numbering where the other one stopped")
        // Foreign keys are back, with what they do.
        try await target.write { _ = try $0.query("DELETE FROM branch WHERE id = 'Ast 1 ä'") }
        #expect(try await target.rows("SELECT name FROM bird WHERE branch_id = 'Ast 1 ä'").isEmpty)
        do {
            try await target.write { _ = try $0.query("DELETE FROM branch WHERE id = 'zz-root'") }
            Issue.record("a branch went that others grow on")
        } catch StorageError.foreignKeyViolation {
        }
    }

    @Test(arguments: [
        "UPDATE branch SET girth = girth + 1e-9 WHERE id = 'Ast 700 ä'", "UPDATE visit SET note = ' ' WHERE id = 41",
        "UPDATE branch SET leaves = NULL WHERE id = 'Ast 2 ä'", "DELETE FROM bird WHERE branch_id = 'Ast 1202 ä'",
        "UPDATE branch SET photo = '' WHERE id = 'Ast 9 ä'",
    ])
    func oneChangedRowIsFound(_ change: String) async throws {
        let transfer = DatabaseTransfer(from: source, to: target)
        _ = try await transfer.run(Self.steps)
        try await target.write { try $0.script(change) }
        let different = try await transfer.compare().filter { !$0.isEqual }
        #expect(different.count == 1)
        #expect(change.contains(" \(different.first?.table ?? "nothing") "))
    }

    @Test func aTargetThatHoldsTablesIsLeftAlone() async throws {
        try await target.write { try $0.script("CREATE TABLE theirs (n BIGINT); INSERT INTO theirs VALUES (1)") }
        await #expect(throws: TransferError.notEmpty(table: "theirs")) {
            try await DatabaseTransfer(from: source, to: target).run(Self.steps)
        }
        #expect(try await target.rows("SELECT n FROM theirs").count == 1)
    }

    @Test func whatDoesNotFitIsNamedAndTheTargetIsEmptyAgain() async throws {
        // PostgreSQL takes no text with a zero byte in it.
        try await source.write { try $0.script("INSERT INTO visit (id, note) VALUES (1, 'a' || char(0) || 'b')") }
        do {
            _ = try await DatabaseTransfer(from: source, to: target).run(Self.steps)
            Issue.record("nothing was thrown")
        } catch TransferError.failed(let table, _) {
            #expect(table == "visit")
        }
        let left = try await target.rows("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
        #expect(left.isEmpty)
    }
}
