import Accounts
import AccountsStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

/// What a visit kept for somebody goes with the person.
@Suite struct ArrivalTests {
    private let clock = TestClock()

    @Test func signingInTellsWhoCameFromWhichVisit() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        try await house.somebody("petra@kettler.example", firm: "Kettler GmbH")
        let person = try await house.person("petra@kettler.example")
        let before = await house.arrivals.people.count
        #expect(try await house.signIn("petra@kettler.example").answer.status == .seeOther)
        #expect(await house.arrivals.people.suffix(1) == [person])
        #expect(await house.arrivals.visits.last == "visit-of-a-test-browser-")
        let (_, wrong) = try await house.signIn("petra@kettler.example", "Ein falsches Passwort 7")
        #expect(wrong.status != .seeOther)
        #expect(await house.arrivals.people.count == before + 1)
    }

    /// What the hub keeps for a visit stays; others are told, so that a guest's seat goes.
    @Test func signingOutTellsTheVisitAndKeepsIt() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        try await house.somebody("petra@kettler.example", firm: "Kettler GmbH")
        let client = try await house.signIn("petra@kettler.example").client
        let answer = try await client.post("/abmelden")
        #expect(answer.status == .seeOther && answer.cookie(CookieName.visit) == nil)
        #expect(await house.arrivals.departures == ["visit-of-a-test-browser-"])
        // Also without a session, as after one that has ended.
        #expect(try await client.post("/abmelden").cookie(CookieName.visit) == nil)
        #expect(await house.arrivals.departures.count == 2)
    }

    /// The sign-up was sent from one browser, the mail opened in another: both visits are the person's.
    @Test func confirmingElsewhereTakesTheFirstVisitAlong() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        let form = [
            "name": "Petra", "email": "petra@kettler.example", "password": AccountsHub.password,
        ]
        _ = try await house.hub.client().post("/registrieren/ohne-betrieb", form)
        let path = try #require(try await house.letters().first?.path("/registrieren/bestaetigen/"))
        let client = house.hub.client()
        client.forget(CookieName.visit)
        _ = try await client.get("/registrieren")
        #expect(try await client.post(path, ["password": AccountsHub.password]).status == .seeOther)
        let person = try await house.person("petra@kettler.example")
        #expect(await house.arrivals.people == [person, person])
        let visits = await house.arrivals.visits
        #expect(visits.contains("visit-of-a-test-browser-"))
        #expect(Set(visits).count == 2)
    }
}
