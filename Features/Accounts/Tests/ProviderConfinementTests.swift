import Accounts
import AccountsStorage
import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing

/// Whoever runs a firm's identity provider can come as anybody of the firm, and gets no further than the firm.
@Suite struct ProviderConfinementTests {
    private let provider = ProviderHouse()
    private let email = "petra@kettler.example"
    private let sentence = "Dafür melden Sie sich bitte selbst an"

    /// Petra leads „Andere AG“, looks after the hub, belongs to „Kettler GmbH“ and has agreed that its provider signs her
    /// in: the browsers of her password and of the provider.
    private func petra() async throws -> (house: AccountsHub, own: TestClient, other: FirmID, client: TestClient) {
        let (house, owner) = try await provider.make()
        try await house.somebody(email, firm: "Andere AG")
        let person = try await house.person(email)
        let other = try #require(try await house.accounts.firms(of: person).first)
        try #require(try await house.teamwork.hubRoles.grant(.administrator, to: person, by: nil))
        let own = try await house.signIn(email).client
        try #require(try await own.post(house.link(owner)).status == .seeOther)
        let asked = try await provider.come(own)
        let offer = try #require(asked.body.firstMatch(of: /name="offer" value="([0-9a-f]{64})"/)?.1)
        try #require(try await own.post("/anmelden/dienst/verbindung", ["offer": String(offer)]).status == .seeOther)
        let client = house.hub.client()
        try #require(try await provider.come(client).location == "/")
        return (house, own, other, client)
    }

    @Test func theProvidersFirmIsReachedAndNoOther() async throws {
        let (_, own, other, client) = try await petra()
        let account = try await client.get("/konto").body
        #expect(account.contains("Kettler GmbH") && account.contains("über den Anmeldedienst von Kettler GmbH"))
        #expect(!account.contains("Andere AG") && !account.contains("Verwaltung des Hubs"))
        let firms = try await client.get("/konto/betriebe")
        #expect(firms.status == .ok && !firms.body.contains("Andere AG"))
        let change = try await client.post("/konto/betrieb", ["firm": other.text])
        #expect(change.status == .forbidden && change.body.contains(sentence))
        #expect(change.body.contains("href=\"/anmelden\""))
        #expect(try await client.get("/konto").status == .ok, "nothing is lost")
        #expect(try await own.post("/konto/betrieb", ["firm": other.text]).location == "/")
        #expect(try await !own.get("/konto").body.contains("über den Anmeldedienst"))
    }

    /// What a visit kept for a person is theirs; the firm, which decides who this account is, does not get at it.
    @Test func nothingOfAVisitIsHandedOver() async throws {
        let (house, _, _, _) = try await petra()
        let before = await house.arrivals.people.count
        try #require(try await provider.come(house.hub.client()).location == "/")
        #expect(await house.arrivals.people.count == before)
        _ = try await house.signIn(email)
        #expect(await house.arrivals.people.count == before + 1)
    }

    @Test func noOfficeInTheHubIsReached() async throws {
        let (_, own, _, client) = try await petra()
        let answer = try await client.get("/verwaltung/personen?suche=a")
        #expect(answer.status == .forbidden && answer.body.contains(sentence))
        #expect(answer.body.contains("href=\"/anmelden?weiter=%2Fverwaltung%2Fpersonen"))
        #expect(try await client.get("/verwaltung/betriebe").status == .forbidden)
        #expect(try await own.get("/verwaltung/personen").status == .ok)
    }

    @Test func nothingAboutTheWayInIsSeenOrChanged() async throws {
        let (house, _, _, client) = try await petra()
        for path in [
            "/konto/passwort", "/konto/e-mail", "/konto/sicherheit", "/konto/sicherheit/app",
            "/konto/sicherheit/passkeys", "/konto/betriebe/neu",
        ] {
            let answer = try await client.get(path)
            #expect(answer.status == .forbidden && answer.body.contains(sentence), "\(path)")
        }
        let form = ["present": AccountsHub.password, "password": "Ein neues Passwort 7", "email": "x@y.example"]
        for path in [
            "/konto/passwort", "/konto/e-mail", "/konto/sicherheit/app", "/konto/sicherheit/app/bestaetigung",
            "/konto/sicherheit/passkeys/anfang", "/konto/sicherheit/passkeys", "/konto/sicherheit/sitzungen",
            "/anmelden/dienst/verbindung", "/konto/betriebe/neu",
        ] { #expect(try await client.post(path, form).status == .forbidden, "\(path)") }
        #expect(try await client.delete("/konto/sicherheit/app").status == .forbidden)
        #expect(try await house.signIn(email).answer.status == .seeOther, "the password is as it was")
    }

    @Test func noFurtherFirmIsJoined() async throws {
        let (house, own, _, client) = try await petra()
        let third = try await house.founder("Jonas", "jonas@brandt.example", of: "Brandt KG")
        let link = try await house.link(third)
        #expect(try await client.post(link).status == .forbidden)
        let invitation = try await house.invitation(third, email)
        #expect(try await client.post(invitation).status == .forbidden)
        #expect(try await own.post(invitation).status == .seeOther, "it is not used up")
        #expect(try await own.get("/konto").body.contains("Brandt KG"))
    }

    @Test func whoLeavesTheFirmIsSignedOut() async throws {
        let (_, own, other, client) = try await petra()
        #expect(try await own.post("/konto/betrieb", ["firm": other.text]).location == "/")
        let answer = try await client.post("/konto/austritt")
        #expect(answer.location == "/anmelden")
        #expect(try await client.get("/konto").status == .seeOther)
        #expect(try await own.get("/konto").status == .ok)
    }

    @Test func whoNoLongerBelongsToTheFirmIsNobody() async throws {
        let (house, _, _, client) = try await petra()
        try await house.database.write { session in
            _ = try session.query("DELETE FROM membership WHERE role = 'member'")
        }
        #expect(try await client.get("/konto").status == .seeOther)
    }

    /// Made by the provider, without a password: the mailbox is the proof by which everything else is reached.
    @Test func whoHasNoPasswordSetsOneByMail() async throws {
        let (house, _) = try await provider.make(joins: true, sendsMail: true)
        let client = house.hub.client()
        #expect(try await provider.come(client).location == "/")
        let refused = try await client.get("/konto/sicherheit")
        #expect(refused.body.contains("href=\"/konto/passwort/link\""))
        #expect(try await client.get("/konto/passwort/link").body.contains("einen Link an petra@kettler.example"))
        #expect(try await client.post("/konto/passwort/link").location == "/konto")
        let letter = try #require(try await house.letters().last { $0.to == email })
        let path = try #require(letter.path("/passwort/"))
        #expect(try await house.hub.client().post(path, ["password": AccountsHub.password]).location == "/anmelden")
        #expect(try await client.get("/konto").status == .seeOther, "the provider's session has ended")
        let own = try await house.signIn(email).client
        let form = ["present": AccountsHub.password, "email": "neu@kettler.example"]
        #expect(try await own.post("/konto/e-mail", form).location == "/konto/sicherheit")
    }

    @Test func withoutAMailServerTheOperatorIsNamed() async throws {
        let (house, _) = try await provider.make(joins: true)
        let client = house.hub.client()
        #expect(try await provider.come(client).location == "/")
        #expect(try await client.get("/konto/passwort/link").body.contains("oekohub password-link"))
        #expect(try await client.post("/konto/passwort/link").location == "/konto/passwort/link")
        #expect(try await house.letters().isEmpty)
    }
}
