import Foundation
import HTTPClientPlatform
import OpenIDPlatform
import TestSupport
import Testing

@Suite struct OpenIDProviderTests {
    private let fake = FakeIdentityProvider()
    private let now = Date(timeIntervalSince1970: 1_778_830_200)
    private let client = OpenIDClient(id: "hub", secret: "geheim", redirect: "https://hub.example/rueckkehr")
    private let question = OpenIDQuestion(
        state: "s",
        nonce: "n",
        // RFC 7636, appendix B.
        verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    )

    @Test func theAddressCarriesStateNonceAndChallenge() async throws {
        let provider = try await OpenIDProvider.discover(fake.issuer, client: fake.client, allowsLoopback: false)
        let address = provider.address(for: client, question, hint: nil)
        #expect(address.hasPrefix("https://login.kettler.example/auth?response_type=code&client_id=hub&"))
        #expect(address.contains("redirect_uri=https%3A%2F%2Fhub.example%2Frueckkehr"))
        #expect(address.contains("code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"))
        #expect(address.contains("&state=s&nonce=n&") && !address.contains("geheim"))
    }

    @Test func aCodeBecomesAPerson() async throws {
        let provider = try await OpenIDProvider.discover(fake.issuer, client: fake.client, allowsLoopback: false)
        fake.says(fake.right(audience: "hub", nonce: "n", at: now))
        let person = try await provider.person(code: "good", question, by: client, web: fake.client, at: now)
        #expect(person.subject == "s-1")
        await #expect(throws: OpenIDProvider.Fault.refused) {
            try await provider.person(code: "bad", question, by: client, web: fake.client, at: now)
        }
    }

    @Test func aProviderSpeaksOnlyForItself() async throws {
        let other = WebClient { _ in try await fake.client.send(.get(fake.issuer + "/.well-known/openid-configuration"))
        }
        await #expect(throws: OpenIDProvider.Fault.description) {
            try await OpenIDProvider.discover("https://evil.example", client: other, allowsLoopback: false)
        }
    }

    @Test(arguments: [
        "http://login.example", "ftp://login.example", "https://a:b@login.example", "https://", "login.example",
        "http://localhost:9400", "https://login.example/#x", "https://login.example/a b",
    ])
    func onlyHTTPSIsAsked(address: String) async throws {
        await #expect(throws: OpenIDProvider.Fault.address) {
            try await OpenIDProvider.discover(address, client: .unimplemented, allowsLoopback: false)
        }
    }
}
