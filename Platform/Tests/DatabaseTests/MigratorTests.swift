import DatabasePlatform
import Foundation
import TestSupport
import Testing

@Suite struct MigratorTests {
    let first = Migration("2026-01-01 first", "CREATE TABLE a (n {int} NOT NULL, x {real}, b {blob}) {strict}")
    let second = Migration("2026-01-02 second", "ALTER TABLE a ADD COLUMN m {int}; INSERT INTO a (n) VALUES (1)")

    func database() throws -> SQLiteDatabase {
        try SQLiteDatabase(path: temporaryFolder().appendingPathComponent("test.sqlite").path)
    }

    @Test func stepsRunOnceAndInOrder() async throws {
        let database = try database()
        #expect(try await Migrator.migrate(database, [first]) == ["2026-01-01 first"])
        #expect(try await Migrator.migrate(database, [first, second]) == ["2026-01-02 second"])
        #expect(try await Migrator.migrate(database, [first, second]).isEmpty)
        let count = try await database.read { try $0.query("SELECT count(*) AS n FROM a")[0].int("n") }
        #expect(count == 1)
    }

    @Test func aDatabaseOfANewerVersionIsRefused() async throws {
        let database = try database()
        try await Migrator.migrate(database, [first, second])
        await #expect(throws: NewerSchemaError(unknown: ["2026-01-02 second"])) {
            try await Migrator.migrate(database, [first])
        }
    }

    @Test func aBrokenStepLeavesTheDatabaseAsItWas() async throws {
        let database = try database()
        let broken = Migration("2026-01-03 broken", "CREATE TABLE half (n {int}) {strict}; CREATE NONSENSE")
        await #expect(throws: StorageError.self) { try await Migrator.migrate(database, [first, broken]) }
        #expect(try await Migrator.applied(database) == ["2026-01-01 first"])
        let tables = try await database.read {
            try $0.query("SELECT name FROM sqlite_master WHERE name = 'half'")
        }
        #expect(tables.isEmpty)
    }
}
