import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct IdentityProviderTests {
    private let provider = ProviderHouse()
    private let email = "petra@kettler.example"

    @Test func whoComesFirstJoinsWhenTheOwnerSaysSo() async throws {
        let (house, _) = try await provider.make(joins: true)
        let client = house.hub.client()
        #expect(try await provider.come(client).location == "/")
        #expect(try await client.get("/konto").body.contains("Mitglied"))
        let again = house.hub.client()
        #expect(
            try await provider.come(again, email: "anders@kettler.example").location == "/",
            "known by issuer and subject"
        )
        let confirmed = try await house.database.rows("SELECT id FROM person WHERE email_verified_at IS NOT NULL")
        #expect(confirmed.isEmpty, "what a provider says about an address is no proof")
        #expect(try await house.signIn(email, "!").answer.status == .unprocessableContent, "there is no password")
    }

    @Test func withoutTheOwnersWordNobodyJoins() async throws {
        let (house, _) = try await provider.make()
        let answer = try await provider.come(house.hub.client())
        #expect(answer.status == .forbidden && answer.body.contains("gehören Sie hier nicht"))
        #expect(try await house.database.rows("SELECT id FROM person").count == 1)
    }

    @Test func anAddressOutsideTheDomainsOrUnconfirmedDoesNotJoin() async throws {
        let (house, _) = try await provider.make(joins: true)
        #expect(try await provider.come(house.hub.client(), email: "petra@andere.example").status == .forbidden)
        let unconfirmed = try await provider.come(house.hub.client(), change: { $0["email_verified"] = "false" })
        #expect(unconfirmed.status == .forbidden)
    }

    @Test func aProviderCannotSignInAsSomebodyOfAnotherFirm() async throws {
        let (house, _) = try await provider.make(joins: true)
        try await house.somebody(email, firm: "Andere AG")
        let client = house.hub.client()
        #expect(try await provider.come(client).status == .forbidden)
        #expect(try await client.get("/konto").status == .seeOther)
        #expect(try await house.database.rows("SELECT subject FROM identity_link").isEmpty)
    }

    @Test func whoHasAnAccountIsLinkedOnlyByTheirOwnWord() async throws {
        let (house, owner) = try await provider.make()
        let chef = "chef@kettler.example"
        let stranger = house.hub.client()
        #expect(try await provider.come(stranger, email: chef).status == .forbidden, "a claimed address is no proof")
        #expect(try await stranger.get("/konto").status == .seeOther)
        let asked = try await provider.come(owner, email: chef)
        #expect(asked.status == .ok && asked.body.contains("Soll der Anmeldedienst"))
        #expect(try await provider.come(house.hub.client(), email: chef).status == .forbidden, "asking links nothing")
        let offer = try #require(asked.body.firstMatch(of: /name="offer" value="([0-9a-f]{64})"/)?.1)
        #expect(try await owner.post("/anmelden/dienst/verbindung", ["offer": String(offer)]).status == .seeOther)
        let client = house.hub.client()
        #expect(try await provider.come(client, email: chef).location == "/")
        #expect(try await client.get("/konto").body.contains("Kontoführung"))
    }

    @Test func whoHasLeftTheFirmComesInNoMore() async throws {
        let (house, _) = try await provider.make(joins: true)
        #expect(try await provider.come(house.hub.client()).location == "/")
        try await house.database.write { session in
            _ = try session.query("DELETE FROM membership WHERE role = 'member'")
        }
        #expect(try await provider.come(house.hub.client()).status == .forbidden)
    }

    @Test func anAnswerThatWasNotAskedForIsNoAnswer() async throws {
        let (house, _) = try await provider.make(joins: true)
        let client = house.hub.client()
        #expect(try await client.get("/anmelden/dienst/rueckkehr?code=good&state=x").status == .badRequest)
        #expect(try await client.get("/anmelden/dienst/rueckkehr?error=access_denied").status == .badRequest)
        #expect(try await client.get("/anmelden/dienst/rueckkehr").location == "/anmelden")
        for change: @Sendable (inout [String: String]) -> Void in [
            { $0["nonce"] = "\"x\"" }, { $0["aud"] = "\"x\"" }, { $0["iss"] = "\"https://x.example\"" },
            { $0["exp"] = "1" },
        ] {
            #expect(try await provider.come(client, change: change).status == .badRequest)
        }
        #expect(try await provider.come(client, isForged: true).status == .badRequest)
    }

    @Test func theSecretIsSealedAndLeavesOnlyForItsIssuer() async throws {
        let (house, owner) = try await provider.make()
        let secret = try #require(try await house.database.rows("SELECT client_secret FROM identity_provider").first)
        let sealed = try secret.blob("client_secret")
        #expect(!String(decoding: sealed, as: UTF8.self).contains("geheim"))
        let kept = provider.form().merging(["secret": "", "domains": "kettler.example"]) { $1 }
        #expect(try await owner.post("/konto/anmeldedienst", kept).status == .seeOther)
        let moved = kept.merging(["issuer": "https://evil.example"]) { $1 }
        #expect(try await owner.post("/konto/anmeldedienst", moved).status == .unprocessableContent)
        let page = try await owner.get("/konto/anmeldedienst")
        #expect(page.body.contains("kettler.example") && !page.body.contains("geheim"))
    }

    @Test func whatIsWrongIsSaid() async throws {
        let (_, owner) = try await provider.make()
        let plain = try await owner.post(
            "/konto/anmeldedienst",
            provider.form().merging(["issuer": "http://x.example"]) { $1 }
        )
        #expect(plain.status == .unprocessableContent && plain.body.contains("muss mit https:// beginnen"))
        let lost = try await owner.post(
            "/konto/anmeldedienst",
            provider.form().merging(["issuer": "https://x.example"]) { $1 }
        )
        #expect(lost.body.contains("antwortet kein Anmeldedienst"))
        let none = try await owner.post("/konto/anmeldedienst", ["issuer": "", "client": "", "domains": "?"])
        #expect(none.status == .unprocessableContent && none.body.contains("keine Liste von Domains"))
    }

    @Test func onceRemovedItIsNoLongerOffered() async throws {
        let (house, owner) = try await provider.make()
        #expect(try await owner.delete("/konto/anmeldedienst").status == .seeOther)
        let page = try await house.hub.client().post("/anmelden/dienst", ["email": email])
        #expect(page.status == .unprocessableContent && page.body.contains("kein Anmeldedienst eingetragen"))
    }
}
