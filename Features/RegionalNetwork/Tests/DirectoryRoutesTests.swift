import Companies
import CompaniesStorage
import DatabasePlatform
import HTTPTypes
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import TestSupport
import Testing
import WebPlatform

struct DirectoryRoutesTests {
    static let form = [
        "themes": "energy", "about": "Leckagen <b>finden</b>\u{202E}", "contact": "02331 1234", "consent": "1",
    ]

    @Test func nobodyIsSeenWithoutConsentAndWithdrawalCountsAtOnce() async throws {
        let hub = try await NetworkHub.make()
        let other = hub.hub.client(as: .foreignOwner)
        #expect(try await !other.get("/netzwerk").body.contains("Kettler"))
        try await SiteStore(hub.database).add(
            Site(
                id: SiteID(from: .live),
                firm: TestHub.firm,
                name: "Werk",
                street: "Lange Straße 7",
                postcode: Postcode("58095")!,
                municipality: "Hagen",
                isSeat: true
            )
        )
        #expect(try await hub.owner.post("/netzwerk/eintrag", Self.form).status == .seeOther)
        let page = try await other.get("/netzwerk").body
        #expect(page.contains("Metallbau Kettler GmbH") && page.contains("Postleitzahl 58…"))
        #expect(page.contains("Leckagen &lt;b&gt;finden") && !page.contains("\u{202E}"))
        // Neither the address nor who agreed.
        for word in ["58095", "Lange Straße", "Hagen", "Petra Kettler"] { #expect(!page.contains(word), "\(word)") }
        #expect(try await hub.owner.get("/netzwerk").body.contains("Eingewilligt hat Petra Kettler am 15.05.2026"))
        #expect(try await hub.owner.delete("/netzwerk/eintrag").status == .seeOther)
        #expect(try await !other.get("/netzwerk").body.contains("Kettler"))
        let consents = try await hub.database.rows("SELECT wording, withdrawn_on FROM network_consent")
        #expect(try consents.map { try $0.text("withdrawn_on") } == ["2026-05-15"])
    }

    @Test func withoutTheTickNothingIsShown() async throws {
        let hub = try await NetworkHub.make()
        var form = Self.form
        form["consent"] = nil
        let answer = try await hub.owner.post("/netzwerk/eintrag", form)
        #expect(answer.status == .unprocessableContent && answer.body.contains("Die Einwilligung fehlt"))
        #expect(answer.body.contains("02331 1234"))
        #expect(try await DirectoryStore(hub.database, outside: .live).entries() == [])
    }

    @Test func onlyOwnersDecideAndOnlyFirmsRead() async throws {
        let hub = try await NetworkHub.make()
        let member = hub.hub.client(as: .member)
        #expect(try await member.post("/netzwerk/eintrag", Self.form).status == .forbidden)
        #expect(try await member.get("/netzwerk").status == .ok)
        #expect(try await hub.hub.client(as: .personWithoutFirm).get("/netzwerk").status == .forbidden)
        #expect(try await hub.anonymous.get("/netzwerk").status == .seeOther)
    }

    @Test func theFirmsLikeTheOwnStandFirstAndAreFiltered() async throws {
        let hub = try await NetworkHub.make()
        try await hub.setIndustry("25.62", of: TestHub.firm)
        try await hub.setIndustry("25.11", of: TestHub.foreignFirm)
        #expect(try await hub.owner.post("/netzwerk/eintrag", ["consent": "1"]).status == .seeOther)
        #expect(try await hub.foreign.post("/netzwerk/eintrag", ["consent": "1"]).status == .seeOther)
        let page = try await hub.owner.get("/netzwerk").body
        #expect(page.contains("Betriebe wie Ihrer"))
        #expect(page.contains("Wie Ihrer, weil: gleicher Wirtschaftszweig (25 Herstellung von Metallerzeugnissen)"))
        #expect(try await hub.owner.get("/netzwerk?branche=manufacturing").body.contains("Andere Firma AG"))
        let none = try await hub.owner.get("/netzwerk?thema=energy&branche=quatsch").body
        #expect(none.contains("Kein Betrieb gefunden") && !none.contains("Andere Firma AG"))
    }

    @Test func twoFirmsReadWhyAnExchangeMayHelp() async throws {
        let hub = try await NetworkHub.make()
        let other = hub.hub.client(as: .foreignOwner)
        #expect(try await hub.owner.post("/netzwerk/eintrag", Self.form).status == .seeOther)
        #expect(try await other.post("/netzwerk/eintrag", Self.form).status == .seeOther)
        // Saved again: one standing consent, not two.
        #expect(try await other.post("/netzwerk/eintrag", Self.form).status == .seeOther)
        #expect(try await hub.owner.get("/netzwerk").body.contains("gemeinsames Thema Energie"))
        #expect(try await DirectoryStore(hub.database, outside: .live).entries().count == 2)
    }
}
