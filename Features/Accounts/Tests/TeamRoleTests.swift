import Accounts
import AccountsStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct TeamRoleTests {
    let house: AccountsHub
    let owner: TestClient
    let member: TestClient

    init() async throws {
        house = try await AccountsHub.make()
        owner = try await house.founder("Petra", "petra@kettler.example", of: "Kettler GmbH")
        member = try await house.joiner("Jonas", "jonas@kettler.example", by: house.link(owner))
    }

    private func role(_ email: String) async throws -> String {
        "/konto/team/\(try await house.person(email))/rolle"
    }

    private func roles() async throws -> [String: MembershipRole] {
        let firm = try await house.accounts.firms(of: house.person("petra@kettler.example"))[0]
        let team = try await house.accounts.team(of: firm)
        return Dictionary(uniqueKeysWithValues: team.map { ($0.name, $0.role) })
    }

    @Test func handingOverMakesOneOwnerOfTheOtherAndTellsBoth() async throws {
        let address = try await role("jonas@kettler.example")
        let open = try await house.link(owner, role: "owner")
        #expect(try await owner.get(address).body.contains("Jonas führt das Konto ab sofort"))
        #expect(try await owner.post(address, ["role": "handover"]).status == .seeOther)
        #expect(try await roles() == ["Petra": .member, "Jonas": .owner])
        #expect(try await owner.get("/konto/zugaenge").status == .forbidden)
        #expect(try await member.get("/konto/zugaenge").status == .ok)
        #expect(try await owner.post(open).status == .notFound, "her own links would raise her again")
        let subject = "Kontoführung von Kettler GmbH"
        #expect(try await house.letters(to: "jonas@kettler.example").map(\.subject) == [subject])
        #expect(try await house.letters(to: "petra@kettler.example").map(\.subject) == [subject])
    }

    @Test func aFirmNeverLosesItsLastOwner() async throws {
        let own = try await role("petra@kettler.example")
        let answer = try await owner.post(own, ["role": "member"])
        #expect(answer.status == .unprocessableContent && answer.body.contains("führt das Konto als einzige Person"))
        #expect(try await owner.post(own, ["role": "handover"]).status == .unprocessableContent, "to herself")
        #expect(try await owner.post("/konto/austritt").status == .conflict)
        #expect(try await owner.get("/konto/austritt").body.contains("Übergeben Sie die Kontoführung zuerst"))
        #expect(try await roles() == ["Petra": .owner, "Jonas": .member])
    }

    @Test func aMemberIsRaisedAndLowered() async throws {
        let address = try await role("jonas@kettler.example")
        #expect(try await owner.post(address, ["role": "owner"]).status == .seeOther)
        #expect(try await roles()["Jonas"] == .owner)
        #expect(try await owner.post(address, ["role": "member"]).status == .seeOther)
        #expect(try await roles()["Jonas"] == .member)
        #expect(try await house.letters(to: "jonas@kettler.example").count == 2)
        #expect(try await owner.post(address, ["role": "koenig"]).status == .unprocessableContent)
    }

    @Test func membersAndStrangersChangeNobody() async throws {
        let address = try await role("petra@kettler.example")
        #expect(try await member.post(address, ["role": "member"]).status == .forbidden)
        let stranger = try await house.founder("Aylin", "aylin@brandt.example", of: "Brandt KG")
        #expect(try await stranger.post(address, ["role": "member"]).status == .notFound)
        #expect(try await roles() == ["Petra": .owner, "Jonas": .member])
    }

    @Test func whoLeavesKeepsTheAccountAndTheOtherFirms() async throws {
        _ = try await member.post("/konto/betriebe/neu", ["firm": "Brandt Metall"])
        let kettler = try await house.accounts.firms(of: house.person("petra@kettler.example"))[0]
        _ = try await member.post("/konto/betrieb", ["firm": kettler.text])
        #expect(try await member.get("/konto/austritt").body.contains("Kettler GmbH verlassen?"))
        let answer = try await member.post("/konto/austritt")
        #expect(answer.location == "/konto")
        let account = try await member.get("/konto").body
        #expect(account.contains("Sie haben Kettler GmbH verlassen."))
        #expect(!account.contains("action=\"/konto/betrieb\""), "one firm is left and nothing to choose")
        #expect(account.contains("Brandt Metall"))
        #expect(try await roles() == ["Petra": .owner])
    }
}
