import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct ForgottenTests {
    private let clock = TestClock()
    private let email = "petra@kettler.example"
    private let fresh = "Das Dach ist dicht"

    private func link(_ house: AccountsHub) async throws -> String {
        #expect(try await house.hub.client().post("/passwort", ["email": email]).location == "/registrieren/gesendet")
        return try #require(try await house.letters().last?.path("/passwort/"))
    }

    @Test func aLinkSetsANewPasswordOnceAndEndsEverySession() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        try await house.somebody(email)
        let elsewhere = try await house.signIn(email).client
        let path = try await link(house)
        let client = house.hub.client()
        #expect(try await client.get(path).status == .ok)
        #expect(try await client.post(path, ["password": "kurz"]).status == .unprocessableContent)
        #expect(try await client.post(path, ["password": fresh]).location == "/anmelden")
        #expect(try await elsewhere.get("/konto").status == .seeOther)
        #expect(try await house.signIn(email).answer.status == .unprocessableContent)
        #expect(try await house.signIn(email, fresh).answer.status == .seeOther)
        #expect(try await client.post(path, ["password": "Noch ein ganzer Satz"]).status == .notFound)
        #expect(try await house.letters().map(\.subject).contains("Ihr Passwort wurde geändert"))
    }

    @Test func knownAndUnknownAddressesGetTheSameAnswer() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        try await house.somebody(email)
        let known = try await house.hub.client().post("/passwort", ["email": email])
        let unknown = try await house.hub.client().post("/passwort", ["email": "niemand@kettler.example"])
        #expect(known.status == unknown.status && known.location == unknown.location && known.bytes == unknown.bytes)
        #expect(try await house.letters().map(\.to) == [email])
    }

    @Test func afterAnHourTheLinkIsOver() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        try await house.somebody(email)
        let path = try await link(house)
        clock.pass(3_601)
        #expect(try await house.hub.client().post(path, ["password": fresh]).status == .notFound)
        #expect(try await house.signIn(email).answer.status == .seeOther)
    }

    @Test func theLinkStandsOnOurOwnAddressWhateverTheRequestClaims() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        try await house.somebody(email)
        // The test client's requests come for "localhost"; the mail's link leads to the installation's own address.
        _ = try await link(house)
        let texts = try await house.letters().flatMap(\.blocks).map { "\($0)" }.joined()
        #expect(!texts.contains("localhost"))
    }

    @Test func withoutAMailServerThePageSaysWhomToAsk() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        let page = try await house.hub.client().get("/passwort")
        #expect(page.body.contains("oekohub password-link"))
        #expect(try await house.hub.client().post("/passwort", ["email": email]).location == "/passwort")
        #expect(try await house.letters().isEmpty)
    }
}
