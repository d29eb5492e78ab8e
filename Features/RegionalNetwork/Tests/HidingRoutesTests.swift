import DatabasePlatform
import HTTPTypes
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import TestSupport
import Testing
import WebPlatform

struct HidingRoutesTests {
    @Test func theTeamHidesAQuestionWithAReason() async throws {
        let hub = try await NetworkHub.make()
        let address = try #require(
            try await hub.owner.post("/netzwerk/fragen", QuestionRoutesTests.form).location
        )
        let hiding = address + "/ausblendung"
        #expect(try await hub.foreign.post(hiding, ["reason": "Werbung"]).status == .forbidden)
        let refused = try await hub.coach.post(hiding, ["reason": " "])
        #expect(refused.status == .unprocessableContent && refused.body.contains("Der Grund fehlt"))
        let long = try await hub.team.post(hiding, ["reason": String(repeating: "x", count: 301)])
        #expect(long.status == .unprocessableContent && long.body.contains("301 Zeichen"))
        #expect(try await hub.team.post(hiding, ["reason": "Enthält <i>Werbung</i>"]).location == address)
        #expect(try await hub.foreign.get(address).status == .notFound)
        #expect(try await !hub.foreign.get("/netzwerk/fragen").body.contains("Lecks"))
        #expect(
            try await hub.foreign.post(address + "/antworten", QuestionRoutesTests.answer).status == .notFound
        )
        let own = try await hub.owner.get(address).body
        #expect(own.contains("Grund: Enthält &lt;i") && !own.contains("Antwort veröffentlichen"))
        #expect(try await hub.owner.get("/netzwerk/fragen").body.contains("ausgeblendet"))
        #expect(try await hub.team.delete(hiding).location == address)
        #expect(try await hub.foreign.get(address).status == .ok)
    }

    @Test func aHiddenAnswerCountsForNobodyElse() async throws {
        let hub = try await NetworkHub.make()
        let address = try #require(
            try await hub.owner.post("/netzwerk/fragen", QuestionRoutesTests.form).location
        )
        _ = try await hub.foreign.post(address + "/antworten", QuestionRoutesTests.answer)
        let id = try await hub.database.rows("SELECT id FROM network_answer")[0].text("id")
        let hiding = "/netzwerk/antworten/\(id)/ausblendung"
        #expect(try await hub.owner.post(hiding, ["reason": "Falsch"]).status == .forbidden)
        let refused = try await hub.team.post(hiding, ["reason": ""])
        #expect(refused.status == .unprocessableContent && refused.body.contains("reason-\(id)"))
        #expect(try await hub.team.post(hiding, ["reason": "Falsch"]).location == address)
        let page = try await hub.owner.get(address).body
        #expect(page.contains("0 Antworten") && !page.contains("Wir selbst"))
        #expect(try await hub.owner.get("/netzwerk/fragen").body.contains("noch keine"))
        let writer = try await hub.foreign.get(address).body
        #expect(writer.contains("Wir selbst") && writer.contains("Grund: Falsch"))
        #expect(try await hub.team.delete(hiding).location == address)
        #expect(try await hub.owner.get(address).body.contains("Wir selbst"))
        let unknown = "/netzwerk/antworten/\(QuestionAnswerID(from: .live))/ausblendung"
        #expect(try await hub.team.post(unknown, ["reason": "x"]).status == .notFound)
        #expect(try await hub.team.delete(unknown).status == .notFound)
    }
}
