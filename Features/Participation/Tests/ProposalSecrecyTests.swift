import HTTPTypes
import Kernel
import MailPlatform
import Participation
import ParticipationStorage
import TestSupport
import Testing
import WebPlatform

/// Management sees what was handed in to it, and not a title, not a number of anything else.
@Suite struct ProposalSecrecyTests {
    let calendar = TestCalendar()
    let house: CouncilHub
    let council: CouncilID
    let chair: TestClient
    var area: String { "/vertretung/\(council)/anregungen" }

    init() async throws {
        house = try await CouncilHub.make(outside: calendar.outside)
        council = try await house.council()
        chair = house.client(house.chair)
    }

    private func draft(_ title: String) async throws -> String {
        let form = ["title": title, "text": "Nur für uns", "due": "2026-05-29"]
        return try #require(try await chair.post(area, form).location)
    }

    @Test func nobodyOfTheFirmSeesDrafts() async throws {
        let path = try await draft("Geheimer Entwurf")
        let without = try await house.client(house.owner).get("/anregungen").body
        #expect(!without.contains("Geheimer Entwurf") && !without.contains("Betriebsrat der Brandt KG"))
        #expect(without.contains("Keine Anregung wartet"))
        let id = path.suffix(36)
        for person in [house.owner, house.member, house.administrator, house.outsider] {
            let client = house.client(person)
            for address in [area, area + "/neu", path, "/vertretung/\(council)/wegweiser"] {
                let answer = try await client.get(address)
                #expect(answer.status == .forbidden && answer.body.contains("Kein Zugang"), "\(address)")
                #expect(!answer.body.contains("Geheimer Entwurf"))
            }
            #expect(try await client.post(path + "/einreichung").status == .forbidden)
            #expect(try await client.delete(path).status == .forbidden)
        }
        #expect(try await house.client(house.owner).get("/anregungen/\(id)").status == .notFound)
    }

    @Test func onlyManagementReadsWhatIsHandedIn() async throws {
        let path = try await draft("Leckageprüfung")
        let before = try await house.client(house.owner).get("/anregungen").body
        #expect(!before.contains("Leckageprüfung"))
        _ = try await draft("Bleibt ein Entwurf")
        try #require(try await chair.post(path + "/einreichung").status == .seeOther)
        let management = "/anregungen/" + path.suffix(36)
        let list = try await house.client(house.owner).get("/anregungen").body
        #expect(list.contains("Leckageprüfung") && !list.contains("Bleibt ein Entwurf"))
        #expect(try await house.client(house.member).get(management).status == .forbidden)
        #expect(try await house.client(house.member).get("/anregungen").status == .forbidden)
        let foreign = house.client(try await house.foreignOwner())
        #expect(try await foreign.get(management).status == .notFound)
        let answer = ["decision": "declined", "reason": "Fremd"]
        #expect(try await foreign.post(management, answer).status == .notFound)
        #expect(try await !foreign.get("/anregungen").body.contains("Leckageprüfung"))
        #expect(try await house.client(house.owner).get(management).body.contains(">fehlt<"))
    }

    @Test func anotherCouncilsProposalsAreNotThere() async throws {
        let path = try await draft("Leckageprüfung")
        let form = [
            "kind": "staffCouncil", "name": "Personalrat", "firm": "andere", "firmName": "Brandt", "postcode": "44137",
            "function": "Vorsitz", "speaks": "1",
        ]
        _ = try await house.client(house.member).post("/vertretung/gruenden", form)
        let second = try #require(try await house.requests().first { $0.council.name == "Personalrat" }).council.id
        _ = try await house.client(house.administrator).post(
            "/verwaltung/vertretungen/\(second)/bestaetigung",
            ["firm": house.firm.text]
        )
        let stranger = house.client(house.member)
        for base in [path, "/vertretung/\(second)/anregungen/\(path.suffix(36))"] {
            #expect(try await stranger.get(base).status == .notFound)
            #expect(try await stranger.post(base + "/einreichung").status == .notFound)
            #expect(try await stranger.delete(base).status == .notFound)
        }
        #expect(try await chair.get(path).status == .ok)
    }

    @Test func mailsNameNothingToTheHubsAdministrators() async throws {
        let path = try await draft("Leckageprüfung")
        try #require(try await chair.post(path + "/einreichung").status == .seeOther)
        _ = try await house.client(house.owner).post("/anregungen/" + path.suffix(36), ["decision": "accepted"])
        let mails = try await queuedMails(in: house.database)
        let toOwner = try #require(mails.first { $0.recipient == house.owner.email })
        #expect(toOwner.subject == "Eine Anregung der Vertretung liegt vor")
        let toChair = try #require(mails.last { $0.recipient == house.chair.email })
        #expect(toChair.subject == "Antwort auf eine Anregung")
        for mail in [toOwner, toChair] {
            #expect(mail.isConfidential && !mail.subject.contains("Leckage"))
            for case .text(let text) in mail.blocks { #expect(!text.contains("Leckage") && !text.contains("Brandt")) }
        }
    }

    @Test func aDissolvedCouncilLeavesNoDraft() async throws {
        let first = try await draft("Leckageprüfung")
        _ = try await draft("Bleibt ein Entwurf")
        try #require(try await chair.post(first + "/einreichung").status == .seeOther)
        try #require(try await chair.post("/vertretung/\(council)/aufloesung", ["sure": "1"]).status == .seeOther)
        let store = CouncilProposalStore(house.database, outside: .live)
        #expect(try await store.drafts(of: council).isEmpty)
        #expect(try await house.client(house.owner).get("/anregungen").body.contains("Leckageprüfung"))
    }
}
