import Accounts
import AccountsStorage
import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

/// No foreign page signs a browser in.
@Suite struct IdentityDoorTests {
    private let provider = ProviderHouse()

    private func site(_ word: String) -> HTTPFields { [HTTPField.Name("Sec-Fetch-Site")!: word] }

    /// The address without its proof.
    private func bare(_ door: String) -> String { String(door.prefix { $0 != "?" }) }

    private func isDoor(_ answer: Answer) -> Bool {
        answer.status == .ok && answer.body.contains("Weiter mit dem Anmeldedienst von Kettler GmbH")
    }

    @Test(arguments: ["cross-site", "same-site", "none"])
    func fromElsewhereOnlyTheDoorIsReached(word: String) async throws {
        let (house, _) = try await provider.make(joins: true)
        let client = house.hub.client()
        let door = try await provider.door(client)
        #expect(try await isDoor(client.get(door, headers: site(word))), "a proof does not outweigh the browser's word")
        let answer = try await client.get(bare(door), headers: site(word))
        #expect(isDoor(answer) && answer.body.contains("Gehen Sie nur weiter, wenn Sie das selbst wollen."))
        #expect(try await house.database.rows("SELECT state_hash FROM identity_question").isEmpty)
    }

    @Test func aPageOfOursLeadsToTheProvider() async throws {
        let (house, _) = try await provider.make(joins: true)
        let client = house.hub.client()
        let door = try await provider.door(client)
        let answer = try await client.get(bare(door), headers: site("same-origin"))
        #expect(answer.status == .seeOther && answer.location?.hasPrefix(provider.fake.issuer) == true)
    }

    @Test func withoutTheBrowsersWordTheLinkNeedsItsProof() async throws {
        let (house, _) = try await provider.make(joins: true)
        let client = house.hub.client()
        let door = try await provider.door(client)
        #expect(try await isDoor(client.get(bare(door))))
        #expect(try await isDoor(client.get(bare(door) + "?beleg=" + String(repeating: "0", count: 64))))
        #expect(try await client.get(door).status == .seeOther)
        let other = house.hub.client()
        other.forget(CookieName.visit)
        #expect(try await isDoor(other.get(door)), "the proof is another browser's")
        provider.clock.pass(7_200)
        #expect(try await isDoor(client.get(door)), "it is too old")
    }

    @Test func theDoorKeepsWhereToGoAfterwards() async throws {
        let (house, _) = try await provider.make(joins: true)
        let client = house.hub.client()
        let door = try await client.get(bare(provider.door(client)) + "?weiter=/konto/betriebe")
        #expect(door.body.contains("&amp;weiter=%2Fkonto%2Fbetriebe\""))
    }

    @Test func whoeverIsSignedInIsNotReplaced() async throws {
        let (house, _) = try await provider.make(joins: true)
        #expect(try await provider.come(house.hub.client()).location == "/")
        try await house.somebody("anna@brandt.example", firm: "Brandt KG")
        let client = try await house.signIn("anna@brandt.example").client
        let session = client.session
        let people = try await house.database.rows("SELECT id FROM person").count
        for (subject, email) in [("s-1", "petra@kettler.example"), ("s-2", "neu@kettler.example")] {
            let answer = try await provider.come(client, subject: subject, email: email)
            #expect(answer.status == .conflict && answer.body.contains("anna@brandt.example"), "\(subject)")
            #expect(answer.body.contains("action=\"/abmelden\""))
        }
        #expect(client.session == session)
        #expect(try await client.get("/konto").body.contains("Brandt KG"))
        #expect(try await house.database.rows("SELECT id FROM person").count == people, "nobody joins meanwhile")
        #expect(try await client.post("/abmelden").status == .seeOther)
        #expect(try await provider.come(client).location == "/")
    }
}
