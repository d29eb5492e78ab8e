import CarbonAccounting
import Companies
import CompaniesStorage
import DatabasePlatform
import Documents
import EmissionFactorsStorage
import Foundation
import Kernel
import TestSupport
import Testing
import WebPlatform

import struct Kernel.Unit

@testable import CarbonAccountingStorage
@testable import CarbonAccountingWeb
@testable import EmissionFactors

/// A small catalogue with round numbers and German names, and the house with the pages about lines.
enum EntrySamples {
    static let year = ReportingYear(2025)!
    static let hall = CarbonSamples.hall
    static let office = CarbonSamples.office
    static let foreignSite = SiteID("0190a000-0000-7000-8000-0000000000ff")!
    static let texts = Texts.feature("CarbonAccounting")

    static func factor(
        _ series: String,
        _ name: String,
        _ activity: FactorActivity,
        _ unit: Unit,
        _ emission: FactorEmission,
        boundary: FactorBoundary = .direct,
        year: Int = 2025,
        purposes: Set<FactorPurpose> = [.inventory],
        method: Scope2Method? = nil,
        upstream: String? = nil,
        status: FactorStatus = .final,
        properties: [UnitProperty] = []
    ) -> EmissionFactor {
        EmissionFactor(
            series: series,
            year: year,
            name: name,
            synonyms: series == "diesel" ? ["Tankstelle"] : [],
            activity: activity,
            unit: unit,
            emission: emission,
            boundary: boundary,
            purposes: purposes,
            scope2Method: method,
            upstreamSeries: upstream,
            source: FactorSource(
                id: "uba",
                title: "Faktoren zum Üben",
                publisher: "Umweltbundesamt",
                year: 2026,
                url: "https://www.umweltbundesamt.de",
                licence: "dl-de/by-2-0",
                dateRead: LocalDate(year: 2026, month: 11, day: 22)!
            ),
            place: "Tabelle 1",
            uncertainty: FactorUncertainty(percent: 5, basis: "amtlicher Wert"),
            status: status,
            properties: properties
        )
    }

    static let factors: [EmissionFactor] = [
        factor(
            "strom-mix-de",
            "Strom, deutscher Strommix",
            .electricity,
            .kilowattHour,
            .equivalent(0.4, basis: .ar6),
            method: .location,
            upstream: "strom-vorkette"
        ),
        factor(
            "strom-vorkette",
            "Strom, Vorkette",
            .electricity,
            .kilowattHour,
            .equivalent(0.05, basis: .ar6),
            boundary: .upstream
        ),
        factor(
            "strom-residualmix-de",
            "Strom, deutscher Residualmix",
            .electricity,
            .kilowattHour,
            .equivalent(0.5, basis: .ar6),
            method: .market
        ),
        factor(
            "strom-foerderung",
            "Strom für Förderanträge",
            .electricity,
            .kilowattHour,
            .equivalent(0.435, basis: nil),
            purposes: [.funding]
        ),
        factor(
            "erdgas-hs",
            "Erdgas (Brennwert)",
            .stationaryFuel,
            .kilowattHourHigher,
            .gases(["co2": 0.18, "ch4Fossil": 0.001]),
            upstream: "erdgas-vorkette"
        ),
        factor(
            "erdgas-vorkette",
            "Erdgas, Vorkette",
            .stationaryFuel,
            .kilowattHourHigher,
            .equivalent(0.03, basis: .ar6),
            boundary: .upstream,
            status: .proxy
        ),
        factor(
            "erdgas-gesamt",
            "Erdgas mit Vorkette",
            .stationaryFuel,
            .kilowattHourHigher,
            .equivalent(0.24, basis: nil),
            boundary: .whole
        ),
        factor("diesel", "Dieselkraftstoff", .mobileFuel, .litre, .carbonDioxideOnly(2.6)),
        factor("lkw", "Lkw, Durchschnitt", .freight, .tonneKilometre, .equivalent(0.1, basis: .ar6), boundary: .whole),
        factor(
            "bahn",
            "Bahn, Fernverkehr",
            .travel,
            .passengerKilometre,
            .equivalent(0.03, basis: .ar6),
            boundary: .whole
        ),
        factor(
            "hotel-de",
            "Hotel in Deutschland",
            .accommodation,
            .roomNight,
            .equivalent(12, basis: .ar6),
            boundary: .whole
        ),
        factor("homeoffice", "Homeoffice", .homeOffice, .fullTimeHour, .equivalent(0.3, basis: .ar6), boundary: .whole),
        factor(
            "stahl",
            "Stahl, Primärmaterial",
            .material,
            .tonne,
            .equivalent(2000, basis: .ar6),
            boundary: .whole,
            status: .proxy
        ),
        factor(
            "einkauf-metall",
            "Einkauf: Metall",
            .spend,
            .euro,
            .equivalent(1, basis: .ar6),
            boundary: .whole,
            year: 2023
        ),
        factor("kaeltemittel-r134a", "Kältemittel R134a", .refrigerant, .kilogram, .gases(["r134a": 1])),
    ]

    static let library = FactorLibrary(
        gwp: CarbonSamples.table,
        catalogues: [
            FactorCatalogue(
                edition: FactorEdition(id: "2026.1", published: LocalDate(year: 2026, month: 11, day: 22)!),
                factors: factors
            )
        ]
    )

    static let sites = [
        Site(
            id: hall,
            firm: TestHub.firm,
            name: "Werk Hagen",
            postcode: Postcode("58095")!,
            municipality: "Hagen",
            isSeat: true
        ),
        Site(
            id: office,
            firm: TestHub.firm,
            name: "Büro Dortmund",
            postcode: Postcode("44137")!,
            municipality: "Dortmund"
        ),
    ]

    static func basis(_ contracts: [EnergyContract] = []) -> YearBasis {
        YearBasis(
            input: InventoryInput(
                year: year,
                entries: [],
                contracts: contracts,
                catalogue: library.newest,
                table: library.gwp,
                settings: .germany(),
                siteShares: [hall: 1, office: 1]
            ),
            catalogue: library.newest
        )
    }

    static func context(_ contracts: [EnergyContract] = [], evidence: [Evidence] = []) -> EntryContext {
        EntryContext(sites: sites, evidence: evidence, basis: basis(contracts))
    }

    static func entry(
        _ number: Int,
        _ category: EmissionCategory,
        _ description: String,
        _ amount: Double?,
        _ typed: String,
        _ unit: Unit,
        _ series: String?,
        site: SiteID = hall,
        period: DatePeriod? = nil,
        meter: String = ""
    ) -> ActivityEntry {
        ActivityEntry(
            id: CarbonSamples.id(number),
            year: year,
            site: site,
            category: category,
            description: description,
            period: period,
            amount: amount,
            amountText: typed,
            unit: unit,
            factor: series.map { .series($0) } ?? .none,
            meter: meter
        )
    }

    /// Gas, fuel, electricity and a line that waits for its amount.
    static let lines: [ActivityEntry] = [
        entry(
            1,
            .stationaryCombustion,
            "Erdgas Halle 2",
            12_000,
            "12000",
            .kilowattHourHigher,
            "erdgas-hs",
            meter: "4711"
        ),
        entry(2, .mobileCombustion, "Tankkarten", 1250.5, "1.250,50", .litre, "diesel"),
        entry(3, .purchasedElectricity, "Strom Büro", 10_000, "10.000", .kilowattHour, "strom-mix-de", site: office),
        entry(4, .fugitiveEmissions, "Kälteanlage", nil, "", .kilogram, "kaeltemittel-r134a"),
        entry(5, .purchasedGoods, "Stahlblech", 41.2, "41,2", .tonne, "stahl"),
    ]
}

/// The pages about lines on a real database.
struct EntryHub {
    let hub: TestHub
    let stores: CarbonAccountingStores

    static func make(_ lines: [ActivityEntry] = EntrySamples.lines) async throws -> EntryHub {
        let content = repositoryRoot.appendingPathComponent("Features/CarbonAccounting/Content")
        let box = StoreBox()
        let hub = try await TestHub.make(
            migrations: companiesMigrations + emissionFactorsMigrations + carbonAccountingMigrations,
            prepare: { database in
                try await database.write { session in
                    let now = OutsideWorld.frozen.now()
                    try FirmStore.insert(newFirm: TestHub.firm, name: "Metallbau Kettler GmbH", at: now, in: session)
                    try FirmStore.insert(newFirm: TestHub.foreignFirm, name: "Andere Firma AG", at: now, in: session)
                    for site in EntrySamples.sites { try SiteStore.insert(site, in: session) }
                    let other = Site(
                        id: EntrySamples.foreignSite,
                        firm: TestHub.foreignFirm,
                        name: "Anderswo",
                        postcode: Postcode("44137")!,
                        municipality: "Dortmund"
                    )
                    try SiteStore.insert(other, in: session)
                }
            },
            routes: { routes, database, folder in
                let firms = FirmReader(database)
                let stores = CarbonAccountingStores(
                    database: database,
                    files: EvidenceStore(folder: folder.appendingPathComponent("evidence")),
                    customFactors: CustomFactorStore(database),
                    firms: firms,
                    library: EntrySamples.library,
                    outside: .frozen
                )
                box.stores = stores
                let tools = DocumentTools(root: repositoryRoot)
                CarbonAccountingFeature(
                    stores: stores,
                    firms: firms,
                    yearSettings: ReportingYearStore(database),
                    content: try CarbonAccountingContent(folder: content, assets: nil),
                    charts: ChartRenderer(
                        tools: tools,
                        theme: repositoryRoot.appendingPathComponent("Platform/Client/chart-theme.js")
                    ),
                    documents: PDFRenderer(tools: tools),
                    texts: EntrySamples.texts,
                    outside: .frozen
                )
                .addRoutes(to: routes)
            }
        )
        let stores = try #require(box.stores)
        try await stores.entries.insert(lines, for: TestHub.firm, by: TestHub.owner.id)
        return EntryHub(hub: hub, stores: stores)
    }

    private final class StoreBox {
        var stores: CarbonAccountingStores?
    }

    func entry(_ number: Int) async throws -> ActivityEntry? {
        try await stores.entries.find(CarbonSamples.id(number), of: TestHub.firm)
    }

    func entries() async throws -> [ActivityEntry] {
        try await stores.entries.all(of: TestHub.firm, in: EntrySamples.year)
    }

    func release() async throws {
        let draft = try await stores.reader.draft(of: TestHub.firm, in: EntrySamples.year)
        let isReleased = try await stores.inventories.release(draft, by: TestHub.owner.id, name: TestHub.owner.name)
        #expect(isReleased)
    }

    static let list = "/klimabilanz/2025/eintraege"
    static func page(_ number: Int, _ rest: String = "") -> String {
        let id: EntryID = CarbonSamples.id(number)
        return "\(list)/\(id)\(rest)"
    }

    /// What the form sends for a line of gas; `changes` replace single fields.
    static func gas(_ changes: [String: String] = [:]) -> [String: String] {
        let usual = [
            "category": "stationaryCombustion", "way": "menge", "kind": "emission", "description": "Erdgas Halle 3",
            "site": EntrySamples.hall.text, "from": "2025-01-01", "to": "2025-12-31", "amount": "1.000",
            "unit": "kWh(Hs)", "factor": "series:erdgas-hs", "factorText": "Erdgas (Brennwert)", "quality": "none",
            "version": "0",
        ]
        return usual.merging(changes) { _, new in new }
    }
}

extension Answer {
    /// Nil when the page says so; otherwise the text, so that a failing test shows a line and not the page.
    /// No-break spaces count as spaces.
    func misses(_ text: String) -> String? {
        let words = body.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ")
        return words.contains(text) ? nil : text
    }
}
