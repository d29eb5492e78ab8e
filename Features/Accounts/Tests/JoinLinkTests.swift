import AccountsStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct JoinLinkTests {
    let house: AccountsHub
    let owner: TestClient

    init() async throws {
        house = try await AccountsHub.make()
        owner = try await house.founder("Petra", "petra@kettler.example", of: "Kettler GmbH")
    }

    @Test func whoBelongsToTheFirmDoesNotUseALinkUp() async throws {
        let link = try await house.link(owner)
        #expect(try await owner.post(link).status == .seeOther)
        #expect(try await owner.get("/konto").body.contains("Sie gehören schon zu Kettler GmbH."))
        _ = try await house.joiner("Jonas", "jonas@kettler.example", by: link)
    }

    @Test func aLinkForOwnersRaisesAMember() async throws {
        let member = try await house.joiner("Jonas", "jonas@kettler.example", by: house.link(owner))
        let link = try await house.link(owner, role: "owner")
        #expect(try await member.post(link).status == .seeOther)
        let page = try await member.get("/konto").body
        #expect(page.contains("Ihre Rolle bei Kettler GmbH ist jetzt: Kontoführung."))
        #expect(page.contains("Link erzeugen"))
        #expect(try await house.hub.client().get(link).status == .notFound, "it is used up")
    }

    @Test func aLinkForMembersLowersNobody() async throws {
        #expect(try await owner.post(house.link(owner)).status == .seeOther)
        #expect(try await owner.get("/konto").body.contains("Link erzeugen"))
    }

    /// The estimate made before anybody was known goes along with everybody who arrives.
    @Test func everyArrivalIsTold() async throws {
        _ = try await house.joiner("Jonas", "jonas@kettler.example", by: house.link(owner))
        _ = try await house.signIn("jonas@kettler.example")
        let firm = try await house.accounts.firms(of: house.person("petra@kettler.example"))[0]
        #expect(await house.arrivals.firms == [firm, firm, firm])
    }
}
