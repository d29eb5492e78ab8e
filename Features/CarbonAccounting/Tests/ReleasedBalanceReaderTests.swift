import CarbonAccounting
import CarbonAccountingStorage
import CompaniesStorage
import DatabasePlatform
import EmissionFactorsStorage
import Foundation
import Kernel
import TestSupport
import Testing

struct ReleasedBalanceReaderTests {
    private func release(_ year: Int, _ summary: String, reopened: Bool, in database: any SQLDatabase) async throws {
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO inventory_release (id, firm_id, year, released_at, released_by, released_by_name, summary,
                    reopened_at) VALUES ($1, $2, $3, 1, 'p', 'Petra Kettler', $4, $5)
                """,
                .text("release-\(year)"),
                .id(TestHub.firm),
                .int(year),
                .text(summary),
                .int(reopened ? 2 : nil)
            )
        }
    }

    @Test func theNewestReleaseThatStandsIsRead() async throws {
        let fixtures = repositoryRoot.appendingPathComponent("Features/CarbonAccounting/Tests/Fixtures")
        let summary = try String(
            contentsOf: fixtures.appendingPathComponent("release-summary-1.json"),
            encoding: .utf8
        )
        let database = try await TestDatabase.make(
            databaseMigrations + companiesMigrations + emissionFactorsMigrations + carbonAccountingMigrations
        )
        let reader = ReleasedBalanceReader(database)
        try await database.write { session in
            try FirmStore.insert(newFirm: TestHub.firm, name: "A", at: Date(timeIntervalSince1970: 0), in: session)
        }
        #expect(try await reader.latest(of: TestHub.firm) == nil)
        try await release(2025, summary, reopened: true, in: database)
        #expect(try await reader.latest(of: TestHub.firm) == nil)
        try await release(2024, summary, reopened: false, in: database)
        let found = try #require(try await reader.latest(of: TestHub.firm))
        // Scope 1: 2517.6 + 3251.3 kg; Scope 2: 4000 kg.
        #expect(found.amount(of: .one).location == 5768.9 && found.amount(of: .two).location == 4000)
        #expect(try await reader.latest(of: TestHub.foreignFirm) == nil)
    }
}
