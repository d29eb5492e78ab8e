import Accounts
import AccountsStorage
import CompaniesStorage
import DatabasePlatform
import Kernel
import MailPlatform
import SustainabilityReporting
import SustainabilityReportingStorage
import TestSupport

/// A database with two firms and two people of the first.
struct ReportPlace {
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations
        + sustainabilityReportingMigrations

    let database: any SQLDatabase
    let store: ReportStore
    let (firm, other): (FirmID, FirmID)
    let (petra, jonas): (ReportWriter, ReportWriter)

    static func make(_ standard: ReportStandard = SmallStandard.standard) async throws -> ReportPlace {
        let database = try await TestDatabase.make(migrations)
        let accounts = AccountStore(database, outside: .live)
        func person(_ name: String) -> AccountStore.NewPerson {
            .init(name: name, email: EmailAddress("\(name.lowercased())@firm.example")!, passwordHash: "x")
        }
        let kettler = try await accounts.found(firm: "Metallbau Kettler GmbH", by: person("Petra"))
        let brandt = try await accounts.found(firm: "Brandt KG", by: person("Jonas"))
        return ReportPlace(
            database: database,
            store: ReportStore(database, standard: standard, outside: .live),
            firm: kettler.firm,
            other: brandt.firm,
            petra: ReportWriter(id: kettler.person, name: "Petra"),
            jonas: ReportWriter(id: brandt.person, name: "Jonas")
        )
    }

    func created(_ year: Int = 2025, _ edition: String = "vsme-2026") async throws -> ReportID {
        let entity = ReportEntity(name: "Kettler", scheme: ReportEntity.own, identifier: firm.text)
        switch try await store.create(
            for: firm,
            year: ReportingYear(year)!,
            edition: edition,
            entity: entity,
            by: petra
        ) {
        case .created(let id), .exists(let id): return id
        }
    }
}
