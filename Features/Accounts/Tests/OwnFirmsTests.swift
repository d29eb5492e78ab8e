import Accounts
import AccountsStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

/// People without a firm, and with several.
@Suite struct OwnFirmsTests {
    let house: AccountsHub

    init() async throws { house = try await AccountsHub.make() }

    @Test func oneMayBeHereWithoutAFirm() async throws {
        let person = try await house.person("Mehmet", "mehmet@coach.example")
        let account = try await person.get("/konto")
        #expect(account.status == .ok && account.body.contains("Sie gehören zurzeit zu keinem Betrieb."))
        #expect(try await person.get("/konto/betriebe").body.contains("Noch kein Betrieb"))
        #expect(try await person.get("/konto/austritt").status == .forbidden)
        #expect(try await person.get("/konto/zugaenge").status == .forbidden)
    }

    @Test func registeringAloneAsksForTheSameCare() async throws {
        let form = ["name": "", "email": "mehmet", "password": "kurz"]
        let answer = try await house.hub.client().post("/registrieren/ohne-betrieb", form)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Bitte nennen Sie Ihren Namen.") && answer.body.contains("„mehmet“ ist keine"))
        #expect(!answer.body.contains("Namen des Betriebs"))
    }

    @Test func aFurtherFirmIsOnesOwn() async throws {
        let person = try await house.founder("Petra", "petra@kettler.example", of: "Kettler GmbH")
        #expect(try await person.post("/konto/betriebe/neu", ["firm": ""]).status == .unprocessableContent)
        #expect(try await person.post("/konto/betriebe/neu", ["firm": "Kettler Service GmbH"]).location == "/")
        let page = try await person.get("/konto").body
        #expect(
            page.contains("<span class=\"menu-current\">Kettler Service GmbH</span>") && page.contains("Kontoführung")
        )
        let firms = try await person.get("/konto/betriebe").body
        #expect(firms.contains("Sie arbeiten für 2 Betriebe.") && firms.contains("Wechseln zu Kettler GmbH"))
        #expect(firms.contains("Hier arbeiten Sie gerade"))
    }

    /// What was estimated on the way belongs to one's own firm; a reader must not write into another's.
    @Test func aVisitIsHandedOverToOnesOwnFirmOnly() async throws {
        let owner = try await house.founder("Petra", "petra@kettler.example", of: "Kettler GmbH")
        _ = try await house.person("Mehmet", "mehmet@coach.example", .coach)
        let before = await house.arrivals.firms.count
        _ = try await owner.post(
            "/konto/zugaenge",
            ["email": "mehmet@coach.example", "runsThrough": AccountsHub.day(10)]
        )
        let coach = try await house.signIn("mehmet@coach.example").client
        #expect(try await coach.get("/konto").body.contains("Kettler GmbH"), "the sign-in leads to the granted firm")
        #expect(await house.arrivals.firms.count == before)
    }
}
