import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import Learning
import LearningStorage
import SecurityPlatform
import TestSupport
import Testing
import WebPlatform

@testable import LearningWeb

@Suite struct BadgeRoutesTests {
    private static let list = "/lernen/bescheinigungen"

    private struct House {
        let hub: CertificatesHub
        let number: String
        let token: String
        let picture: String

        static func make() async throws -> House {
            let hub = try await CertificatesHub.make()
            let client = hub.hub.client(as: .owner)
            let number = try await hub.certificate(client, of: "klimabilanz", by: TestHub.owner.id)
            return House(
                hub: hub,
                number: number,
                token: try await client.get("\(list)/\(number)/lernnachweis.jwt").body,
                picture: try await client.get("\(list)/\(number)/lernnachweis.svg").body
            )
        }

        func check(_ text: String) async throws -> Answer {
            try await hub.hub.client().post("/nachweis", ["text": text])
        }
    }

    @Test func aBadgeSaysWhoEarnedWhatAndNothingElse() async throws {
        let house = try await House.make()
        let credential = try #require(BadgeToken(house.token)?.value(BadgeCredential.self))
        #expect(credential.type == ["VerifiableCredential", "OpenBadgeCredential"])
        #expect(credential.name == "Klimabilanz verstehen")
        #expect(credential.credentialSubject.identifier.map(\.identityHash) == ["Petra Kettler"])
        #expect(credential.validFrom == "2026-05-15T07:30:00Z")
        #expect(credential.nbf == 1_778_830_200)
        #expect(credential.iss == credential.issuer.id && credential.jti == credential.id)
        #expect(credential.sub == credential.credentialSubject.id)
        #expect(credential.id.hasSuffix("/nachweis/\(house.number)"))
        #expect(credential.credentialSubject.achievement.alignment.count == 5)
        let words = String(decoding: try #require(BadgeToken(house.token)).payload, as: UTF8.self)
        #expect(!words.contains(TestHub.owner.email) && !words.contains(TestHub.owner.id.text))
    }

    @Test func tokenAndPictureAreFoundValid() async throws {
        let house = try await House.make()
        for text in [house.token, house.picture, " " + house.token + "\n"] {
            let page = try await house.check(text)
            #expect(page.status == .ok)
            #expect(page.lacks("Der Lernnachweis ist echt und gilt.") == nil)
            #expect(page.lacks("Petra Kettler") == nil)
        }
    }

    @Test func oneThatWasChangedIsRefused() async throws {
        let house = try await House.make()
        var parts = house.token.split(separator: ".").map(String.init)
        let payload = String(decoding: Base64URL.bytes(parts[1])!, as: UTF8.self)
        parts[1] = Base64URL.text(Array(payload.replacing("Petra Kettler", with: "Peter Kettler").utf8))
        let page = try await house.check(parts.joined(separator: "."))
        #expect(page.lacks("Verlassen Sie sich nicht auf ihn.") == nil)
        #expect(!page.body.contains("Peter Kettler"))
    }

    @Test func oneOfSomebodyElseIsNotOurs() async throws {
        let house = try await House.make()
        let foreign = try BadgeToken.text(["iss": "https://andere.example/x"], key: SigningKey(), keyAddress: "k")
        #expect(try await house.check(foreign).lacks("kommt von anderer Stelle") == nil)
    }

    @Test func withdrawnAndForgottenAreToldApart() async throws {
        let house = try await House.make()
        let owner = house.hub.hub.client(as: .owner)
        _ = try await owner.post("\(Self.list)/\(house.number)/ruecknahme")
        let withdrawn = try await house.check(house.token)
        #expect(withdrawn.lacks("wurde am 15.05.2026 zur\u{fc}ckgezogen") == nil)
        #expect(!withdrawn.body.contains("Petra Kettler"))
        #expect(try await owner.get("\(Self.list)/\(house.number)/lernnachweis.jwt").status == .notFound)
        try await house.hub.database.write { session in
            _ = try session.query("DELETE FROM person WHERE id = $1", .id(TestHub.owner.id))
        }
        let forgotten = try await house.check(house.token)
        #expect(forgotten.lacks("ist aber nicht mehr bekannt") == nil)
        #expect(!forgotten.body.contains("Petra Kettler"))
    }

    @Test(arguments: ["", "kein Nachweis", "<svg></svg>", "a.b.c", "<script>alert(1)</script>"])
    func whatIsNoBadgeIsSaid(text: String) async throws {
        let page = try await CertificatesHub.make().hub.client().post("/nachweis", ["text": text])
        #expect(page.status == .unprocessableContent)
        #expect(!page.body.contains("<script>alert"))
    }

    @Test func numbersThatAreNoneAreSaid() async throws {
        let client = try await CertificatesHub.make().hub.client()
        #expect(try await client.get("/nachweis").status == .ok)
        let odd = try await client.get("/nachweis?nummer=%3Cscript%3E")
        #expect(odd.status == .unprocessableContent)
        #expect(odd.body.contains("\u{201e}&lt;script&gt;\u{201c} ist keine Nummer"))
        #expect(try await client.get("/nachweis/LN-2026-7KQM-3X9A").status == .notFound)
    }

    @Test func whatABadgeRefersToIsThere() async throws {
        let house = try await House.make()
        let client = house.hub.hub.client()
        let keys = try await client.get("/lernen/nachweis/schluessel")
        let kid = try #require(BadgeToken(house.token)?.header.kid?.split(separator: "#").last)
        #expect(keys.body.contains("\"kid\":\"\(kid)\""))
        #expect(!keys.body.contains("\"d\""))
        #expect(try await client.get("/lernen/nachweis/aussteller").body.contains("\"Profile\""))
        #expect(try await client.get("/lernen/nachweis/leistungen/kurs-klimabilanz").body.contains("\"Achievement\""))
        #expect(try await client.get("/lernen/nachweis/leistungen/kurs-fort").status == .notFound)
        #expect(try await client.get("/lernen/nachweis/bild.svg").body.hasPrefix("<svg"))
    }
}
