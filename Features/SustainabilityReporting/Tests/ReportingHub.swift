import Accounts
import AccountsStorage
import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Documents
import EmissionFactors
import EmissionFactorsStorage
import Foundation
import Kernel
import MailPlatform
import SustainabilityReporting
import SustainabilityReportingStorage
import SustainabilityReportingWeb
import TestSupport
import WebPlatform

import struct Kernel.Unit

/// The house with this feature on 15 May 2026: its real content, the metalworks with two sites, and another firm.
struct ReportingHub {
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + emissionFactorsMigrations
        + carbonAccountingMigrations + sustainabilityReportingMigrations
    static let year = ReportingYear(2025)!
    static let hall = SiteID("01990000-0000-7000-8000-0000000000c1")!
    static let office = SiteID("01990000-0000-7000-8000-0000000000c2")!
    static let content = try! SustainabilityReportingContent(folder: ReportingContent.folder)
    static let outside = OutsideWorld(now: OutsideWorld.frozen.now, randomBytes: OutsideWorld.live.randomBytes)

    let hub: TestHub
    var database: any SQLDatabase { hub.database }
    var member: TestClient { hub.client(as: .member) }
    var carbon: CarbonAccountingStores { Self.carbon(hub.database, hub.folder) }
    var reports: ReportStore { ReportStore(hub.database, standard: Self.content.standard, outside: Self.outside) }
    let petra = ReportWriter(id: TestHub.owner.id, name: TestHub.owner.name)

    static func make() async throws -> ReportingHub {
        let hub = try await TestHub.make(
            migrations: migrations,
            texts: .feature("SustainabilityReporting"),
            outside: outside,
            prepare: prepare,
            routes: { routes, database, folder in
                SustainabilityReportingFeature(
                    database: database,
                    firms: FirmReader(database),
                    carbon: carbon(database, folder),
                    content: content,
                    documents: PDFRenderer(tools: DocumentTools(root: repositoryRoot)),
                    evidence: EvidenceStore(folder: folder.appendingPathComponent("evidence")),
                    folder: folder,
                    office: HubOutlook(address: "https://hub.example", sendsMail: false, assets: folder),
                    texts: .feature("SustainabilityReporting"),
                    outside: outside
                )
                .addRoutes(to: routes)
            }
        )
        return ReportingHub(hub: hub)
    }

    static func carbon(_ database: any SQLDatabase, _ folder: URL) -> CarbonAccountingStores {
        CarbonAccountingStores(
            database: database,
            files: EvidenceStore(folder: folder.appendingPathComponent("evidence")),
            customFactors: CustomFactorStore(database),
            firms: FirmReader(database),
            library: SourceSamples.library,
            outside: outside
        )
    }

    private static func prepare(_ database: any SQLDatabase) async throws {
        let now = outside.now()
        try await database.write { session in
            for person in [TestHub.owner, TestHub.colleague, TestHub.stranger] {
                _ = try session.query(
                    "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 0)",
                    .id(person.id),
                    .text(person.name),
                    .text(person.email)
                )
            }
            try FirmStore.insert(newFirm: TestHub.firm, name: "Metallbau Kettler GmbH", at: now, in: session)
            try FirmStore.insert(newFirm: TestHub.foreignFirm, name: "Andere Firma AG", at: now, in: session)
            for (id, name) in [(hall, "Halle Hagen"), (office, "Büro Dortmund")] {
                try SiteStore.insert(
                    Site(
                        id: id,
                        firm: TestHub.firm,
                        name: name,
                        postcode: Postcode("58095")!,
                        municipality: "Hagen",
                        isSeat: id == hall
                    ),
                    in: session
                )
            }
        }
    }

    /// Gas, 100,000 kWh by the bill, in the hall.
    @discardableResult func addGas(_ amount: Double? = 100_000) async throws -> EntryID {
        let id = EntryID(from: .live)
        let line = ActivityEntry(
            id: id,
            year: Self.year,
            site: Self.hall,
            category: .stationaryCombustion,
            description: "Erdgas Halle",
            amount: amount,
            amountText: "100.000",
            unit: .kilowattHourHigher,
            factor: .series("erdgas-hs")
        )
        try await carbon.entries.insert([line], for: TestHub.firm, by: TestHub.owner.id)
        return id
    }

    func save(_ figures: FirmFigures) async throws {
        try await database.write { session in _ = try FirmFiguresStore.write(figures, in: session) }
    }

    func report(_ edition: String = "vsme-2026", of firm: FirmID = TestHub.firm) async throws -> ReportID {
        let entity = ReportEntity(name: "Kettler", scheme: ReportEntity.own, identifier: firm.text)
        switch try await reports.create(for: firm, year: Self.year, edition: edition, entity: entity, by: petra) {
        case .created(let id), .exists(let id): return id
        }
    }
}

extension Answer {
    /// Nil when the page says so; otherwise the text, so that a failing test shows a line and not the page.
    /// No-break spaces count as spaces.
    func lacks(_ text: String) -> String? {
        let words = body.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ")
        return words.contains(text) ? nil : text
    }
}
