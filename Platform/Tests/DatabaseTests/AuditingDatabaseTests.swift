import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing

@Suite struct AuditingDatabaseTests {
    static let petra = PersonID("01990000-0000-7000-8000-0000000000a1")!
    let outside = OutsideWorld.frozen

    private func context(_ method: String, _ route: String = "/probe/:year") -> AuditContext {
        AuditContext(
            person: Self.petra,
            role: "owner",
            scope: .firm(TestHub.firm),
            feature: "Probe",
            method: method,
            route: route,
            objects: ["2025"]
        )
    }

    private func entries(_ database: any SQLDatabase) async throws -> [AuditEntry] {
        try AuditEntry.entries(try await database.rows("SELECT \(AuditEntry.columns) FROM audit_entry ORDER BY id"))
    }

    private struct Refusal: Error {}

    @Test func aChangeAndItsEntryExistTogether() async throws {
        let base = try await TestDatabase.make(databaseMigrations)
        let database = AuditingDatabase(base, outside: outside)
        try await AuditContext.$current.withValue(context("POST")) {
            try await database.write { session in try JobQueue.add("probe", in: session, outside: outside) }
        }
        let entries = try await entries(base)
        #expect(entries.count == 1)
        #expect(entries[0].action == "change" && entries[0].route == "/probe/:year" && entries[0].objects == "2025")
        #expect(entries[0].firm == TestHub.firm.text)
        #expect(entries[0].actor != Self.petra.text)
    }

    @Test func aChangeThatFailsLeavesNoEntry() async throws {
        let base = try await TestDatabase.make(databaseMigrations)
        let database = AuditingDatabase(base, outside: outside)
        await #expect(throws: Refusal.self) {
            try await AuditContext.$current.withValue(context("POST")) {
                try await database.write { session in
                    try JobQueue.add("probe", in: session, outside: outside)
                    throw Refusal()
                }
            }
        }
        #expect(try await entries(base).isEmpty)
        #expect(try await base.rows("SELECT id FROM job").isEmpty)
    }

    @Test func whatIsRememberedWhileReadingAndBackgroundWorkAreNoChanges() async throws {
        let base = try await TestDatabase.make(databaseMigrations)
        let database = AuditingDatabase(base, outside: outside)
        try await AuditContext.$current.withValue(context("GET")) {
            try await database.write { session in try JobQueue.add("probe", in: session, outside: outside) }
        }
        try await database.write { session in try JobQueue.add("probe", in: session, outside: outside) }
        #expect(try await entries(base).isEmpty)
    }

    @Test func aPersonWhoForgetsThemselvesIsNotRememberedByTheEntryOfIt() async throws {
        let base = try await TestDatabase.make(databaseMigrations)
        let database = AuditingDatabase(base, outside: outside)
        try await AuditContext.$current.withValue(context("POST")) {
            try await database.write { session in try AuditWriter.forget(Self.petra, in: session) }
        }
        #expect(try await entries(base).count == 1)
        #expect(try await base.rows("SELECT person_id FROM audit_pseudonym").isEmpty)
    }

    @Test func readingIsWrittenInOneGoAndWhenTheRoomIsFull() async throws {
        let base = try await TestDatabase.make(databaseMigrations)
        let trail = AuditTrail(base, outside: outside, capacity: 3, delay: .seconds(600))
        for number in 0..<3 { try await trail.read(context("GET", "/\(number)")) }
        // The pictures of a page: the same again is one entry.
        try await trail.read(context("GET", "/0"))
        #expect(try await entries(base).isEmpty)
        try await trail.read(context("GET"))
        #expect(try await entries(base).map(\.action) == ["read", "read", "read", "read"])
        try await trail.read(context("GET"))
        try await trail.flush()
        #expect(try await entries(base).count == 5)
    }

    @Test func readingIsWrittenByItselfAfterAMoment() async throws {
        let base = try await TestDatabase.make(databaseMigrations)
        let trail = AuditTrail(base, outside: outside, delay: .milliseconds(10))
        try await trail.read(context("GET"))
        for _ in 0..<100 {
            if try await entries(base).count == 1 { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("the entry was not written within five seconds")
    }

    /// Two at once: the second must not look at the log while the first still writes what it shows.
    @Test func whoeverLooksWaitsForWhatIsBeingWritten() async throws {
        let base = try await TestDatabase.make(databaseMigrations)
        let trail = AuditTrail(base, outside: outside, delay: .seconds(60))
        for number in 1...20 {
            try await trail.read(context("GET", "/probe/\(number)"))
            async let first: Void = trail.flush()
            try await trail.flush()
            #expect(try await entries(base).count == number)
            try await first
        }
    }
}
