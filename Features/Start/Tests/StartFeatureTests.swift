import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import EmissionFactors
import EmissionFactorsStorage
import Foundation
import HTTPTypes
import Kernel
import StartWeb
import TestSupport
import Testing
import WebPlatform

@Suite struct StartFeatureTests {
    private static let library = try! FactorCatalogueLoader { ContentDigest.sha256(of: $0) }
        .load(directory: repositoryRoot.appendingPathComponent("Features/EmissionFactors/Content"), .newest)
    private static let assumptions = try! QuickEstimateAssumptions(
        json: Data(
            contentsOf: repositoryRoot.appendingPathComponent("Features/CarbonAccounting/Content/quick-estimate.json")
        )
    )
    private static let site = SiteID("01990000-0000-7000-8000-0000000000c1")!

    private static func stores(_ database: any SQLDatabase, _ folder: URL) -> CarbonAccountingStores {
        CarbonAccountingStores(
            database: database,
            files: EvidenceStore(folder: folder.appendingPathComponent("evidence")),
            customFactors: CustomFactorStore(database),
            firms: FirmReader(database),
            library: library,
            outside: .frozen
        )
    }

    private func hub(hasSite: Bool = true) async throws -> TestHub {
        try await TestHub.make(
            migrations: companiesMigrations + emissionFactorsMigrations + carbonAccountingMigrations,
            prepare: { database in
                try await database.write { session in
                    let now = Date(timeIntervalSince1970: 1_778_830_200)
                    try FirmStore.insert(newFirm: TestHub.firm, name: "Metallbau Kettler GmbH", at: now, in: session)
                    try FirmStore.insert(newFirm: TestHub.foreignFirm, name: "Andere Firma AG", at: now, in: session)
                    guard hasSite else { return }
                    try SiteStore.insert(
                        Site(
                            id: Self.site,
                            firm: TestHub.firm,
                            name: "Halle",
                            postcode: Postcode("58095")!,
                            municipality: "Hagen",
                            isSeat: true
                        ),
                        in: session
                    )
                }
            },
            routes: { routes, database, folder in
                StartFeature(
                    firms: FirmReader(database),
                    carbon: Self.stores(database, folder),
                    assumptions: Self.assumptions,
                    kompass: { firm in
                        guard firm == TestHub.firm else { return nil }
                        return KeptKompass(
                            day: LocalDate(iso: "2026-05-15")!,
                            isAnswered: true,
                            address: "/instrumente/k/1"
                        )
                    },
                    lines: { visitor in
                        guard visitor.member?.firm == TestHub.firm else { return [] }
                        return [
                            StartLine(.step("Auftakt"), day: LocalDate(iso: "2026-05-18")!, address: "/begleitung/1")
                        ]
                    },
                    texts: Texts.feature("Start"),
                    outside: .frozen
                )
                .addRoutes(to: routes)
            }
        )
    }

    /// 10,000 kWh in the hall.
    private func addLine(_ hub: TestHub) async throws {
        let line = ActivityEntry(
            id: EntryID(from: .live),
            year: ReportingYear(2025)!,
            site: Self.site,
            category: .purchasedElectricity,
            amount: 10_000,
            amountText: "10000",
            unit: .kilowattHour,
            factor: .series("strom-mix-de")
        )
        try await Self.stores(hub.database, hub.folder).entries.insert([line], for: TestHub.firm, by: TestHub.owner.id)
    }

    @Test func aVisitorSeesBothWaysToBegin() async throws {
        let answer = try await hub().client().get("/")
        #expect(answer.status == .ok)
        for address in ["/schnellbilanz", "/registrieren", "/anmelden", "/faktoren", "/hilfe", "/themen/klimabilanz"] {
            #expect(answer.body.contains("href=\"\(address)\""), "\(address)")
        }
        #expect(!answer.body.contains("⟦"))
    }

    @Test func aVisitorsEstimateIsRemembered() async throws {
        let hub = try await hub()
        let input = QuickEstimateInput(year: ReportingYear(2025)!, electricity: .units(100_000))
        try await Self.stores(hub.database, hub.folder).quickEstimates
            .save(try JSONColumn.text(input), visit: "visit-of-a-test-browser-")
        let answer = try await hub.client().get("/")
        #expect(answer.body.contains("Ihre Schätzung in diesem Browser"))
        let stranger = try await hub.client(as: .foreignOwner).get("/")
        #expect(!stranger.body.contains("Schätzung"))
    }

    @Test func aMemberSeesWhereTheFirmStands() async throws {
        let hub = try await hub(hasSite: false)
        let answer = try await hub.client(as: .member).get("/")
        for words in ["Wo stehen wir?", "Metallbau Kettler GmbH", "als Nächstes", "/betrieb/standorte/neu"] {
            #expect(answer.body.contains(words), "\(words)")
        }
        #expect(!answer.body.contains("⟦"))
    }

    @Test func theNewestYearComesFirst() async throws {
        let hub = try await hub()
        try await addLine(hub)
        let answer = try await hub.client(as: .owner).get("/")
        // 10,000 kWh × (0.352 + 0.054) = 4060 kg
        #expect(answer.body.contains("4,06\u{202f}t CO₂e"))
        #expect(answer.body.contains("/klimabilanz/2025/scope-3"))
        let foreign = try await hub.client(as: .foreignOwner).get("/")
        #expect(!foreign.body.contains("4,06"))
    }

    @Test func aKeptKompassIsFoundAgain() async throws {
        let hub = try await hub()
        let answer = try await hub.client(as: .member).get("/")
        #expect(answer.body.contains("href=\"/instrumente/k/1\""))
        #expect(answer.body.contains("Zuletzt beantwortet am 15.05.2026."))
        let foreign = try await hub.client(as: .foreignOwner).get("/")
        #expect(!foreign.body.contains("Öko.Kompass"))
    }

    @Test func whatWaitsElsewhereIsLedTo() async throws {
        let hub = try await hub()
        let answer = try await hub.client(as: .member).get("/")
        #expect(answer.body.contains("href=\"/begleitung/1\">Nächster Schritt: Auftakt, fällig am 18.05.2026</a>"))
        for stranger in [try await hub.client().get("/"), try await hub.client(as: .foreignOwner).get("/")] {
            #expect(!stranger.body.contains("id=\"begleitung\""))
        }
    }

    @Test func onlyDoorsWithSomethingBehindThem() async throws {
        let hub = try await hub()
        let visitor = try await hub.client().get("/themen/klimabilanz")
        #expect(visitor.body.contains("Messen"))
        #expect(!visitor.body.contains("Handeln"))
        let member = try await hub.client(as: .member).get("/themen/klimabilanz")
        #expect(member.body.contains("href=\"/klimabilanz/2025\""))
        #expect(member.body.contains("href=\"/klimabilanz/2025/ziele\""))
        #expect(!member.body.contains("Verstehen") && !member.body.contains("Treffen"))
    }

    @Test func helpAnswersOnThePageItself() async throws {
        let answer = try await hub().client().get("/hilfe")
        #expect(answer.body.contains("href=\"#scopes\""))
        #expect(answer.body.contains("id=\"scopes\""))
        #expect(!answer.body.contains("⟦"))
    }
}
