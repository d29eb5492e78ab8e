import Foundation
import HTTPTypes
import TestSupport
import Testing

/// A firm with an identity provider, and people who come by it.
struct ProviderHouse {
    let clock = TestClock()
    let fake = FakeIdentityProvider()

    func form(joins: Bool = false) -> [String: String] {
        let fields = [
            "issuer": fake.issuer, "client": "hub", "secret": "geheim", "domains": "kettler.example, Kettler.test",
        ]
        return joins ? fields.merging(["joins": "1"]) { $1 } : fields
    }

    /// A firm with its provider, and its owner's browser.
    func make(joins: Bool = false, sendsMail: Bool = false) async throws -> (house: AccountsHub, owner: TestClient) {
        let house = try await AccountsHub.make(sendsMail: sendsMail, outside: clock.outside, web: fake.client)
        try await house.somebody("chef@kettler.example")
        let owner = try await house.signIn("chef@kettler.example").client
        #expect(try await owner.post("/konto/anmeldedienst", form(joins: joins)).location == "/konto/anmeldedienst")
        return (house, owner)
    }

    /// The address that the door offers, with its proof for this browser.
    func door(_ client: TestClient) async throws -> String {
        let page = try await client.post("/anmelden/dienst", ["email": "petra@kettler.example"])
        let link = /href="(\/anmelden\/dienst\/[0-9a-f-]{36}\/weiter\?beleg=[0-9a-f]{64})"/
        return String(try #require(page.body.firstMatch(of: link)?.1))
    }

    /// From the door to the provider and back, as it says who came.
    func come(
        _ client: TestClient,
        subject: String = "s-1",
        email: String = "petra@kettler.example",
        change: (inout [String: String]) -> Void = { _ in },
        isForged: Bool = false
    ) async throws -> Answer {
        let way = try await door(client)
        let there = try #require(try await client.get(way).location)
        let state = try #require(there.firstMatch(of: /state=([^&]+)/)?.1)
        let nonce = try #require(there.firstMatch(of: /nonce=([^&]+)/)?.1)
        var claims = fake.right(
            audience: "hub",
            nonce: String(nonce),
            at: clock.now,
            subject: subject,
            email: email
        )
        change(&claims)
        fake.says(claims, isForged: isForged)
        return try await client.get("/anmelden/dienst/rueckkehr?code=good&state=\(state)")
    }
}
