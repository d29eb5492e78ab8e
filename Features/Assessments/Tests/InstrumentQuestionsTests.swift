import Foundation
import Kernel
import Testing

@testable import Assessments
@testable import AssessmentsWeb

@Suite struct InstrumentQuestionsTests {
    private let day = LocalDate(iso: "2026-05-15")!

    @Test func aFieldIsAskedOnlyWhereItsConditionHolds() throws {
        let wheel = try #require(InstrumentHub.shipped.newest("oekodesign-rad"))
        let fields = try #require(wheel.step("wheel")).fields
        let questions = InstrumentQuestions(wheel, InstrumentAnswers(), today: day)
        func asked(_ actual: Double, _ target: Double) -> Bool {
            questions.asked(fields, given: ["actual": .number(actual), "target": .number(target)])
                .contains { $0.id == "conflict" }
        }
        #expect(asked(1, 3))
        #expect(!asked(3, 3))
        #expect(!questions.asked(fields, given: [:]).contains { $0.id == "conflict" })
    }

    @Test func partsFollowSectorAndOccasion() throws {
        let kompass = try #require(InstrumentHub.shipped.newest("oeko-kompass"))
        let result = InstrumentResult(kompass, InstrumentAnswers(), sector: .trade, today: day)
        let parts = result.parts(sector: .trade, occasion: "law")
        #expect(parts.prefix(3).map(\.id) == ["start", "anlass", "questions.S"])
        // Of the nine, the law calls for G1 alone; six more of its questions follow on a page of their own.
        #expect(parts[0].items.map(\.id) == ["G1", "E1", "E6", "R4", "W3", "K1", "C1", "L3", "H1"])
        #expect(parts[1].items.map(\.id) == ["G2", "G3", "G4", "G5", "R3", "A2"])
        #expect(result.parts(sector: nil, occasion: nil).first?.id == "questions.S")
    }

    // 4 − 1 = 3 is a topic, 2 − 1 = 1 is none; „weiß nicht“ has no distance.
    @Test func onlyKnownLevelsHaveASpread() throws {
        let kompass = try #require(InstrumentHub.shipped.newest("oeko-kompass"))
        func answers(_ states: [String: InstrumentAnswers.Answer]) -> InstrumentAnswers {
            let rows = states.map { InstrumentAnswers.Row(id: $0.key, answers: ["state": $0.value]) }
            return InstrumentAnswers(steps: ["questions": rows])
        }
        let comparison = try #require(
            PerspectiveComparison(
                kompass,
                [
                    .management: answers(["K1": .number(4), "K2": .number(2), "K3": .number(4)]),
                    .workforce: answers(["K1": .number(1), "K2": .number(1), "K3": .unknown]),
                ]
            )
        )
        #expect(comparison.lines.map(\.item.id) == ["K1", "K2", "K3"])
        #expect(comparison.lines.map(\.spread) == [3, 1, nil])
        #expect(comparison.topics.map(\.item.id) == ["K1"])
    }

    @Test func theIndustryIsAFirstGuess() {
        #expect(Sector(industry: "25.62") == .manufacturing)
        #expect(Sector(industry: "46.90") == .trade)
        #expect(Sector(industry: "87.10") == .social)
        #expect(Sector(industry: "62.01") == nil)
        #expect(Sector(industry: "C") == nil)
    }

    @Test func aPageOpensWithItsFirstSentence() {
        let opening = Opening("Ein Satz mit z. B. Punkt und 2. Mal. Der nächste.")
        #expect(opening.first == "Ein Satz mit z. B. Punkt und 2. Mal.")
        #expect(opening.rest == "Der nächste.")
        #expect(Opening("Nur einer.").rest == nil)
    }

    @Test func valuesLoseZerosThatSayNothing() {
        #expect(InstrumentWording.rounded(3.333, digits: 2) == "3,33")
        #expect(InstrumentWording.rounded(3.5, digits: 2) == "3,5")
        #expect(InstrumentWording.rounded(22.5, digits: 0) == "23")
        #expect(InstrumentWording.rounded(1_234.56, digits: 1) == "1.234,6")
    }
}
