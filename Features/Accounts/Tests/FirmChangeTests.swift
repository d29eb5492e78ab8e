import AccountsStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct FirmChangeTests {
    let house: AccountsHub
    /// Petra founded Kettler and then joined Brandt as a member.
    let petra: TestClient
    let brandt: TestClient

    init() async throws {
        house = try await AccountsHub.make()
        petra = try await house.founder("Petra", "petra@kettler.example", of: "Kettler GmbH")
        brandt = try await house.founder("Aylin", "aylin@brandt.example", of: "Brandt KG")
        try #require(try await petra.post(house.link(brandt)).status == .seeOther)
    }

    private func firms() async throws -> [FirmID] {
        try await house.accounts.firms(of: house.person("petra@kettler.example"))
    }

    @Test func theFirmMenuOffersTheOtherFirms() async throws {
        let page = try await petra.get("/konto").body
        #expect(page.contains("<span class=\"menu-current\">Brandt KG</span>"))
        #expect(page.contains("action=\"/konto/betrieb\"") && page.contains("Kettler GmbH"))
        let other = try await brandt.get("/konto").body
        #expect(!other.contains("action=\"/konto/betrieb\""), "who has one firm has nothing to choose")
    }

    @Test func theChangeLeadsToThePageThatWasMeantAndNeverElsewhere() async throws {
        let firms = try await firms()
        let there = try await petra.post("/konto/betrieb", ["firm": firms[1].text, "weiter": "/kompass"])
        #expect(there.location == "/kompass")
        let elsewhere = try await petra.post("/konto/betrieb", ["firm": firms[0].text, "weiter": "//evil.example"])
        #expect(elsewhere.location == "/")
    }

    @Test func whoChangesTheFirmWorksThereWithTheirRoleUnderANewToken() async throws {
        let old = try #require(petra.session)
        let firms = try await firms()
        let answer = try await petra.post("/konto/betrieb", ["firm": firms[1].text])
        #expect(answer.status == .seeOther)
        #expect(petra.session != old)
        let page = try await petra.get("/konto").body
        #expect(page.contains("<span class=\"menu-current\">Kettler GmbH</span>"))
        #expect(page.contains("Link erzeugen"), "she leads the account of this firm")
        #expect(try await house.hub.client(session: old).get("/konto").status == .seeOther, "the old token is void")
    }

    @Test func theLastFirmComesFirstAtTheNextSignIn() async throws {
        _ = try await petra.post("/konto/betrieb", ["firm": firms()[1].text])
        let again = try await house.signIn("petra@kettler.example").client
        #expect(try await again.get("/konto").body.contains("<span class=\"menu-current\">Kettler GmbH</span>"))
    }

    @Test func nobodyChangesToAFirmTheyDoNotBelongTo() async throws {
        let kettler = try await firms()[1]
        #expect(try await brandt.post("/konto/betrieb", ["firm": kettler.text]).status == .notFound)
        #expect(try await petra.post("/konto/betrieb", ["firm": "x"]).status == .notFound)
        #expect(try await house.hub.client().post("/konto/betrieb", ["firm": kettler.text]).status == .unauthorized)
    }
}
