import ActionPlanning
import ActionPlanningStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct BenchRoutesTests {
    let house: PlanHub
    let owner: TestClient
    let led: Measure

    init() async throws {
        house = try await PlanHub.make()
        owner = house.hub.client(as: .owner)
        try await house.addLine(100_000)
        try await house.setAssumptions()
        led = try await house.add("LED in der Halle") {
            $0.investment = 10_000
            $0.life = 10
            $0.savings = [.init(quantity: .electricity, amount: 20_000, unit: "kWh")]
        }
    }

    static let fragment: HTTPFields = [HTTPField.Name("HX-Request")!: "true"]

    private func plain(_ answer: Answer) -> String { answer.body.replacing("\u{202f}", with: " ") }

    @Test func theBenchTurnsWithAndWithoutScript() async throws {
        let first = plain(try await owner.get("/werkbank"))
        #expect(first.contains("LED in der Halle") && first.contains("Investition 10.000 €"))
        // An idea is off.
        #expect(!first.contains("id=\"an-\(led.id)\" type=\"checkbox\" name=\"an-\(led.id)\" value=\"1\" checked"))
        let query =
            "gesetzt=1&jahr=2025&an-\(led.id)=1&anteil-\(led.id)=50&zuschuss-\(led.id)=1.000&preis-electricity=0,30"
        let page = plain(try await owner.get("/werkbank?\(query)&zins=0"))
        // Half of 20,000 kWh × 0.30 EUR; (5,000 − 1,000) ÷ 3,000 years; 10 × 3,000 − 4,000 EUR
        #expect(page.contains(">3.000<") && page.contains(">1,3<") && page.contains(">26.000<"))
        #expect(page.contains("<html"))
        let part = try await owner.get("/werkbank?\(query)&zins=0", headers: Self.fragment)
        #expect(part.status == .ok && !part.body.contains("<html") && plain(part).contains(">26.000<"))
        #expect(part.body.contains("name=\"stand\""))
    }

    @Test func whatCannotBeReadIsSaidAndKept() async throws {
        let query = "gesetzt=1&jahr=2025&an-\(led.id)=1&anteil-\(led.id)=viel&menge=-200&co2=100"
        let answer = try await owner.get("/werkbank?\(query)")
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("„viel“ ist keine Zahl") && answer.body.contains("-200 liegt nicht zwischen"))
        #expect(answer.body.contains("value=\"viel\""))
        let part = try await owner.get("/werkbank?\(query)", headers: Self.fragment)
        #expect(part.status == .ok && part.body.contains("error-summary"))
        for odd in ["jahr=abc", "jahr=99999", "gesetzt=1&variante=x&preis-=1&an-=", "%ff=%ff&&=&gesetzt=1"] {
            #expect(try await owner.get("/werkbank?\(odd)").status == .ok, "\(odd)")
        }
    }

    @Test func overclaimsAreNamed() async throws {
        try await house.add("Alles neu") {
            $0.status = .planned
            $0.investment = 1
            $0.savings = [.init(quantity: .electricity, amount: 120_000, unit: "kWh")]
        }
        let page = plain(try await owner.get("/werkbank"))
        #expect(page.contains("„Alles neu“ sparen zusammen 120.000 kWh (Strom), vorhanden sind 100.000 kWh"))
    }

    @Test func aReaderTurnsToo() async throws {
        let page = try await house.hub.client(as: .formerCoach).get("/werkbank")
        #expect(page.status == .ok && page.body.contains("Rechnen"))
        #expect(!page.body.contains("variante-speichern\" class=\"form\" method"))
    }

    @Test func otherFirmsAreNotOnIt() async throws {
        let page = try await house.hub.client(as: .foreignOwner).get("/werkbank?gesetzt=1&an-\(led.id)=1")
        #expect(page.status == .ok && !page.body.contains("LED in der Halle"))
    }

    @Test func theAddressHoldsEveryTurn() {
        let settings = BenchSettings(
            measures: [led.id.text: .init(share: 0.07, grant: 1234.5)],
            prices: [.electricity: 0.28, .naturalGas: 0.0825],
            carbonPrice: 65,
            production: -0.125,
            scaling: [.electricity, .none],
            discountRate: 0.07
        )
        let query = BenchQueryProbe.text(settings)
        #expect(BenchQueryProbe.settings(query, [led]) == settings)
    }
}
