import Companies
import CompaniesStorage
import HTTPTypes
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import TestSupport
import Testing
import WebPlatform

struct MapRoutesTests {
    private func withSeat(_ postcode: String, _ place: String) async throws -> NetworkHub {
        let hub = try await NetworkHub.make()
        try await SiteStore(hub.database).add(
            Site(
                id: SiteID(from: .live),
                firm: TestHub.firm,
                name: "Werk",
                street: "Lange Straße 7",
                postcode: Postcode(postcode)!,
                municipality: place,
                isSeat: true
            )
        )
        return hub
    }

    @Test func aFirmStandsInItsMunicipalityOnlyWithItsOwnTick() async throws {
        let hub = try await withSeat("58095", "Hagen")
        #expect(try await hub.owner.get("/netzwerk/eintrag").body.contains("Auf der Karte zeigen, in Hagen"))
        #expect(try await hub.owner.post("/netzwerk/eintrag", ["consent": "1"]).status == .seeOther)
        let without = try await hub.foreign.get("/netzwerk/karte").body
        #expect(without.contains("Noch kein Betrieb auf der Karte") && !without.contains("Kettler"))
        #expect(without.contains("1 weiterer Betrieb des Netzwerks zeigt seinen Ort nicht."))
        _ = try await hub.owner.post("/netzwerk/eintrag", ["consent": "1", "place": "1"])
        let page = try await hub.foreign.get("/netzwerk/karte").body
        #expect(page.contains("aria-label=\"Hagen: 1 Betrieb\"") && page.contains("href=\"#ort-05914000\""))
        #expect(page.contains("Metallbau Kettler GmbH") && page.contains("GeoBasis-DE / BKG"))
        for word in ["58095", "Lange Straße"] { #expect(!page.contains(word), "\(word)") }
        #expect(try await hub.foreign.get("/netzwerk").body.contains("Hagen"))
        _ = try await hub.owner.delete("/netzwerk/eintrag")
        #expect(try await !hub.foreign.get("/netzwerk/karte").body.contains("Kettler"))
    }

    @Test func whoeverSitsOutsideTheRegionIsOfferedNoPlace() async throws {
        let hub = try await withSeat("10115", "Berlin")
        #expect(try await !hub.owner.get("/netzwerk/eintrag").body.contains("Auf der Karte zeigen"))
        // A forged tick places nobody.
        _ = try await hub.owner.post("/netzwerk/eintrag", ["consent": "1", "place": "05914000"])
        #expect(try await DirectoryStore(hub.database, outside: .live).entries().map(\.place) == [""])
    }

    @Test func onlyFirmsReadTheMap() async throws {
        let hub = try await NetworkHub.make()
        #expect(try await hub.anonymous.get("/netzwerk/karte").status == .seeOther)
        #expect(try await hub.team.get("/netzwerk/karte").status == .forbidden)
    }
}
