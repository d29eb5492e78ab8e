import AccountsStorage
import CompaniesStorage
import DatabasePlatform
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

@Suite struct SessionProviderMigrationTests {
    /// Which sessions a provider began was not kept before, so that of the earlier ones none may go on beyond its firm.
    @Test func sessionsOfPeopleWithAProviderEndAndOthersGoOn() async throws {
        let all = databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations
        let earlier = all.filter { $0.name != "2026-11-28 accounts: session.provider_firm_id" }
        try #require(earlier.count == all.count - 1)
        let database = try await TestDatabase.make(earlier)
        let (linked, other) = (TestHub.owner.id, TestHub.colleague.id)
        try await database.write { session in
            try session.query("INSERT INTO firm (id, name, created_at) VALUES ($1, 'K', 1)", .id(TestHub.firm))
            for person in [linked, other] {
                try session.query(
                    "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, 'P', $2, 'x', 1)",
                    .id(person),
                    .text("\(person)@kettler.example")
                )
                try session.query(
                    """
                    INSERT INTO session (token_hash, id, person_id, firm_id, created_at, expires_at)
                    VALUES ($1, $1, $2, $3, 1, 9999999999999)
                    """,
                    .text(person.text),
                    .id(person),
                    .id(TestHub.firm)
                )
            }
            try session.query(
                """
                INSERT INTO identity_link (firm_id, issuer, subject, person_id, created_at)
                VALUES ($1, 'https://dienst.example', 's', $2, 1)
                """,
                .id(TestHub.firm),
                .id(linked)
            )
        }
        _ = try await Migrator.migrate(database, all)
        let left = try await database.rows("SELECT person_id, provider_firm_id FROM session")
        let people = try left.map { try $0.text("person_id") }
        #expect(people == [other.text])
        let provider: FirmID? = try left.first?.idIfPresent("provider_firm_id")
        #expect(provider == nil)
    }
}
