import CarbonAccounting
import CarbonAccountingStorage
import CarbonAccountingWeb
import Companies
import CompaniesStorage
import DatabasePlatform
import Documents
import EmissionFactors
import EmissionFactorsStorage
import Foundation
import Kernel
import TestSupport
import WebPlatform

/// The house with this feature, the shipped factors and the two firms of the named sessions.
struct CarbonHub {
    static let year = ReportingYear(2025)!
    static let hall = SiteID("01990000-0000-7000-8000-0000000000c1")!
    static let office = SiteID("01990000-0000-7000-8000-0000000000c2")!
    static let content = repositoryRoot.appendingPathComponent("Features/CarbonAccounting/Content")
    static let library = try! FactorCatalogueLoader { ContentDigest.sha256(of: $0) }
        .load(directory: repositoryRoot.appendingPathComponent("Features/EmissionFactors/Content"), .newest)

    /// The frozen clock, but real chance: the stores of the routes and of the test share one database.
    static let outside = OutsideWorld(now: OutsideWorld.frozen.now, randomBytes: OutsideWorld.live.randomBytes)

    let hub: TestHub
    let stores: CarbonAccountingStores

    /// `employees` of 2025; nil leaves the figure missing. Below `tools` lie the programs that draw and print. With
    /// `audits` changes are recorded, as in the server.
    static func make(
        employees: Double? = 40,
        tools: URL = repositoryRoot,
        audits: Bool = false
    ) async throws -> CarbonHub {
        let own = companiesMigrations + emissionFactorsMigrations + carbonAccountingMigrations
        let hub = try await TestHub.make(
            migrations: audits ? databaseMigrations + own : own,
            prepare: { try await prepare($0, employees: employees) },
            routes: { routes, plain, folder in
                let database: any SQLDatabase = audits ? AuditingDatabase(plain, outside: outside) : plain
                try feature(stores(database, folder), database, DocumentTools(root: tools)).addRoutes(to: routes)
            }
        )
        return CarbonHub(hub: hub, stores: stores(hub.database, hub.folder))
    }

    static func stores(_ database: any SQLDatabase, _ folder: URL) -> CarbonAccountingStores {
        CarbonAccountingStores(
            database: database,
            files: EvidenceStore(folder: folder.appendingPathComponent("evidence")),
            customFactors: CustomFactorStore(database),
            firms: FirmReader(database),
            library: library,
            outside: outside
        )
    }

    private static func feature(
        _ stores: CarbonAccountingStores,
        _ database: any SQLDatabase,
        _ tools: DocumentTools
    ) throws -> CarbonAccountingFeature {
        CarbonAccountingFeature(
            stores: stores,
            firms: FirmReader(database),
            yearSettings: ReportingYearStore(database),
            content: try CarbonAccountingContent(folder: content, assets: nil),
            charts: ChartRenderer(
                tools: tools,
                theme: repositoryRoot.appendingPathComponent("Platform/Client/chart-theme.js")
            ),
            documents: PDFRenderer(tools: tools),
            texts: try Texts(folder: content),
            outside: outside
        )
    }

    static func prepare(_ database: any SQLDatabase, employees: Double?) async throws {
        let now = Date(timeIntervalSince1970: 1_778_830_200)
        try await database.write { session in
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
            if let employees {
                try FirmFiguresStore.write(
                    FirmFigures(firm: TestHub.firm, year: year, employees: employees),
                    in: session
                )
            }
        }
    }

    /// One line of electricity in the hall, 1000 kWh.
    func addLine(_ contract: ContractID?, in year: ReportingYear = year, amount: Double = 1000) async throws -> EntryID
    {
        let id = EntryID(from: .live)
        let line = ActivityEntry(
            id: id,
            year: year,
            site: Self.hall,
            category: .purchasedElectricity,
            description: "Strom Halle",
            amount: amount,
            amountText: "1000",
            unit: .kilowattHour,
            factor: .series("strom-mix-de"),
            contract: contract
        )
        try await stores.entries.insert([line], for: TestHub.firm, by: TestHub.owner.id)
        return id
    }

    /// Freezes a year as its release does.
    func release(_ year: ReportingYear) async throws {
        let draft = try await stores.reader.draft(of: TestHub.firm, in: year)
        _ = try await stores.inventories.release(draft, by: TestHub.owner.id, name: TestHub.owner.name)
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
