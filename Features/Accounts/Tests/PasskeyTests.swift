import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct PasskeyTests {
    private let clock = TestClock()
    private let email = "petra@kettler.example"
    private let device = SoftwareAuthenticator()

    private func challenge(_ client: TestClient, _ path: String) async throws -> SoftwareAuthenticator.Ceremony {
        struct Begun: Decodable { let challenge: String }
        let answer = try await client.post(path)
        let begun = try JSONDecoder().decode(Begun.self, from: Data(answer.bytes))
        return .init(challenge: begun.challenge, origin: "https://hub.example", party: "hub.example")
    }

    private func form(_ ceremony: SoftwareAuthenticator.Ceremony, _ password: String) -> [String: String] {
        [
            "name": "Diensttelefon", "present": password,
            "attestation": Base64URL.text(device.attestation(ceremony)),
            "client": Base64URL.text(device.clientData(ceremony, "webauthn.create")),
        ]
    }

    private func assertion(_ ceremony: SoftwareAuthenticator.Ceremony, _ person: PersonID) throws -> [String: String] {
        let made = try device.assertion(ceremony)
        return [
            "id": Base64URL.text(device.id), "authenticator": Base64URL.text(made.authenticatorData),
            "client": Base64URL.text(made.clientData), "signature": Base64URL.text(made.signature),
            "handle": Base64URL.text(Array(person.text.utf8)),
        ]
    }

    private func withPasskey() async throws -> (house: AccountsHub, client: TestClient, person: PersonID) {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        let person = try await house.somebody(email)
        let client = try await house.signIn(email).client
        let ceremony = try await challenge(client, "/konto/sicherheit/passkeys/anfang")
        let answer = try await client.post("/konto/sicherheit/passkeys", form(ceremony, AccountsHub.password))
        #expect(answer.location == "/konto/sicherheit/passkeys")
        return (house, client, person)
    }

    @Test func aPasskeySignsInWithoutPasswordAndCode() async throws {
        let (house, _, person) = try await withPasskey()
        #expect(try await house.letters().map(\.subject) == ["Neuer Passkey"])
        let client = house.hub.client()
        var ceremony = try await challenge(client, "/anmelden/passkey/anfang")
        ceremony.counter = 1
        let sent = try assertion(ceremony, person)
        #expect(
            try await client.post("/anmelden/passkey", sent.merging(["weiter": "/konto"]) { $1 }).location == "/konto"
        )
        #expect(try await client.get("/konto").status == .ok)
        #expect(try await client.post("/anmelden/passkey", sent).status == .unprocessableContent, "good once")
    }

    @Test func aChallengeOfAnotherBrowserOrOfYesterdayIsNotAnswered() async throws {
        let (house, client, person) = try await withPasskey()
        let late = try await challenge(client, "/anmelden/passkey/anfang")
        clock.pass(301)
        #expect(try await client.post("/anmelden/passkey", assertion(late, person)).status == .unprocessableContent)
        // A registration's challenge belongs to a person, not to a browser at the door.
        let foreign = try await challenge(client, "/konto/sicherheit/passkeys/anfang")
        let answer = try await house.hub.client().post("/anmelden/passkey", assertion(foreign, person))
        #expect(answer.status == .unprocessableContent)
    }

    @Test func anotherPersonsHandleAndAnUnverifiedDeviceAreRefused() async throws {
        let (house, _, person) = try await withPasskey()
        let other = try await house.somebody("fremd@andere.example", firm: "Andere AG")
        let client = house.hub.client()
        let ceremony = try await challenge(client, "/anmelden/passkey/anfang")
        #expect(try await client.post("/anmelden/passkey", assertion(ceremony, other)).status == .unprocessableContent)
        var unverified = try await challenge(client, "/anmelden/passkey/anfang")
        unverified.flags = 0x01
        #expect(
            try await client.post("/anmelden/passkey", assertion(unverified, person)).status == .unprocessableContent
        )
        #expect(try await client.post("/anmelden/passkey").status == .unprocessableContent)
    }

    @Test func addingTakesThePasswordAndAFreshChallenge() async throws {
        let (_, client, _) = try await withPasskey()
        let ceremony = try await challenge(client, "/konto/sicherheit/passkeys/anfang")
        let wrong = try await client.post("/konto/sicherheit/passkeys", form(ceremony, "geraten"))
        #expect(wrong.status == .unprocessableContent && wrong.body.contains("value=\"Diensttelefon\""))
        let known = try await client.post("/konto/sicherheit/passkeys", form(ceremony, AccountsHub.password))
        #expect(known.status == .unprocessableContent && known.body.contains("Diesen Passkey gibt es schon."))
        var planted = ceremony
        planted.challenge = "Zm9v"
        let made = try await client.post("/konto/sicherheit/passkeys", form(planted, AccountsHub.password))
        #expect(made.status == .unprocessableContent)
        let plain = ["name": "X", "present": AccountsHub.password]
        #expect(try await client.post("/konto/sicherheit/passkeys", plain).status == .unprocessableContent)
    }

    @Test func aRemovedPasskeySignsNobodyIn() async throws {
        let (house, client, person) = try await withPasskey()
        let page = try await client.get("/konto/sicherheit/passkeys")
        let path = try #require(page.body.firstMatch(of: /action="(\/konto\/sicherheit\/passkeys\/[0-9a-f-]{36})\?/)?.1)
        try await house.somebody("fremd@andere.example", firm: "Andere AG")
        let stranger = try await house.signIn("fremd@andere.example").client
        #expect(try await stranger.delete(String(path)).status == .notFound)
        #expect(try await client.delete(String(path)).location == "/konto/sicherheit/passkeys")
        let ceremony = try await challenge(client, "/anmelden/passkey/anfang")
        #expect(try await client.post("/anmelden/passkey", assertion(ceremony, person)).status == .unprocessableContent)
    }
}
