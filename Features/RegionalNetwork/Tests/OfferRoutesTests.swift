import Companies
import CompaniesStorage
import HTTPTypes
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import TestSupport
import Testing
import WebPlatform

struct OfferRoutesTests {
    static let form = [
        "kind": "training", "title": "Energiewerkstatt <script>alert(1)</script>", "provider": "Werkstatt\u{202E} Hamm",
        "sectors": "manufacturing", "link": "https://example.org/kurs", "known": "2026-05-02", "version": "0",
    ]

    @Test func aSuggestionIsSeenOnlyAfterItsRelease() async throws {
        let hub = try await NetworkHub.make()
        #expect(try await hub.owner.post("/angebote/vorschlagen", Self.form).status == .seeOther)
        #expect(try await !hub.anonymous.get("/angebote").body.contains("Energiewerkstatt"))
        let offer = try #require(try await hub.offers.all().first)
        #expect(offer.provider == "Werkstatt Hamm")
        #expect(try await hub.anonymous.get("/angebote/\(offer.id)").status == .notFound)
        let team = try await hub.team.get("/team/angebote")
        #expect(team.body.contains("1 Vorschlag wartet auf die Freigabe") && team.body.contains("Petra Kettler"))
        let release = try await hub.team.post("/team/angebote/\(offer.id)/stand", ["state": "released"])
        #expect(release.status == .seeOther)
        let page = try await hub.anonymous.get("/angebote/\(offer.id)")
        #expect(page.status == .ok && !page.body.contains("<script>alert"))
        #expect(page.body.contains("Energiewerkstatt &lt;script"))
        // Who suggested it is nobody's business outside the team, and an unknown price is „fehlt“.
        #expect(!page.body.contains("Petra Kettler") && page.body.contains("fehlt"))
        _ = try await hub.team.post("/team/angebote/\(offer.id)/stand", ["state": "withdrawn"])
        #expect(try await hub.anonymous.get("/angebote/\(offer.id)").status == .notFound)
    }

    @Test func onlyTheTeamReleases() async throws {
        let hub = try await NetworkHub.make()
        _ = try await hub.owner.post("/angebote/vorschlagen", Self.form)
        let id = try #require(try await hub.offers.all().first).id
        for client in [hub.owner, hub.hub.client(as: .contentEditor)] {
            #expect(try await client.get("/team/angebote").status == .forbidden)
            #expect(try await client.post("/team/angebote/\(id)/stand", ["state": "released"]).status == .forbidden)
        }
        #expect(try await hub.offers.released() == [])
        #expect(try await hub.anonymous.get("/angebote/vorschlagen").status == .seeOther)
    }

    @Test func faultsAreNamedAndWhatWasTypedStays() async throws {
        let hub = try await NetworkHub.make()
        var form = Self.form
        form["link"] = "javascript:alert(1)"
        form["known"] = "2026-05-16"
        form["kind"] = "gift"
        let answer = try await hub.owner.post("/angebote/vorschlagen", form)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("„javascript:alert(1)“ ist keine Adresse einer Internetseite"))
        #expect(answer.body.contains("16.05.2026 liegt in der Zukunft") && answer.body.contains("Die Art fehlt"))
        #expect(answer.body.contains("Werkstatt Hamm"))
        #expect(try await hub.offers.all() == [])
    }

    @Test func whatTheHubKnowsIsFoundWithItsAge() async throws {
        let hub = try await NetworkHub.make()
        let page = try await hub.anonymous.get("/angebote?suche=oekoprofit&thema=energy")
        #expect(page.body.contains("ÖKOPROFIT Dortmund") && page.body.contains("01/2026"))
        #expect(page.body.contains("1 Angebot") && !page.body.contains("veraltet"))
        let none = try await hub.anonymous.get("/angebote?suche=quatsch&art=quatsch")
        #expect(none.status == .ok && none.body.contains("Kein Angebot gefunden"))
    }

    @Test func theTeamSeesWhichSourcesAreOld() async throws {
        let page = try await NetworkHub.make().team.get("/team/angebote").body
        // Known since January 2024 and October 2025; that of January 2026 is younger than six months on 15 May 2026.
        #expect(page.contains("Aus Quellen, zu prüfen") && page.contains("Ressourceneffizienzberatung NRW"))
        #expect(page.contains("rückenwind³") && !page.contains("ÖKOPROFIT"))
    }

    @Test func aFirmReadsWhyAnOfferFits() async throws {
        let hub = try await NetworkHub.make()
        _ = try await hub.owner.post("/angebote/vorschlagen", Self.form)
        let id = try #require(try await hub.offers.all().first).id
        _ = try await hub.team.post("/team/angebote/\(id)/stand", ["state": "released"])
        _ = try await FirmStore(hub.database).save(
            Firm(
                id: TestHub.firm,
                name: "Metallbau Kettler GmbH",
                industry2008: IndustryCode("25.62", edition: .wz2008)
            )
        )
        let sentence = "Passt zu Ihrem Betrieb, weil es sich an Ihre Branche richtet (Herstellung)."
        #expect(try await hub.owner.get("/angebote").body.contains(sentence))
        #expect(try await hub.owner.get("/angebote/\(id)").body.contains(sentence))
        #expect(try await !hub.hub.client(as: .foreignOwner).get("/angebote").body.contains("Passt zu"))
    }

    @Test func twoWritersMeetAtAConflict() async throws {
        let hub = try await NetworkHub.make()
        #expect(try await hub.team.post("/team/angebote", Self.form).status == .seeOther)
        let id = try #require(try await hub.offers.all().first).id
        var form = Self.form
        (form["version"], form["costs"]) = ("1", "kostenfrei")
        #expect(try await hub.team.post("/team/angebote/\(id)", form).status == .seeOther)
        form["costs"] = "20 Euro"
        let answer = try await hub.team.post("/team/angebote/\(id)", form)
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("kostenfrei") && answer.body.contains("20 Euro"))
        #expect(try await hub.offers.offer(id)?.costs == "kostenfrei")
    }
}
