import Companies
import CompaniesStorage
import DatabasePlatform
import Foundation
import Funding
import FundingStorage
import Kernel
import MailPlatform
import TestSupport
import WebPlatform

/// A database with Metallbau Kettler GmbH of the first journey, another firm.
struct FundingWorld {
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + fundingMigrations
    static let today = LocalDate(iso: "2026-05-15")!
    static let region = try! CompaniesContent(
        folder: repositoryRoot.appendingPathComponent("Features/Companies/Content")
    ).region
    static let firm = TestHub.firm
    static let person = TestHub.owner.id

    let database: any SQLDatabase
    let reader: FundingReader
    var profiles: FundingProfileStore { FundingProfileStore(database, outside: .live) }
    var grants: AidGrantStore { AidGrantStore(database, outside: .live) }
    var applications: FundingApplicationStore { FundingApplicationStore(database, outside: .live) }

    static func make() async throws -> FundingWorld {
        let database = try await TestDatabase.make(migrations)
        try await prepare(database)
        return FundingWorld(database: database)
    }

    init(database: any SQLDatabase) {
        self.database = database
        reader = FundingReader(
            database,
            firms: FirmReader(database),
            region: Self.region,
            rules: DeMinimisAccountTests.rules
        )
    }

    static func prepare(_ database: any SQLDatabase) async throws {
        let now = Date(timeIntervalSince1970: 1_778_830_200)
        try await database.write { session in
            try FirmStore.insert(newFirm: firm, name: "Metallbau Kettler GmbH", at: now, in: session)
            try FirmStore.insert(newFirm: TestHub.foreignFirm, name: "Andere Firma AG", at: now, in: session)
        }
    }

    /// 40 people, 6.2 million EUR, Hagen, mechanics.
    func describeKettler() async throws {
        _ = try await FirmStore(database).save(
            Firm(
                id: Self.firm,
                name: "Metallbau Kettler GmbH",
                legalForm: .gmbh,
                industry2008: IndustryCode("25.62", edition: .wz2008)
            )
        )
        try await SiteStore(database).add(
            Site(
                id: SiteID(from: .live),
                firm: Self.firm,
                name: "Werk",
                postcode: Postcode("58095")!,
                municipality: "Hagen",
                isSeat: true
            )
        )
        try await figures(staff: 40, turnover: 6_200_000)
    }

    func figures(staff: Double, turnover: Int64, balanceSheet: Int64? = nil) async throws {
        _ = try await FirmFiguresStore(database).save(
            FirmFigures(
                firm: Self.firm,
                year: ReportingYear(2025)!,
                employees: staff,
                turnover: Money(cents: turnover * 100),
                balanceSheet: balanceSheet.map { Money(cents: $0 * 100) }
            )
        )
    }

    func say(_ values: [FundingProfile.Fact: Facts.Value]) async throws {
        var profile = try await profiles.profile(of: Self.firm)
        for (fact, value) in values { profile.set(fact, value, on: Self.today) }
        profile.changedBy = TestHub.owner.name
        _ = try await profiles.save(profile, by: Self.person)
    }
}
