import ActionPlanning
import HTTPTypes
import Kernel
import TestSupport
import Testing

@testable import ActionPlanningWeb

@Suite struct CurveRoutesTests {
    @Test func selfPayingMeasuresComeFirstAndTheRestToTheTargetIsNamed() async throws {
        let plan = try await PlanHub.withPlan()
        try await plan.setAssumptions {
            $0.discountRate = 0
            $0.target = 1_000
        }
        // 4 · 500 − 1,000 = 1,000 EUR; the other 4 · 100 − 4,400 = −4,000 EUR over 4 years and 100 t: 10 €/t.
        try await plan.addSaver("Dämmung", investment: 4_400, euros: 100, tonnes: 100)
        try await plan.addSaver("Leckagen", investment: 1_000, euros: 500, tonnes: 300)
        try await plan.addSaver("Ohne Tonnen", investment: 1_000, euros: 500)
        try await plan.add("Ohne Zahlen")
        let page = try await plan.hub.client(as: .owner).get("/handlungsplan/kosten")
        #expect(page.status == .ok)
        // MACC-05 with 400 t of 1,000 t.
        #expect(page.misses("600,0 t CO₂e fehlen zum Ziel von 1.000,0 t CO₂e im Jahr.") == nil)
        #expect(page.misses("2 Maßnahmen sparen zusammen 400,0 t CO₂e im Jahr; 1 davon tragen sich selbst.") == nil)
        let first = try #require(page.body.firstRange(of: ">Leckagen</a>"))
        let second = try #require(page.body.firstRange(of: ">Dämmung</a>"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(page.misses("Ohne Zahlen") == nil)
        #expect(page.misses("eingesparte Menge für die Treibhausgase") == nil)
        #expect(page.misses("im Preis enthalten") == nil)
        #expect(page.misses("kein CO₂-Preis angegeben") == nil)
        #expect(page.body.contains("<svg"))
    }

    @Test func whoHasNoMeasuresIsToldSo() async throws {
        let plan = try await PlanHub.withPlan()
        #expect(
            try await plan.hub.client(as: .owner).get("/handlungsplan/kosten").misses("Noch keine Maßnahmen") == nil
        )
        #expect(try await plan.hub.client(as: .foreignOwner).get("/handlungsplan/kosten").status == .ok)
    }
}
