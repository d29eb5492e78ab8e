import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing

struct CaseSecrecyTests {
    private static let pages = [
        "", "/bearbeiten", "/abschluss", "/schritte/neu", "/sitzungen/neu", "/zusagen/neu", "/verweise/neu",
        "/dokumente/neu",
    ]

    @Test func anotherCoachFindsNothing() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let client = house.client(.otherCoach)
        for page in Self.pages { #expect(try await client.get(address + page).status == .notFound, "\(page)") }
        for path in ["", "/abschluss", "/schritte", "/sitzungen", "/zusagen", "/verweise"] {
            #expect(try await client.post(address + path, ["title": "x"]).status == .notFound, "\(path)")
        }
        let list = try await client.get("/meine-betriebe").body
        #expect(!list.contains("Kettler"))
        #expect(!list.contains("Weniger Druckluft"))
        // Nor may they take a firm on that never let them in.
        let form = ["firm": TestHub.firm.text, "template": "free", "start": "2026-05-04", "title": "Fremd"]
        let answer = try await client.post("/meine-betriebe", form)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Wählen Sie einen Betrieb"))
    }

    @Test func membersAdministratorsAndCouncilsAreNoCoaches() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        for who in [CaseHub.Who.owner, .member, .foreignOwner, .administrator, .council] {
            for page in Self.pages {
                #expect(try await house.client(who).get(address + page).status == .forbidden, "\(who) \(page)")
            }
            #expect(try await house.client(who).get("/meine-betriebe").status == .forbidden)
        }
        #expect(try await house.hub.client(as: .anonymous).get(address).status == .seeOther)
    }

    @Test func onlyTheFirmReadsItsAccompaniment() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken().replacing("/meine-betriebe/", with: "/begleitung/")
        #expect(try await house.client(.owner).get(address).status == .ok)
        #expect(try await house.client(.member).get(address).status == .ok)
        #expect(try await house.client(.foreignOwner).get(address).status == .notFound)
        #expect(try await house.client(.otherCoach).get(address).status == .notFound)
        #expect(try await house.client(.administrator).get(address).status == .forbidden)
        #expect(try await house.client(.council).get(address).status == .forbidden)
        let empty = try await house.client(.foreignOwner).get("/begleitung").body
        #expect(empty.contains("Noch kein Betriebsprojekt"))
        #expect(empty.contains("href=\"/coaches\""))
    }

    @Test func anEndedGrantLetsReadAndThenNothing() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let end = "UPDATE firm_grant SET withdrawn_at = 1, readable_through = $1 WHERE id = 'g1'"
        try await house.run(end, .text("2026-05-15"))
        let client = house.client(.coach)
        let page = try await client.get(address)
        #expect(page.status == .ok)
        #expect(page.body.contains("nur lesen: Sie haben es übergeben"))
        #expect(!page.body.contains("Sitzung erfassen"))
        #expect(try await client.get("\(address)/sitzungen/neu").status == .conflict)
        let form = ["side": "firm", "text": "x"]
        #expect(try await client.post("\(address)/zusagen", form).status == .conflict)
        #expect(try await client.get("/meine-betriebe").body.contains("nur lesen"))
        try await house.run(end, .text("2026-05-14"))
        #expect(try await client.get(address).status == .notFound)
        #expect(!(try await client.get("/meine-betriebe").body.contains("Kettler")))
    }
}
