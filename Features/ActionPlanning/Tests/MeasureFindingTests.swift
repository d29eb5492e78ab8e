import ActionPlanning
import ActionPlanningStorage
import Assessments
import AssessmentsStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct MeasureFindingTests {
    let house: PlanHub
    let owner: TestClient
    let assessment = AssessmentID(from: .live)

    /// The Kompass of J1: energy is very important (5) and hardly begun (1).
    init() async throws {
        house = try await PlanHub.make()
        owner = house.hub.client(as: .owner)
        let row = InstrumentAnswers.Row(id: "E1", answers: ["importance": .number(5), "state": .number(1)])
        let kompass = Assessment(
            id: assessment,
            instrument: "oeko-kompass",
            instrumentVersion: "2026-1",
            sector: .manufacturing,
            perspective: .management,
            title: "Kompass",
            answers: InstrumentAnswers(steps: ["questions": [row]]),
            begunOn: LocalDate(iso: "2026-05-15")!,
            changedAt: PlanHub.outside.now(),
            changedBy: ""
        )
        try await AssessmentStore(house.database, outside: PlanHub.outside)
            .add(kompass, to: .firm(TestHub.firm), by: nil)
    }

    private var form: [String: String] { ["assessment": assessment.text, "rule": "ranking", "row": "E1"] }

    private func send(_ more: [String: String] = [:]) async throws -> Answer {
        try await owner.post("/massnahmen/aus-befund", form.merging(more) { $1 })
    }

    @Test func severalThatFitAreOffered() async throws {
        let page = try await send()
        #expect(page.status == .ok && page.lacks("Welche Maßnahme soll es werden") == nil)
        #expect(page.lacks("Keine davon: eigene Maßnahme") == nil && page.body.contains("name=\"row\" value=\"E1\""))
        #expect(try await house.measures.measures(of: TestHub.firm).isEmpty)
    }

    @Test func theMeasureCarriesTheAnswersThatCausedIt() async throws {
        let reader = AssessmentReader(
            house.database,
            library: PlanHub.instruments,
            words: PlanHub.words,
            outside: PlanHub.outside
        )
        let finding = try #require(
            try await reader.finding(assessment: assessment, rule: "ranking", row: "E1", of: TestHub.firm)
        )
        let template = try #require(finding.measures.first)
        let answer = try await send(["template": template])
        let measure = try #require(try await house.measures.measures(of: TestHub.firm).first)
        #expect(answer.location == "/massnahmen/\(measure.id)")
        #expect(measure.origin?.kind == .finding && measure.origin?.template == template)
        #expect(measure.origin?.title.hasPrefix("Öko.Kompass vom 15.05.2026: ") == true)
        #expect(measure.origin?.reasons.map(\.answer) == finding.reasons.map(\.answer) && !finding.reasons.isEmpty)
        // The same once more leads to the one that is there.
        #expect(try await send(["template": template]).location == answer.location)
        #expect(try await house.measures.measures(of: TestHub.firm).count == 1)
        let page = try await owner.get("/massnahmen/\(measure.id)")
        #expect(page.lacks(finding.reasons[0].question) == nil && page.lacks("Öko.Kompass vom 15.05.2026") == nil)
    }

    @Test func itMayBeOnesOwn() async throws {
        _ = try await send(["template": "own"])
        let measure = try #require(try await house.measures.measures(of: TestHub.firm).first)
        #expect(measure.origin?.template == nil && measure.savings.isEmpty && measure.theme == "energy")
    }

    @Test func whatIsNoFindingOfTheFirmIsNotThere() async throws {
        #expect(try await send(["row": "K1"]).status == .notFound)
        #expect(try await send(["assessment": "x"]).status == .notFound)
        let stranger = house.hub.client(as: .foreignOwner)
        #expect(try await stranger.post("/massnahmen/aus-befund", form).status == .notFound)
    }
}
