import Foundation
import SecurityPlatform
import Testing
import WebPlatform

@testable import LearningWeb

@Suite struct BadgeTokenTests {
    private struct Claim: Codable { let name: String }

    static let key = try! SigningKey()

    @Test func whatIsSignedIsReadAgain() throws {
        let text = try BadgeToken.text(Claim(name: "Änne"), key: Self.key, keyAddress: "https://hub.example/keys#1")
        let token = try #require(BadgeToken(text))
        #expect(token.header.alg == "RS256")
        #expect(token.header.kid == "https://hub.example/keys#1")
        #expect(token.isSigned(by: Self.key))
        #expect(token.value(Claim.self)?.name == "Änne")
        #expect(try !token.isSigned(by: SigningKey()))
    }

    @Test func oneOtherLetterIsNoticed() throws {
        let text = try BadgeToken.text(Claim(name: "Anna"), key: Self.key, keyAddress: "k")
        var parts = text.split(separator: ".").map(String.init)
        parts[1] = Base64URL.text(Array(#"{"name":"Anne"}"#.utf8))
        let token = try #require(BadgeToken(parts.joined(separator: ".")))
        #expect(!token.isSigned(by: Self.key))
    }

    @Test(arguments: ["none", "HS256", "ES256"]) func theHeaderDoesNotChooseTheAlgorithm(name: String) throws {
        let text = try BadgeToken.text(Claim(name: "Anna"), key: Self.key, keyAddress: "k")
        var parts = text.split(separator: ".").map(String.init)
        parts[0] = Base64URL.text(Array(#"{"alg":"\#(name)","typ":"JWT"}"#.utf8))
        let token = try #require(BadgeToken(parts.joined(separator: ".")))
        #expect(!token.isSigned(by: Self.key))
    }

    @Test func otherShapesAreNone() {
        for text in ["", "a.b", "a.b.c", "....", "<svg/>", String(repeating: "A", count: 70_000)] {
            #expect(BadgeToken(text) == nil)
        }
    }
}
