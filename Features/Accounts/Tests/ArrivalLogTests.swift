import Accounts
import AccountsStorage
import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing

/// What is done on pages that are open to everyone stands in the log of whom it concerns.
@Suite struct ArrivalLogTests {
    private let owner = "petra@kettler.example"

    private func entries(_ house: AccountsHub, _ route: String) async throws -> [AuditEntry] {
        try AuditEntry.entries(
            try await house.database.rows(
                "SELECT \(AuditEntry.columns) FROM audit_entry WHERE route = $1 ORDER BY at, id",
                .text(route)
            )
        )
    }

    @Test func whoJoinsByALinkStandsInTheFirmsLog() async throws {
        let house = try await AccountsHub.make()
        let petra = try await house.founder("Petra", owner, of: "Kettler GmbH")
        let jonas = try await house.joiner("Jonas", "jonas@kettler.example", by: house.link(petra))
        _ = try await jonas.post(try await house.link(petra, role: "owner"))
        let found = try await entries(house, "/beitreten/:token")
        #expect(found.map(\.role) == ["member", "owner"])
        #expect(found.allSatisfy { $0.scope == "firm" && $0.action == "change" && $0.objects.isEmpty })
        #expect(Set(found.map(\.actor)).count == 1)
    }

    @Test func whoBecomesOwnerByInvitationStandsInTheFirmsLog() async throws {
        let house = try await AccountsHub.make(sendsMail: true)
        let firm = try await house.accounts.found(
            firm: "Kettler GmbH",
            by: .init(name: "Petra", email: EmailAddress(owner)!, passwordHash: "hash:" + AccountsHub.password)
        ).firm
        let petra = try await house.signIn(owner).client
        let path = try await house.invitation(petra, "jonas@kettler.example", role: "owner")
        let form = ["name": "Jonas", "password": AccountsHub.password]
        #expect(try await house.hub.client().post(path, form).status == .seeOther)
        let found = try await entries(house, "/einladung/:token")
        #expect(found.map(\.role) == ["owner"] && found.map(\.firm) == [firm.text])
    }

    @Test func aNewPasswordByALinkStandsInThePersonsLog() async throws {
        let house = try await AccountsHub.make()
        try await house.somebody(owner)
        let links = AccountLinkStore(house.database, outside: .live)
        let token = try #require(try await links.passwordLink(EmailAddress(owner)!))
        #expect(try await links.setPassword("hash:neu", by: token, mail: nil) != nil)
        #expect(try await links.setPassword("hash:neu", by: token, mail: nil) == nil)
        let found = try await entries(house, "/passwort/:token")
        #expect(found.map(\.scope) == ["person"] && found.map(\.role) == ["self"])
    }

    @Test func aConfirmedAddressStandsInThePersonsLog() async throws {
        let house = try await AccountsHub.make(sendsMail: true)
        try await house.somebody(owner)
        let client = try await house.signIn(owner).client
        let form = ["email": "neu@kettler.example", "present": AccountsHub.password]
        #expect(try await client.post("/konto/e-mail", form).status == .seeOther)
        let letter = try await house.letters().first { $0.to == "neu@kettler.example" }
        let path = try #require(letter?.path("/e-mail/"))
        #expect(try await client.post(path).status == .seeOther)
        #expect(try await entries(house, "/e-mail/:token").map(\.scope) == ["person"])
    }

    @Test func whoIsShownTheTeamStandsInTheFirmsLog() async throws {
        let house = try await AccountsHub.make()
        let petra = try await house.founder("Petra", owner, of: "Kettler GmbH")
        _ = try await petra.get("/konto")
        try await house.trail.flush()
        let found = try await entries(house, "/konto").filter { $0.scope == "firm" }
        #expect(found.map(\.action) == ["read"] && found.map(\.role) == ["owner"])
    }
}
