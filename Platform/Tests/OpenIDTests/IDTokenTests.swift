import Foundation
import OpenIDPlatform
import TestSupport
import Testing

@Suite struct IDTokenTests {
    private let provider = FakeIdentityProvider()
    private let now = Date(timeIntervalSince1970: 1_778_830_200)

    private func check(
        _ change: (inout [String: String]) -> Void = { _ in },
        header: String? = nil,
        isForged: Bool = false
    ) async throws -> IDToken.Claims {
        var claims = provider.right(audience: "hub", nonce: "n-1", at: now)
        change(&claims)
        provider.says(claims, header: header, isForged: isForged)
        return try await IDToken.check(
            try provider.token(),
            keys: provider.keys,
            expected: .init(issuer: provider.issuer, audience: "hub", nonce: "n-1"),
            at: now
        )
    }

    @Test func aRightTokenSaysWhoItIs() async throws {
        let claims = try await check()
        #expect(claims.subject == "s-1" && claims.confirmedEmail == "petra@kettler.example")
        #expect(try await check { $0["aud"] = "[\"hub\"]" }.subject == "s-1")
        #expect(try await check { $0["email_verified"] = "\"true\"" }.confirmedEmail == "petra@kettler.example")
    }

    @Test func anAddressThatTheProviderHasNotCheckedIsNone() async throws {
        for value in ["false", "\"false\"", "1"] {
            #expect(try await check { $0["email_verified"] = value }.confirmedEmail == nil)
        }
        #expect(try await check { $0["email_verified"] = nil }.confirmedEmail == nil)
    }

    @Test func forgedClaimsAreRefusedForTheirReason() async throws {
        let wrong: [(IDToken.Fault, String, String?)] = [
            (.issuer, "iss", "\"https://evil.example\""), (.audience, "aud", "\"other\""),
            (.audience, "aud", "[\"hub\",\"other\"]"), (.audience, "azp", "\"other\""), (.nonce, "nonce", "\"n-2\""),
            (.nonce, "nonce", nil), (.time, "exp", "1778830100"), (.time, "nbf", "1778830300"),
            (.time, "iat", "1778830300"), (.malformed, "sub", "\"\""), (.signature, "exp", nil),
        ]
        for (fault, name, value) in wrong {
            await #expect(throws: fault, "\(name)") { try await check { $0[name] = value } }
        }
    }

    @Test func whatTheProviderHasNotSignedIsRefused() async throws {
        await #expect(throws: IDToken.Fault.signature) { try await check(isForged: true) }
        for algorithm in ["none", "HS256", "RS256", "ES384", "NONE", ""] {
            await #expect(throws: IDToken.Fault.signature, "\(algorithm)") {
                try await check(header: "{\"alg\":\"\(algorithm)\",\"kid\":\"k1\"}")
            }
        }
        await #expect(throws: IDToken.Fault.signature) { try await check(header: "{\"alg\":\"ES256\",\"kid\":\"k2\"}") }
    }

    @Test func anUnsignedTokenIsRefused() async throws {
        _ = try await check()
        let parts = try provider.token().split(separator: ".")
        let none = "eyJhbGciOiJub25lIn0"
        for token in [
            "\(none).\(parts[1]).", "\(parts[0]).\(parts[1]).", "\(parts[0]).\(parts[1])", "", "...", "a.b.c",
        ] {
            await #expect(throws: IDToken.Fault.self, "\(token)") {
                try await IDToken.check(
                    token,
                    keys: provider.keys,
                    expected: .init(issuer: provider.issuer, audience: "hub", nonce: "n-1"),
                    at: now
                )
            }
        }
    }
}
