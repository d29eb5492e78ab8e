import DatabasePlatform
import Foundation
import Synchronization
import TestSupport
import Testing

/// What stores rely on, whichever database is below.
@Suite struct SQLDatabaseTests {
    static let schema = """
        CREATE TABLE meter (
            id TEXT PRIMARY KEY NOT NULL, reading {real}, count {int}, note TEXT, photo {blob},
            CHECK (count IS NULL OR count < 1000000000000000000)
        ) {strict};
        CREATE TABLE child (meter_id TEXT NOT NULL REFERENCES meter (id)) {strict};
        CREATE TABLE answer (id {int} PRIMARY KEY NOT NULL, text TEXT NOT NULL) {strict}
        """

    @Test(arguments: Driver.present) func numbersTextsAndBytesComeBackExactly(_ driver: Driver) async throws {
        let database = try await driver.make(Self.schema)
        let doubles: [Double] = [
            0.1, 1.0 / 3, .leastNonzeroMagnitude, -1e-300, .greatestFiniteMagnitude, 123_456_789.123_456_78, 4,
        ]
        let texts = ["", "Öko 🌱 „so“", "a\\b'c\"d\n", String(repeating: "ß", count: 10_000)]
        let blobs: [[UInt8]] = [[], [0], Array(0...255), [0, 0, 255]]
        for (index, double) in doubles.enumerated() {
            let row = try await database.write { session in
                try session.query(
                    "INSERT INTO meter (id, reading, note, photo) VALUES ($1, $2, $3, $4) RETURNING *",
                    .text("m\(index)"),
                    .double(double),
                    .text(texts[index % texts.count]),
                    .blob(blobs[index % blobs.count])
                )[0]
            }
            #expect(try row.double("reading") == double)
            #expect(try row.text("note") == texts[index % texts.count])
            #expect(try row.blob("photo") == blobs[index % blobs.count])
            #expect(try row.value("count") == .null)
        }
    }

    @Test(arguments: Driver.present) func sumsOfWholeNumbersAreWhole(_ driver: Driver) async throws {
        let database = try await driver.make(Self.schema)
        try await database.write { session in
            for (id, reading, count) in [("a", 0.5, 9_000_000_000), ("b", 0.25, -1), ("c", 0.25, 2)]
                as [(String, Double, Int)]
            {
                try session.query(
                    "INSERT INTO meter (id, reading, count) VALUES ($1, $2, $3)",
                    .text(id),
                    .double(reading),
                    .int(count)
                )
            }
        }
        let row = try await database.rows(
            """
            SELECT sum(count) AS whole, sum(reading) AS real, count(*) AS n, max(count) AS most, avg(count) AS mean,
                   sum(count) FILTER (WHERE count < 0) AS negative, sum(count) FILTER (WHERE count > 1e12) AS none
            FROM meter
            """
        )[0]
        #expect(try row.value("whole") == .int(9_000_000_001))
        #expect(try row.value("real") == .double(1))
        #expect(try row.value("n") == .int(3))
        #expect(try row.value("most") == .int(9_000_000_000))
        // (9,000,000,000 − 1 + 2) / 3
        #expect(abs(try row.double("mean") - 3_000_000_000.333_333_3) < 1e-5)
        #expect(try row.value("negative") == .int(-1))
        #expect(try row.value("none") == .null)
    }

    @Test(arguments: Driver.present) func wholeNumbersFitIntoColumnsOfReals(_ driver: Driver) async throws {
        let database = try await driver.make(Self.schema)
        let rows = try await database.write { session in
            try session.query("INSERT INTO meter (id, reading) VALUES ('a', $1)", .int(3))
            try session.query("INSERT INTO meter (id, reading) VALUES ('b', $1)", .double(3.5))
            return try session.query(
                "SELECT reading FROM meter WHERE reading < $1 AND reading >= $2",
                .int(4),
                .double(3.5)
            )
        }
        #expect(rows.map(\.values) == [[.double(3.5)]])
    }

    @Test(arguments: Driver.present) func aMissingArgumentStandsWhereAnotherStoodBefore(_ driver: Driver) async throws {
        let database = try await driver.make(Self.schema)
        let sql = "INSERT INTO meter (id, reading, count, note, photo) VALUES ($1, $2, $3, $4, $5) RETURNING *"
        let arguments: [[SQLValue]] = [
            ["a", .double(1.5), 2, "n", .blob([1])], ["b", nil, nil, nil, nil], ["c", nil, 2, nil, .blob([3])],
            ["d", .double(1.5), nil, "n", nil],
        ]
        for values in arguments {
            let row = try await database.write { try $0.query(sql, values)[0] }
            #expect(row.values == values)
        }
        let found = try await database.rows("SELECT id FROM meter WHERE note = $1", nil)
        #expect(found.isEmpty)
    }

    @Test(arguments: Driver.present) func textsAreOrderedByTheirBytes(_ driver: Driver) async throws {
        let database = try await driver.make(Self.schema)
        try await database.write { session in
            for id in ["ähnlich", "apfel", "Zebra", "a-b", "ab", "a b"] {
                try session.query("INSERT INTO meter (id) VALUES ($1)", .text(id))
            }
        }
        let ids = try await database.rows("SELECT id FROM meter ORDER BY id").map { try $0.text("id") }
        #expect(ids == ["Zebra", "a b", "a-b", "ab", "apfel", "ähnlich"])
        let after = try await database.rows("SELECT id FROM meter WHERE id > $1 ORDER BY id", "ab")
        #expect(after.count == 2)
    }

    @Test(arguments: Driver.present) func rowsAreNumberedWhereNobodyDoes(_ driver: Driver) async throws {
        let database = try await driver.make(Self.schema)
        let ids = try await database.write { session in
            try ["x", "y"].map { text in
                try session.query("INSERT INTO answer (text) VALUES ($1) RETURNING id", .text(text))[0].int("id")
            }
        }
        #expect(ids == [1, 2])
    }

    @Test(arguments: Driver.present) func brokenConstraintsAreNamedByKind(_ driver: Driver) async throws {
        let database = try await driver.make(Self.schema)
        func failure(_ sql: String) async -> StorageError? {
            do {
                _ = try await database.write { try $0.query(sql) }
                return nil
            } catch {
                return error as? StorageError
            }
        }
        #expect(await failure("INSERT INTO meter (id) VALUES ('geheim')") == nil)
        let unique = await failure("INSERT INTO meter (id) VALUES ('geheim')")
        guard case .uniqueViolation(let text) = unique else {
            Issue.record("\(String(describing: unique)) is no unique violation")
            return
        }
        #expect(!text.contains("geheim"), "an error goes to the log, and what people wrote does not")
        let foreign = await failure("INSERT INTO child VALUES ('nobody')")
        guard case .foreignKeyViolation = foreign else {
            Issue.record("\(String(describing: foreign)) is no foreign key violation")
            return
        }
        let check = await failure("INSERT INTO meter (id, count) VALUES ('c', 2000000000000000000)")
        guard case .other = check else {
            Issue.record("\(String(describing: check)) is not what a failed check is")
            return
        }
    }

    @Test(arguments: Driver.present) func aFailedTransactionLeavesNothingBehind(_ driver: Driver) async throws {
        struct Stop: Error {}
        let database = try await driver.make(Self.schema)
        await #expect(throws: Stop.self) {
            try await database.write { session in
                try session.query("INSERT INTO meter (id) VALUES ('half')")
                throw Stop()
            }
        }
        #expect(try await database.rows("SELECT id FROM meter").isEmpty)
    }

    /// Each writer reads a number and writes one more: were two of them to read the same, the sum would be too small.
    @Test(arguments: Driver.present) func writersThatConflictLoseNothing(_ driver: Driver) async throws {
        let database = try await driver.make(Self.schema)
        try await database.write { _ = try $0.query("INSERT INTO meter (id, count) VALUES ('m', 0)") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<10 {
                        try await database.write { session in
                            let count = try session.query("SELECT count FROM meter WHERE id = 'm'")[0].int("count")
                            try session.query("UPDATE meter SET count = $1 WHERE id = 'm'", .int(count + 1))
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let count = try await database.rows("SELECT count FROM meter WHERE id = 'm'")[0].int("count")
        #expect(count == 40)
    }

    @Test(arguments: Driver.present) func whoListensIsTold(_ driver: Driver) async throws {
        let database = try await driver.make(Self.schema)
        let channel = "test \(UUID().uuidString) \"quoted\""
        var listening = database.listen(channel).makeAsyncIterator()
        var alsoListening = database.listen(channel).makeAsyncIterator()
        #expect(await listening.next() == "")
        #expect(await alsoListening.next() == "")
        try await database.notify(channel + " other", payload: "not this")
        try await database.notify(channel, payload: "01990000-0000-7000-8000-000000000001")
        #expect(await listening.next() == "01990000-0000-7000-8000-000000000001")
        #expect(await alsoListening.next() == "01990000-0000-7000-8000-000000000001")
        try await database.close()
        #expect(await listening.next() == nil)
    }
}
