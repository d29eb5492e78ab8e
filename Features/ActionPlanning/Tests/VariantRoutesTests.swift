import ActionPlanning
import ActionPlanningStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct VariantRoutesTests {
    let house: PlanHub
    let owner: TestClient
    let led: Measure
    let pump: Measure

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
        pump = try await house.add("Pumpen tauschen") {
            $0.investment = 4_000
            $0.life = 10
            $0.savings = [.init(quantity: .electricity, amount: 5_000, unit: "kWh")]
        }
    }

    private var store: VariantStore { VariantStore(house.database, outside: PlanHub.outside) }
    private var stand: String {
        "gesetzt=1&jahr=2025&an-\(led.id)=1&an-\(pump.id)=1&anteil-\(pump.id)=50&menge=10&mit-electricity=1"
    }

    private func added(_ name: String, _ stand: String) async throws -> Variant {
        let answer = try await owner.post(
            "/werkbank/varianten",
            ["name": name, "note": "Für den Beirat", "stand": stand]
        )
        try #require(answer.status == .seeOther)
        let id = try #require(answer.location?.split(separator: "/").last.flatMap { VariantID(String($0)) })
        return try #require(try await store.variant(id, of: TestHub.firm))
    }

    @Test func aVariantIsKeptReadAndOpened() async throws {
        let variant = try await added("Sparsam", stand)
        #expect(variant.settings.measures[pump.id.text]?.share == 0.5 && variant.settings.production == 0.1)
        let path = "/werkbank/varianten/\(variant.id)"
        let page = try await house.hub.client(as: .member).get(path)
        #expect(page.status == .ok && page.body.contains("Für den Beirat"))
        #expect(page.body.contains("Pumpen tauschen zu 50\u{202f}%"))
        #expect(page.body.contains("/werkbank?gesetzt=1&amp;jahr=2025&amp;an-\(led.id)=1"))
        #expect(try await owner.get("/werkbank/varianten").body.contains("2 Maßnahmen"))
        let opened = try await owner.get("/werkbank?\(stand)&variante=\(variant.id)")
        #expect(opened.body.contains("„Sparsam“ überschreiben"))
    }

    @Test func whatIsWrongIsSaid() async throws {
        let nameless = try await owner.post("/werkbank/varianten", ["name": "", "note": "Bleibt", "stand": stand])
        #expect(nameless.status == .unprocessableContent && nameless.body.contains("Der Name der Variante fehlt"))
        #expect(nameless.body.contains("Bleibt"))
        for odd in ["", "jahr=2025", "gesetzt=1&jahr=2025&menge=viel", "gesetzt=1&jahr=1"] {
            let answer = try await owner.post("/werkbank/varianten", ["name": "X", "stand": odd])
            #expect(answer.status == .unprocessableContent && answer.body.contains("nicht lesbar"), "\(odd)")
        }
        #expect(try await store.variants(of: TestHub.firm).isEmpty)
    }

    @Test func upToFourAreCompared() async throws {
        var ids: [VariantID] = []
        for name in ["A1", "B2", "C3", "D4", "E5"] { ids.append(try await added(name, stand).id) }
        let two = try await owner.get("/werkbank/vergleich?v=\(ids[0])&v=\(ids[1])")
        #expect(two.status == .ok && two.body.contains("A1") && two.body.contains("B2") && !two.body.contains("C3"))
        for many in [[ids[0]], ids] {
            let query = many.map { "v=\($0)" }.joined(separator: "&")
            let answer = try await owner.get("/werkbank/vergleich?\(query)")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.body.contains("Ausgewählt sind \(many.count) Varianten"))
        }
        #expect(try await owner.get("/werkbank/vergleich").status == .unprocessableContent)
    }

    @Test func itsMeasuresGoIntoThePlanOnce() async throws {
        let variant = try await added("Sparsam", stand)
        let path = "/werkbank/varianten/\(variant.id)/massnahmen"
        #expect(try await owner.post(path).status == .seeOther)
        let all = try await house.measures.measures(of: TestHub.firm)
        #expect(all.first { $0.id == led.id }?.status == .planned)
        // Half of the pumps: 2,000 EUR and 2,500 kWh, as a measure of its own.
        #expect(all.first { $0.id == pump.id }?.status == .idea)
        let part = try #require(all.first { $0.origin?.kind == .variant })
        #expect(part.status == .planned && part.investment == 2_000 && part.savings.first?.amount == 2_500)
        #expect(part.title == "Pumpen tauschen (50\u{202f}%)" && part.origin?.title == "Variante „Sparsam“")
        _ = try await owner.post(path)
        #expect(try await house.measures.measures(of: TestHub.firm).count == 3)
    }

    @Test func twoWhoChangeItSeeBothVersions() async throws {
        let variant = try await added("Sparsam", stand)
        let path = "/werkbank/varianten/\(variant.id)"
        let other = house.hub.client(as: .member)
        #expect(try await other.post(path, ["name": "Mutig", "note": "", "version": "1"]).status == .seeOther)
        let answer = try await owner.post(path, ["name": "Vorsichtig", "note": "", "version": "1"])
        #expect(answer.status == .conflict && answer.body.contains("Mutig") && answer.body.contains("Vorsichtig"))
        // Overwriting what is turned leaves the name.
        let turned = ["stand": "gesetzt=1&jahr=2025&menge=20", "name": ""]
        #expect(try await owner.post(path + "?version=2", turned).status == .seeOther)
        let stored = try #require(try await store.variant(variant.id, of: TestHub.firm))
        #expect(stored.name == "Mutig" && stored.settings.production == 0.2 && stored.version == 3)
    }

    @Test func otherFirmsFindNothing() async throws {
        let variant = try await added("Sparsam", stand)
        let path = "/werkbank/varianten/\(variant.id)"
        let stranger = house.hub.client(as: .foreignOwner)
        #expect(try await stranger.get(path).status == .notFound)
        #expect(try await stranger.post(path, ["name": "X", "version": "1"]).status == .notFound)
        #expect(try await stranger.post(path + "/massnahmen").status == .notFound)
        #expect(try await stranger.delete(path).status == .notFound)
        #expect(try await !stranger.get("/werkbank/varianten").body.contains("Sparsam"))
        #expect(try await !stranger.get("/werkbank?variante=\(variant.id)").body.contains("Sparsam"))
        #expect(try await house.hub.client().get(path).status != .ok)
        #expect(try await owner.delete(path).status == .seeOther)
        #expect(try await owner.get(path).status == .notFound)
    }
}
