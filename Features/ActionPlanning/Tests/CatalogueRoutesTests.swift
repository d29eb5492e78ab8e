import ActionPlanning
import ActionPlanningStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct CatalogueRoutesTests {
    let house: PlanHub
    let owner: TestClient

    init() async throws {
        house = try await PlanHub.make()
        owner = house.hub.client(as: .owner)
    }

    @Test func theCatalogueIsFiltered() async throws {
        let count = PlanHub.catalogue.measures.count
        let all = try await owner.get("/massnahmen/katalog")
        #expect(all.lacks("\(count) von \(count) Maßnahmen") == nil && all.lacks("Ressourcen und Kreislauf") == nil)
        let search = try await owner.get("/massnahmen/katalog?suche=DRUCKLUFT%20leck")
        #expect(search.lacks("Druckluft: Leckageprüfung") == nil && search.lacks("Ladepunkte") != nil)
        let none = try await owner.get("/massnahmen/katalog?suche=%3Cxyzzy&thema=energy&bereich=social")
        #expect(none.lacks("Nichts gefunden") == nil)
    }

    @Test func everyMeasureHasAPage() async throws {
        for measure in PlanHub.catalogue.measures {
            let page = try await owner.get("/massnahmen/katalog/\(measure.id)")
            #expect(page.status == .ok && !page.body.contains("⟦"), "\(measure.id)")
        }
        #expect(try await owner.get("/massnahmen/katalog/gibt-es-nicht").status == .notFound)
    }

    @Test func rangesStandWithTheirSource() async throws {
        let page = try await owner.get("/massnahmen/katalog/druckluft-leckagen")
        for text in ["10 bis 30 %", "Wirkung: Strom für Druckluft", "Quelle: Fraunhofer IPA, 2024.", "fehlt"] {
            #expect(page.lacks(text) == nil)
        }
    }

    @Test func aMeasureIsTakenOver() async throws {
        try await house.add("Alt") {
            $0.origin = .init(kind: .catalogue, source: "druckluft-steuerung", title: "", reasons: [])
        }
        let answer = try await owner.post("/massnahmen/katalog/druckluft-leckagen")
        let all = try await house.measures.measures(of: TestHub.firm)
        let measure = try #require(all.first { $0.title != "Alt" })
        #expect(answer.location == "/massnahmen/\(measure.id)")
        #expect(measure.title == "Druckluft: Leckageprüfung und Lecks schließen" && measure.theme == "energy")
        #expect(measure.origin?.kind == .catalogue && measure.origin?.template == "druckluft-leckagen")
        // The range is others': the firm's own amount is missing.
        #expect(measure.savings == [.init(quantity: .electricity, amount: nil, unit: "kWh")])
        let page = try await owner.get("/massnahmen/\(measure.id)")
        #expect(page.lacks("übernommen am 15.05.2026") == nil && page.lacks("10 bis 30 %") == nil)
        #expect(page.lacks("wirken laut Katalog auf dasselbe") == nil)
        #expect(try await owner.get("/massnahmen/katalog/druckluft-leckagen").lacks("Schon übernommen") == nil)
    }
}
