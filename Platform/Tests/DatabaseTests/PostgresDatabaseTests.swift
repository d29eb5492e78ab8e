import DatabasePlatform
import Foundation
import Synchronization
import TestSupport
import Testing

/// What only PostgreSQL does: other connections, and a server that goes away.
@Suite(.enabled(if: TestDatabase.postgres != nil)) struct PostgresDatabaseTests {
    let database: TestPostgres

    init() async throws {
        database = try await TestPostgres.make(on: TestDatabase.postgres ?? "")
        try await database.write { session in
            try session.script("CREATE TABLE doctor (name TEXT PRIMARY KEY, is_on_call BIGINT NOT NULL)")
            try session.query("INSERT INTO doctor VALUES ('Anna', 1), ('Bernd', 1)")
        }
    }

    /// Both doctors may go when the other one stays: each looks, sees the other, and goes. One of them has to look again.
    @Test func writersThatOnlyReadWhatTheOtherWritesConflictToo() async throws {
        let runs = Tally()
        let meeting = Meeting(2)
        let left = try await withThrowingTaskGroup(of: Bool.self) { group in
            for name in ["Anna", "Bernd"] {
                group.addTask { [database] in
                    try await database.write { session in
                        runs.enter()
                        let others = try session.query(
                            "SELECT count(*) AS n FROM doctor WHERE is_on_call = 1 AND name <> $1",
                            .text(name)
                        )[0].int("n")
                        meeting.wait()
                        guard others > 0 else { return false }
                        try session.query("UPDATE doctor SET is_on_call = 0 WHERE name = $1", .text(name))
                        return true
                    }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(left == 1)
        #expect(runs.entered >= 3, "nobody had to look again, so nothing was shown")
        let present = try await database.rows("SELECT sum(is_on_call) AS n FROM doctor")[0].int("n")
        #expect(present == 1)
    }

    @Test func aTransactionThatNeverSucceedsIsGivenUp() async throws {
        let runs = Tally()
        do {
            try await database.write { session in
                runs.enter()
                try session.script("DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$")
            }
            Issue.record("nothing was thrown")
        } catch StorageError.serializationFailure {
            #expect(runs.entered == PostgresDatabase.tries)
        }
    }

    @Test func anErrorThatAClosureHidesIsNotTakenForSuccess() async throws {
        do {
            try await database.write { session in
                try session.query("INSERT INTO doctor VALUES ('Carla', 0)")
                _ = try? session.query("INSERT INTO doctor VALUES ('Anna', 0)")
            }
            Issue.record("nothing was thrown, and nothing was stored")
        } catch StorageError.uniqueViolation {
            let rows = try await database.rows("SELECT name FROM doctor WHERE name = 'Carla'")
            #expect(rows.isEmpty)
        }
    }

    @Test func aReadChangesNothing() async throws {
        await #expect(throws: StorageError.self) {
            try await database.read { _ = try $0.query("DELETE FROM doctor RETURNING name") }
        }
        #expect(try await database.rows("SELECT name FROM doctor").count == 2)
    }

    @Test func aPreparedStatementOutlivesAChangeOfItsTable() async throws {
        let sql = "SELECT * FROM doctor ORDER BY name"
        let before = try await database.rows(sql)[0].values.count
        let within = try await database.read { try $0.query(sql)[0].values.count }
        let other = PostgresDatabase(url: database.url, connections: 1)
        try await other.write { try $0.script("ALTER TABLE doctor ADD COLUMN phone TEXT") }
        let after = try await database.rows(sql)[0].values.count
        let afterWithin = try await database.read { try $0.query(sql)[0].values.count }
        #expect((before, within) == (2, 2))
        #expect((after, afterWithin) == (3, 3))
        try await other.close()
    }

    @Test func connectionsThatTheServerEndedAreReplaced() async throws {
        // Several idle connections, each with prepared statements.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask { [database] in
                    _ = try await database.rows("SELECT pg_sleep(0.05), count(*) AS n FROM doctor")
                }
            }
            try await group.waitForAll()
        }
        for _ in 0..<3 {
            let ended = try await endConnections()
            #expect(ended > 0)
            #expect(try await database.rows("SELECT name FROM doctor").count == 2)
            #expect(try await endConnections() > 0)
            try await database.write { _ = try $0.query("UPDATE doctor SET is_on_call = 1") }
            #expect(try await endConnections() > 0)
            let names = try await database.read { try $0.query("SELECT name FROM doctor").count }
            #expect(names == 2)
        }
    }

    @Test func aConnectionThatIsLostWithinATransactionIsReported() async throws {
        do {
            try await database.write { session in
                try session.query("DELETE FROM doctor")
                try session.query("SELECT pg_terminate_backend(pg_backend_pid()) AS gone")
            }
            Issue.record("nothing was thrown")
        } catch StorageError.unavailable {
            #expect(try await database.rows("SELECT name FROM doctor").count == 2)
        }
    }

    @Test func whoListensHearsOfALostConnection() async throws {
        let channel = "lost \(UUID().uuidString)"
        var listening = database.listen(channel).makeAsyncIterator()
        #expect(await listening.next() == "")
        #expect(try await endConnections() > 0)
        #expect(await listening.next() == "", "something may have been missed")
        try await database.notify(channel, payload: "later")
        #expect(await listening.next() == "later")
    }

    @Test func anAddressWhereNobodyAnswersIsUnavailable() async throws {
        let nobody = PostgresDatabase(url: "postgresql://nobody@127.0.0.1:9/nothing", connections: 1)
        do {
            _ = try await nobody.rows("SELECT 1 AS one")
            Issue.record("nothing was thrown")
        } catch StorageError.unavailable {
        }
        try await nobody.close()
    }

    @Test func onlyOneIsAloneAtATime() async throws {
        let tally = Tally()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask { [url = database.url] in
                    let other = PostgresDatabase(url: url, connections: 1)
                    try await other.alone(for: "test") {
                        tally.enter()
                        try await Task.sleep(for: .milliseconds(30))
                        tally.leave()
                    }
                    try await other.close()
                }
            }
            try await group.waitForAll()
        }
        #expect(tally.entered == 3)
        #expect(tally.mostAtOnce == 1)
    }

    @Test func aBackupIsAnArchiveThatHoldsTheTables() async throws {
        let file = try temporaryFolder().appendingPathComponent("copy.dump")
        let database = PostgresDatabase(url: try ownDatabase(), connections: 1)
        try await database.write { try $0.script("CREATE TABLE doctor (name TEXT PRIMARY KEY)") }
        try await database.backup(to: file.path)
        try await database.close()
        let bytes = try Data(contentsOf: file)
        #expect(bytes.starts(with: Data("PGDMP".utf8)))
        #expect(bytes.count > 1_000)
    }

    /// A database and not only a schema: `pg_dump` locks every table that it has seen, and those of other tests come
    /// and go.
    private func ownDatabase() throws -> String {
        var place = try #require(URLComponents(string: TestDatabase.postgres ?? ""))
        let name = "copy_" + UUID().uuidString.lowercased().replacing("-", with: "")
        let psql = Process()
        psql.executableURL = URL(filePath: "/usr/bin/env")
        psql.arguments = [
            "psql", "--quiet", place.string ?? "", "--command=CREATE DATABASE \(name) TEMPLATE template0",
        ]
        try psql.run()
        psql.waitUntilExit()
        #expect(psql.terminationStatus == 0)
        place.path = "/" + name
        return place.string ?? ""
    }

    /// As a restart of the server does it, for the connections of this test alone.
    private func endConnections() async throws -> Int {
        let other = PostgresDatabase(url: TestDatabase.postgres ?? "", connections: 1)
        let schema = database.url.split(separator: "%3D").last.map(String.init) ?? ""
        let ended = try await other.rows(
            """
            SELECT pg_terminate_backend(pid, 5000) AS is_gone FROM pg_stat_activity
            WHERE application_name = $1 AND pid <> pg_backend_pid()
            """,
            .text(schema)
        )
        try await other.close()
        return ended.count
    }
}

/// Who came in, and how many were there at the same time.
private final class Tally: Sendable {
    private let state = Mutex((entered: 0, present: 0, most: 0))

    func enter() {
        state.withLock { state in
            state.entered += 1
            state.present += 1
            state.most = max(state.most, state.present)
        }
    }

    func leave() { state.withLock { $0.present -= 1 } }

    var entered: Int { state.withLock { $0.entered } }
    var mostAtOnce: Int { state.withLock { $0.most } }
}

/// Two who wait for each other the first time, and not longer than a second.
private final class Meeting: @unchecked Sendable {
    private let condition = NSCondition()
    private var missing: Int

    init(_ count: Int) { missing = count }

    func wait() {
        condition.lock()
        defer { condition.unlock() }
        missing -= 1
        condition.broadcast()
        let end = Date().addingTimeInterval(1)
        while missing > 0, condition.wait(until: end) {}
    }
}
