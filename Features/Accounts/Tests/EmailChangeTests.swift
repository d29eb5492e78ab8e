import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct EmailChangeTests {
    private let clock = TestClock()
    private let email = "petra@kettler.example"
    private let next = "kettler@betrieb.example"

    private func change(_ client: TestClient, to email: String, _ password: String = AccountsHub.password) async throws
        -> Answer
    {
        try await client.post("/konto/e-mail", ["email": email, "present": password])
    }

    @Test func theNewAddressHoldsOnceItsLinkWasFollowed() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        try await house.somebody(email)
        let client = try await house.signIn(email).client
        #expect(try await change(client, to: next).location == "/konto/sicherheit")
        let letters = try await house.letters()
        #expect(Set(letters.map(\.to)) == [email, next])
        let path = try #require(letters.first { $0.to == next }?.path("/e-mail/"))
        #expect(try await house.signIn(next).answer.status == .unprocessableContent, "not yet")
        #expect(try await client.get(path).status == .ok)
        #expect(try await client.post(path).location == "/konto/sicherheit")
        #expect(try await client.post(path).status == .notFound)
        #expect(try await house.signIn(next).answer.status == .seeOther)
        #expect(try await house.signIn(email).answer.status == .unprocessableContent)
    }

    /// Whoever knew the old password may have asked for it, to their own mailbox.
    @Test(arguments: [true, false])
    func aNewPasswordEndsAChangeThatWaits(isByLink: Bool) async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        try await house.somebody(email)
        let client = try await house.signIn(email).client
        _ = try await change(client, to: next)
        let path = try #require(try await house.letters().first { $0.to == next }?.path("/e-mail/"))
        if isByLink {
            _ = try await client.post("/passwort", ["email": email])
            let letters = try await house.letters().filter { $0.to == email }
            let link = try #require(letters.compactMap { $0.path("/passwort/") }.first)
            #expect(try await client.post(link, ["password": "Das Dach ist dicht"]).status == .seeOther)
        } else {
            let form = ["present": AccountsHub.password, "password": "Das Dach ist dicht"]
            #expect(try await client.post("/konto/passwort", form).location == "/konto")
        }
        let again = try await house.signIn(email, "Das Dach ist dicht").client
        #expect(try await again.post(path).status == .notFound)
        #expect(try await house.signIn(next, "Das Dach ist dicht").answer.status == .unprocessableContent)
    }

    @Test func itTakesThePassword() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        try await house.somebody(email)
        let client = try await house.signIn(email).client
        let answer = try await change(client, to: next, "geraten")
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Das ist nicht Ihr jetziges Passwort."))
        #expect(answer.body.contains("value=\"\(next)\""))
        #expect(try await house.letters().isEmpty)
    }

    @Test func anAddressOfSomebodyElseIsNotBetrayed() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        try await house.somebody(email)
        try await house.somebody(next, firm: "Andere AG")
        let client = try await house.signIn(email).client
        let known = try await change(client, to: next)
        let unknown = try await change(client, to: "neu@betrieb.example")
        #expect(known.status == unknown.status && known.location == unknown.location)
        let letter = try #require(try await house.letters().first { $0.to == next })
        #expect(letter.subject == "Sie haben schon ein Konto" && letter.path("/e-mail/") == nil)
    }

    @Test func withoutAMailServerItHoldsAtOnce() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        try await house.somebody(email)
        try await house.somebody("fremd@andere.example", firm: "Andere AG")
        let client = try await house.signIn(email).client
        let taken = try await change(client, to: "fremd@andere.example")
        #expect(taken.status == .unprocessableContent)
        #expect(try await change(client, to: next).location == "/konto/sicherheit")
        #expect(try await house.signIn(next).answer.status == .seeOther)
        #expect(try await client.get("/konto/sicherheit").body.contains("unbestätigt"))
    }
}
