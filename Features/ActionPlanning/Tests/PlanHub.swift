import ActionPlanning
import ActionPlanningStorage
import ActionPlanningWeb
import Assessments
import AssessmentsStorage
import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import EmissionFactors
import EmissionFactorsStorage
import Foundation
import Funding
import FundingStorage
import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import WebPlatform

import struct Kernel.Unit

/// The house with this feature, the shipped catalogues and the two firms of the named sessions. Today is 15 May 2026.
struct PlanHub {
    static let year = ReportingYear(2025)!
    static let hall = SiteID("01990000-0000-7000-8000-0000000000c1")!
    static let library = try! FactorCatalogueLoader { ContentDigest.sha256(of: $0) }
        .load(directory: repositoryRoot.appendingPathComponent("Features/EmissionFactors/Content"), .newest)
    static let catalogue = try! MeasureCatalogue(
        directory: repositoryRoot.appendingPathComponent("Features/ActionPlanning/Content/measures")
    )
    static let programmes = try! FundingCatalogue(
        directory: repositoryRoot.appendingPathComponent("Features/Funding/Content/programmes")
    )
    static let instruments = try! InstrumentLibrary(
        directory: repositoryRoot.appendingPathComponent("Features/Assessments/Content/instruments")
    )
    static let words = InstrumentWords(
        missing: "fehlt",
        yes: "ja",
        no: "nein",
        unknown: "weiß nicht",
        notApplicable: "trifft nicht zu",
        tooFew: "zu wenige"
    )
    static let region = try! CompaniesContent(
        folder: repositoryRoot.appendingPathComponent("Features/Companies/Content")
    ).region
    static let aidRules = try! AidRules(
        file: ContentFile(repositoryRoot.appendingPathComponent("Features/Funding/Content/aid-rules.json"))
    )
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + emissionFactorsMigrations
        + carbonAccountingMigrations + assessmentsMigrations + fundingMigrations + actionPlanningMigrations
    /// The frozen clock, but real chance: the stores of the routes and of the test share one database.
    static let outside = OutsideWorld(now: OutsideWorld.frozen.now, randomBytes: OutsideWorld.live.randomBytes)

    let hub: TestHub
    let carbon: CarbonAccountingStores
    var database: any SQLDatabase { hub.database }
    var measures: MeasureStore { MeasureStore(hub.database, outside: Self.outside) }
    var assumptions: PlanAssumptionsStore { PlanAssumptionsStore(hub.database, outside: Self.outside) }
    var factors: QuantityFactorReader { QuantityFactorReader(balances: carbon.reader, outside: Self.outside) }

    static func make() async throws -> PlanHub {
        let hub = try await TestHub.make(
            migrations: migrations,
            prepare: prepare,
            routes: { routes, database, folder in
                feature(database, carbon(database, folder)).addRoutes(to: routes)
            }
        )
        return PlanHub(hub: hub, carbon: carbon(hub.database, hub.folder))
    }

    static func feature(_ database: any SQLDatabase, _ carbon: CarbonAccountingStores) -> ActionPlanningFeature {
        ActionPlanningFeature(
            database: database,
            firms: FirmReader(database),
            balances: carbon.reader,
            assessments: AssessmentReader(database, library: instruments, words: words, outside: outside),
            funding: FundingReader(database, firms: FirmReader(database), region: region, rules: aidRules),
            catalogue: catalogue,
            programmes: programmes,
            texts: .feature("ActionPlanning"),
            outside: outside
        )
    }

    static func carbon(_ database: any SQLDatabase, _ folder: URL) -> CarbonAccountingStores {
        CarbonAccountingStores(
            database: database,
            files: EvidenceStore(folder: folder.appendingPathComponent("evidence")),
            customFactors: CustomFactorStore(database),
            firms: FirmReader(database),
            library: library,
            outside: outside
        )
    }

    static func prepare(_ database: any SQLDatabase) async throws {
        let now = Date(timeIntervalSince1970: 1_778_830_200)
        try await database.write { session in
            try FirmStore.insert(newFirm: TestHub.firm, name: "Metallbau Kettler GmbH", at: now, in: session)
            try FirmStore.insert(newFirm: TestHub.foreignFirm, name: "Andere Firma AG", at: now, in: session)
            let site = Site(
                id: hall,
                firm: TestHub.firm,
                name: "Halle Hagen",
                postcode: Postcode("58095")!,
                municipality: "Hagen",
                isSeat: true
            )
            try SiteStore.insert(site, in: session)
        }
    }

    /// A line of the balance of 2025; electricity unless said otherwise.
    func addLine(
        _ amount: Double,
        unit: Unit = .kilowattHour,
        category: EmissionCategory = .purchasedElectricity,
        series: String = "strom-mix-de"
    ) async throws {
        let line = ActivityEntry(
            id: EntryID(from: .live),
            year: Self.year,
            site: Self.hall,
            category: category,
            description: "Verbrauch",
            amount: amount,
            amountText: "\(amount)",
            unit: unit,
            factor: .series(series)
        )
        try await carbon.entries.insert([line], for: TestHub.firm, by: TestHub.owner.id)
    }

    /// Changes what is there to a plan that reckons with 5 % and 0.20 EUR/kWh of electricity.
    func setAssumptions(_ change: (inout PlanAssumptions) -> Void = { _ in }) async throws {
        var value = try await assumptions.assumptions(of: TestHub.firm)
        value.discountRate = 0.05
        value.prices[.electricity] = .init(euros: 0.2, unit: "kWh", includesCarbonPrice: true, source: "Rechnung 2025")
        change(&value)
        _ = try await assumptions.save(value, of: TestHub.firm, by: TestHub.owner.id)
    }

    /// A measure of the firm, stored.
    @discardableResult func add(
        _ title: String,
        of firm: FirmID = TestHub.firm,
        _ change: (inout Measure) -> Void = { _ in }
    ) async throws -> Measure {
        var measure = Measure(id: MeasureID(from: .live), firm: firm, title: title, theme: "energy")
        change(&measure)
        try await measures.add(measure, by: TestHub.owner.id)
        return measure
    }
}
