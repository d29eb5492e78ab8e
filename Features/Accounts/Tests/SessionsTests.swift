import Accounts
import AccountsStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct SessionsTests {
    private let clock = TestClock()
    private let email = "petra@kettler.example"

    private func ends(_ page: Answer) -> [String] {
        page.body.matches(of: /action="(\/konto\/sicherheit\/sitzungen\/[0-9a-f-]{36})\?_method=DELETE"/).map {
            String($0.1)
        }
    }

    @Test func onesOwnDevicesAreListedAndEndedOneByOne() async throws {
        let house = try await AccountsHub.make()
        try await house.somebody(email)
        let (here, there) = (try await house.signIn(email).client, try await house.signIn(email).client)
        let page = try await here.get("/konto/sicherheit")
        let found = ends(page)
        #expect(page.status == .ok && page.body.contains("dieses Gerät"))
        #expect(found.count == 1, "the present one is ended by signing out")
        #expect(try await here.delete(try #require(found.first)).location == "/konto/sicherheit")
        #expect(try await there.get("/konto").status == .seeOther)
        #expect(try await here.get("/konto").status == .ok)
    }

    @Test func allOthersEndAtOnce() async throws {
        let house = try await AccountsHub.make()
        try await house.somebody(email)
        let here = try await house.signIn(email).client
        let others = [try await house.signIn(email).client, try await house.signIn(email).client]
        #expect(try await here.post("/konto/sicherheit/sitzungen").status == .seeOther)
        for other in others { #expect(try await other.get("/konto").status == .seeOther) }
        #expect(try await here.get("/konto").status == .ok)
    }

    @Test func nobodyEndsAnothersSession() async throws {
        let house = try await AccountsHub.make()
        try await house.somebody(email)
        try await house.somebody("fremd@andere.example", firm: "Andere AG")
        let (here, there) = (try await house.signIn(email).client, try await house.signIn(email).client)
        let found = try #require(ends(try await here.get("/konto/sicherheit")).first)
        let stranger = try await house.signIn("fremd@andere.example").client
        #expect(try await stranger.delete(found).status == .notFound)
        #expect(try await there.get("/konto").status == .ok)
    }

    @Test func aTokenFromBeforeSigningInIsWorthNothingAfterwards() async throws {
        let house = try await AccountsHub.make()
        try await house.somebody(email)
        // A session of somebody who is waiting for the victim to sign in under it.
        try await house.somebody("fremd@andere.example", firm: "Andere AG")
        let planted = try #require(try await house.signIn("fremd@andere.example").client.session)
        let victim = house.hub.client(session: planted)
        let form = ["email": email, "password": AccountsHub.password]
        #expect(try await victim.post("/anmelden", form).status == .seeOther)
        #expect(victim.session != planted)
        #expect(try await house.hub.client(session: planted).get("/konto").status == .seeOther)
        #expect(try await victim.get("/konto").status == .ok)
    }

    @Test func signingInAgainEndsTheSessionOfBefore() async throws {
        let house = try await AccountsHub.make()
        try await house.somebody(email)
        let client = try await house.signIn(email).client
        let before = try #require(client.session)
        _ = try await client.post("/anmelden", ["email": email, "password": AccountsHub.password])
        #expect(try await house.hub.client(session: before).get("/konto").status == .seeOther)
    }

    @Test func useIsNotedOnceAnHour() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        let person = try await house.somebody(email)
        let sessions = SessionStore(house.database, outside: clock.outside)
        let token = try await sessions.begin(person, firm: nil)
        let begun = clock.now
        for (seconds, expected) in [(1_800.0, begun), (1_801, begun + 3_601), (60, begun + 3_601)] {
            clock.pass(seconds)
            try await sessions.seen(token)
            #expect(try await sessions.all(of: person, present: token).map(\.lastUsed) == [expected])
        }
    }
}
