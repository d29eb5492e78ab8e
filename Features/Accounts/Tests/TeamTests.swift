import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct TeamTests {
    let house: AccountsHub
    let owner: TestClient
    let member: TestClient

    init() async throws {
        house = try await AccountsHub.make()
        owner = try await house.founder("Petra", "petra@kettler.example", of: "Kettler GmbH")
        member = try await house.joiner("Jonas", "jonas@kettler.example", by: house.link(owner))
    }

    private func path(_ email: String) async throws -> String { "/konto/team/\(try await house.person(email))" }

    @Test func whoIsTakenOutIsOutAtOnce() async throws {
        let path = try await path("jonas@kettler.example")
        #expect(try await owner.get(path + "/entfernen").body.contains("Jonas aus dem Team nehmen?"))
        #expect(try await owner.delete(path).status == .seeOther)
        let page = try await owner.get("/konto").body
        #expect(page.contains("Jonas gehört nicht mehr zum Team.") && !page.contains("jonas@kettler.example"))
        #expect(try await member.get("/konto").status == .seeOther, "the session has ended")
        let again = try await house.signIn("jonas@kettler.example").client
        let account = try await again.get("/konto")
        #expect(account.status == .ok && account.body.contains("zurzeit zu keinem Betrieb"))
        #expect(!account.body.contains("Kettler GmbH"))
    }

    @Test func theLastOwnerStays() async throws {
        let path = try await path("petra@kettler.example")
        #expect(try await owner.get(path + "/entfernen").body.contains("als einzige Person"))
        #expect(try await owner.delete(path).status == .conflict)
        #expect(try await owner.get("/konto").status == .ok)
        #expect(try await !owner.get("/konto").body.contains(path), "no link leads there")
    }

    @Test func anOwnerMayGoWhereAnotherStays() async throws {
        _ = try await member.post(house.link(owner, role: "owner"))
        let open = try await house.link(owner)
        #expect(try await owner.delete(path("petra@kettler.example")).location == "/")
        #expect(try await owner.get("/konto").status == .seeOther)
        #expect(try await house.hub.client().get(open).status == .notFound, "her open invitations are void")
        #expect(try await member.delete(path("jonas@kettler.example")).status == .conflict)
    }

    @Test func otherFirmsAndMembersRemoveNobody() async throws {
        let path = try await path("jonas@kettler.example")
        let stranger = try await house.founder("Aylin", "aylin@brandt.example", of: "Brandt KG")
        #expect(try await stranger.delete(path).status == .notFound)
        #expect(try await stranger.get(path + "/entfernen").status == .notFound)
        #expect(try await member.delete(path).status == .forbidden)
        #expect(try await member.get("/konto").status == .ok)
    }
}
