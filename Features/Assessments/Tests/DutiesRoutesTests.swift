import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct DutiesRoutesTests {
    @Test func withoutAnyFactMuchIsUnclear() async throws {
        let hub = try await ChecksHub.make()
        let page = try await hub.client(as: .owner).get("/pflichten")
        #expect(page.status == .ok)
        #expect(
            page.words.contains(
                "Von 32 geprüften Pflichten gilt heute keine sicher, bei 32 fehlen Antworten."
            )
        )
        #expect(
            page.article("pflicht-enefg-energiemanagement").contains("Unklar, weil die Antwort fehlt: Wie viel Energie")
        )
        #expect(page.words.contains("keine Rechtsberatung"))
    }

    // 310 people: the reporting office applies, the supply chain act below 1,000 does not; the packaging rules come on
    // 12.08.2026, three months after the test's day.
    @Test func figuresAndAnswersDecide() async throws {
        let hub = try await ChecksHub.make()
        try await ChecksHub.addFigures(to: hub)
        let client = hub.client(as: .owner)
        let form = try await client.get("/pflichten/angaben")
        #expect(form.words.contains("310 Personen, aus den Betriebsdaten 2025"))
        #expect(!form.body.contains(#"name="employees""#))
        let saved = try await client.post(
            "/pflichten/angaben",
            ["version": "0", "energyUse": "7.600.000", "packaging": "ja", "electronics": "none", "largeCustomers": ""]
        )
        #expect(saved.status == .seeOther)
        let page = try await client.get("/pflichten")
        #expect(page.article("pflicht-hinschg").contains(" gilt "))
        #expect(page.article("pflicht-lksg").contains("gilt nicht"))
        #expect(page.article("pflicht-ppwr").contains("gilt ab 12.08.2026"))
        let energy = page.article("pflicht-enefg-energiemanagement")
        #expect(energy.contains("§ 8 EnEfG"))
        #expect(energy.contains("Frist 18.07.2025"))
        #expect(energy.contains("Stand 01/2026."))
        // Known by 31.01.2026, which on 15.05.2026 is less than six months ago.
        #expect(!energy.contains("älter als sechs Monate"))
        #expect(page.article("pflicht-hinschg").contains("älter als sechs Monate"))
        #expect(
            page.body.contains(
                "/massnahmen/neu?titel=Interne%20Meldestelle%20ab%2050%20Besch%C3%A4ftigten&amp;thema=reporting"
            )
        )
        #expect(
            page.body.contains(#"href="https://edl-nrw.de/energieeffizienzgesetz-enefg/" rel="noopener noreferrer""#)
        )
        #expect(page.words.contains("7.600.000 kWh, angegeben am 15.05.2026"))
        let other = try await hub.client(as: .foreignOwner).get("/pflichten")
        #expect(!other.words.contains("7.600.000"))
    }

    @Test func whatIsNoNumberIsSaidAndKept() async throws {
        let hub = try await ChecksHub.make()
        let client = hub.client(as: .member)
        let answer = try await client.post(
            "/pflichten/angaben",
            ["version": "0", "energyUse": "viel", "parkingSpaces": "-3", "packaging": "vielleicht"]
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.words.contains("„viel“ ist keine Menge"))
        #expect(answer.words.contains("„-3“ ist keine Menge"))
        #expect(answer.words.contains("„vielleicht“ steht nicht zur Wahl"))
        #expect(answer.body.contains(#"value="viel""#))
        #expect(try await client.get("/pflichten/angaben").hiddenValue("version") == "0")
    }

    @Test func twoPeopleAnsweringAtOnceSeeBothVersions() async throws {
        let hub = try await ChecksHub.make()
        let (owner, member) = (hub.client(as: .owner), hub.client(as: .member))
        #expect(try await owner.post("/pflichten/angaben", ["version": "0", "packaging": "ja"]).status == .seeOther)
        let conflict = try await member.post("/pflichten/angaben", ["version": "0", "packaging": "nein"])
        #expect(conflict.status == .conflict)
        #expect(conflict.hiddenValue("version") == "1")
        #expect(conflict.hiddenValue("packaging") == "nein")
        let again = try await member.post("/pflichten/angaben", ["version": "1", "packaging": "nein"])
        #expect(again.status == .seeOther)
        #expect(try await owner.get("/pflichten").words.contains("nein, angegeben am 15.05.2026"))
    }

    @Test func strangersAreSentToSignIn() async throws {
        let hub = try await ChecksHub.make()
        #expect(try await hub.client().get("/pflichten").status != .ok)
        #expect(try await hub.client(as: .personWithoutFirm).get("/pflichten").status == .forbidden)
    }

    @Test func thePagesAreAsStored() async throws {
        let hub = try await ChecksHub.make()
        try await ChecksHub.addFigures(to: hub)
        let client = hub.client(as: .owner)
        let main = try await client.get("/pflichten").body.firstMatch(of: /(?s)<main.*<\/main>/)
        #expect(try snapshotDifference(String(try #require(main).0), "duties.html") == nil)
        let form = try await client.get("/pflichten/angaben").body.firstMatch(of: /(?s)<main.*<\/main>/)
        let text = String(try #require(form).0).replacing(/name="_proof" value="[^"]*"/, with: "proof")
        #expect(try snapshotDifference(text, "dutyFacts.html") == nil)
    }
}
