import Assessments
import AssessmentsStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

/// J1: the owner of a metalworks answers without an account and keeps what she answered.
@Suite struct KompassTests {
    private static let answers = [
        "E1.importance": "5", "E1.state": "1", "K1.importance": "3", "K1.state": "0", "R4.importance": "2",
        "R4.state": "2", "E4.importance": "4", "E4.state": "?", "tun": "ergebnis",
    ]

    private func begun(_ house: InstrumentHub) async throws -> TestClient {
        let client = house.hub.client()
        let start = try await client.post("/kompass", ["anlass": "bill", "bereich": "manufacturing"])
        #expect(start.status == .seeOther)
        #expect(start.location == "/kompass/teil/start")
        return client
    }

    @Test func occasionAndSectorComeFirst() async throws {
        let house = try await InstrumentHub.make()
        let client = house.hub.client()
        let page = try await client.get("/kompass")
        for words in [
            "Was ist der Anlass?", "Energie, Material oder Entsorgung sind zu teuer.", "Produktion und Handwerk",
        ] {
            #expect(page.lacks(words) == nil)
        }
        #expect(!page.body.contains("⟦"))
        let nothing = try await client.post("/kompass", [:])
        #expect(nothing.status == .unprocessableContent)
        #expect(nothing.lacks("Die Art des Betriebs fehlt") == nil)
        #expect(try await client.get("/kompass/ergebnis").location == "/kompass")
        #expect(try await client.get("/kompass/teil/start").location == "/kompass")
    }

    @Test func nineQuestionsWithAnchorsAndExplanations() async throws {
        let client = try await begun(InstrumentHub.make())
        let page = try await client.get("/kompass/teil/start")
        #expect(page.body.components(separatedBy: "class=\"question\"").count - 1 == 9)
        for words in [
            "9 Fragen, je zwei Antworten", "In 2 Minuten verstehen", "weiß nicht", "trifft nicht zu", "Erste Schritte",
        ] {
            #expect(page.lacks(words) == nil)
        }
        #expect(!page.body.contains("⟦"))
        // What the bill calls for stands first.
        let first = try #require(page.body.firstRange(of: "id=\"E1\"")).lowerBound
        #expect(first < (try #require(page.body.firstRange(of: "id=\"C1\"")).lowerBound))
    }

    // E1: 5 × (4 − 1) × 1.5 = 22.5; K1: 3 × (3 − 0) × 1.5 = 13.5; R4: 2 × (2 − 2) = 0; E4 is not known.
    @Test func theMetalworksSeesItsStartingPoints() async throws {
        let house = try await InstrumentHub.make()
        let client = try await begun(house)
        let saved = try await house.fill("/kompass/teil/start", as: client, Self.answers)
        #expect(saved.location == "/kompass/ergebnis")
        let result = try await client.get("/kompass/ergebnis")
        #expect(result.body.contains("<strong class=\"figure\">22,5</strong>"))
        #expect(result.body.contains("<strong class=\"figure\">13,5</strong>"))
        let (first, second) = (result.body.firstRange(of: ">22,5<"), result.body.firstRange(of: ">13,5<"))
        #expect(try #require(first).lowerBound < (try #require(second).lowerBound))
        for words in [
            "Noch zu klären", "5 – sehr hoch", "1 – erste Schritte", "Speichern und Konto anlegen", "Mehr Fragen",
        ] {
            #expect(result.lacks(words) == nil)
        }
        let kompass = try #require(InstrumentHub.shipped.newest("oeko-kompass")?.steps.first)
        let open = try #require(result.body.firstRange(of: "id=\"offen\""))
        let e4 = try #require(kompass.item("E4")?.finding)
        #expect(result.body[open.lowerBound...].contains(e4))
        #expect(!result.body[..<open.lowerBound].contains(e4))
        let r4 = try #require(kompass.item("R4")?.finding)
        #expect(!result.body[..<open.lowerBound].contains(r4))
        for words in ["Gesamtnote", "Gesamtwert", "Punkte von"] { #expect(!result.body.contains(words)) }
        #expect(!result.body.contains("/massnahmen/aus-befund"))
        #expect(!result.body.contains("⟦"))
    }

    @Test func signingUpKeepsEverything() async throws {
        let house = try await InstrumentHub.make()
        let client = try await begun(house)
        _ = try await house.fill("/kompass/teil/start", as: client, Self.answers)
        try await house.store.handOver(visit: "visit-of-a-test-browser-", to: TestHub.firm)
        #expect(try await client.get("/kompass/ergebnis").location == "/kompass")
        let owner = house.hub.client(as: .owner)
        let kept = try #require(try await house.store.assessments(of: .firm(TestHub.firm)).first)
        #expect(try await owner.get("/kompass").lacks(kept.title) == nil)
        let result = try await owner.get("/instrumente/oeko-kompass/\(kept.id)")
        #expect(result.status == .ok)
        #expect(result.lacks("22,5") == nil)
        #expect(result.body.contains("action=\"/massnahmen/aus-befund\""))
        #expect(result.lacks("In den Plan") == nil)
        // The finding, as the action plan reads it.
        let finding = try #require(
            try await house.reader.finding(assessment: kept.id, rule: "ranking", row: "E1", of: TestHub.firm)
        )
        #expect(finding.reasons.map(\.answer) == ["5 – sehr hoch", "1 – erste Schritte"])
        #expect(finding.instrumentTitle == "Öko.Kompass")
        #expect(!finding.measures.isEmpty)
        #expect(finding.theme == .energy)
        let foreign = try await house.reader.finding(
            assessment: kept.id,
            rule: "ranking",
            row: "E1",
            of: TestHub.foreignFirm
        )
        #expect(foreign == nil)
        #expect(
            try await house.reader.finding(assessment: kept.id, rule: "ranking", row: "R4", of: TestHub.firm) == nil
        )
    }

    @Test func aSecondBeginningKeepsTheAnswers() async throws {
        let house = try await InstrumentHub.make()
        let client = try await begun(house)
        _ = try await house.fill("/kompass/teil/start", as: client, Self.answers)
        _ = try await client.post("/kompass", ["anlass": "customer", "bereich": "trade"])
        let kept = try await house.store.assessments(of: .visit("visit-of-a-test-browser-"))
        #expect(kept.count == 1)
        #expect(kept.first?.occasion == "customer")
        #expect(kept.first?.answers.answer("importance", row: "E1", step: "questions") == .number(5))
    }

    @Test func theFullCatalogueFollowsByHeadings() async throws {
        let house = try await InstrumentHub.make()
        let client = try await begun(house)
        let group = try await client.get("/kompass/teil/questions.E")
        #expect(group.status == .ok)
        #expect(group.lacks("Energie und Gebäude") == nil)
        #expect(try await client.get("/kompass/teil/questions.Z").status == .notFound)
        let saved = try await house.fill("/kompass/teil/anlass", as: client, ["E2.importance": "4", "E2.state": "-"])
        #expect(saved.location == "/kompass/teil/anlass")
    }
}
