import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing

@Suite struct CommandAuditingTests {
    private struct Refusal: Error {}
    private let person = PersonID("01990000-0000-7000-8000-0000000000a1")!

    @Test func aCommandStandsInTheHubsLogAndNobodyBehindIt() async throws {
        let base = try await TestDatabase.make(databaseMigrations)
        let outside = OutsideWorld.live
        let database = CommandAuditing(
            base,
            command: "oekohub role grant",
            feature: "Accounts",
            person: person,
            outside: outside
        )
        try await database.write { session in try JobQueue.add("probe", in: session, outside: outside) }
        await #expect(throws: Refusal.self) {
            try await database.write { _ in throw Refusal() }
        }
        let entries = try AuditEntry.entries(try await base.rows("SELECT \(AuditEntry.columns) FROM audit_entry"))
        #expect(entries.count == 1)
        let entry = try #require(entries.first)
        #expect(entry.scope == "hub" && entry.role == "command" && entry.actor == CommandAuditing.actor)
        #expect(entry.route == "oekohub role grant" && entry.objects == person.text)
        #expect(try await base.rows("SELECT person_id FROM audit_pseudonym").isEmpty)
    }
}
