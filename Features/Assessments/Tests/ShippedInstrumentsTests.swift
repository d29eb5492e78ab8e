import Foundation
import Kernel
import Testing

@testable import Assessments

/// The shipped catalogues, each with an example that was worked out on paper.
@Suite struct ShippedInstrumentsTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Content/instruments").standardizedFileURL
    static let library = try! InstrumentLibrary(directory: folder)
    static let today = LocalDate(iso: "2026-05-15")!

    private func result(_ id: String, _ steps: [String: [InstrumentAnswers.Row]]) throws -> InstrumentResult {
        let instrument = try #require(Self.library.newest(id))
        return InstrumentResult(instrument, InstrumentAnswers(steps: steps), today: Self.today)
    }

    private func row(_ name: String, _ numbers: [String: Double], truths: [String: Bool] = [:]) -> InstrumentAnswers.Row
    {
        var answers = numbers.mapValues { InstrumentAnswers.Answer.number($0) }
        answers["name"] = .text(name)
        for (field, truth) in truths { answers[field] = .truth(truth) }
        return InstrumentAnswers.Row(id: name, answers: answers)
    }

    private func isClose(_ value: FormulaValue, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
        value.number.map { abs($0 - expected) <= tolerance } ?? false
    }

    @Test func allAreThere() { #expect(Self.library.current.count == 13) }

    // (4 + 4 + 2) / 3 = 3.33; (3 + 4) / 2 = 3.5, which reaches the threshold of 3.5; 3.33 × 5/5 does not.
    @Test func packagingIsFinanciallyMaterial() throws {
        let topic = row(
            "Verpackung",
            [
                "magnitude": 4, "extent": 4, "irremediability": 2, "likelihood": 5, "financialMagnitude": 3,
                "financialLikelihood": 4,
            ]
        )
        let result = try result("wesentlichkeit", ["topics": [topic]])
        #expect(isClose(result.value("severity", row: "Verpackung", step: "topics"), 3.33, 0.005))
        #expect(isClose(result.value("financial", row: "Verpackung", step: "topics"), 3.5))
        #expect(result.findings.contains { $0.rule.text.contains("finanziell wesentlich, Schwelle") })
    }

    // Leaving within five years: 5 + 0.3 × 8 = 7.4 of 48 = 15.4 %; 4 / 13 = 0.31.
    @Test func nursesLeave() throws {
        let nurses = row(
            "Pflegefachkräfte",
            [
                "under25": 4, "from25": 9, "from35": 10, "from45": 12, "from55": 8, "from60": 5,
            ]
        )
        let result = try result("altersstruktur", ["roles": [nurses]])
        #expect(isClose(result.value("leaving5", row: "Pflegefachkräfte", step: "roles"), 7.4))
        #expect(isClose(result.value("leavingShare", row: "Pflegefachkräfte", step: "roles"), 15.4, 0.05))
        #expect(isClose(result.value("youthRatio", row: "Pflegefachkräfte", step: "roles"), 0.31, 0.005))
    }

    @Test func anEmployersPromiseWithoutProofIsBlocked() throws {
        let promise = row("Wir fahren elektrisch", ["truth": 1, "important": 3, "distinct": 2, "provable": 0])
        let result = try result("arbeitgeberversprechen", ["promises": [promise]])
        #expect(result.value("blocked", row: promise.id, step: "promises") == .truth(true))
        let red = result.findings.filter { $0.rule.level == .red }.map(\.rule.text)
        #expect(red == ["„{name}“ – gesperrt: nicht belegt, von Beschäftigten nicht bestätigt"])
    }

    // Only B harms in no future; regrets 1, 1 and 2; means 0.5, 0.5 and 0.25.
    @Test func ofThreeOptionsOneIsRobust() throws {
        let options = [("A", [2.0, 1, -1, 0]), ("B", [1, 1, 0, 0]), ("C", [2, 2, -2, -1])].map { name, futures in
            row(name, ["f1": futures[0], "f2": futures[1], "f3": futures[2], "f4": futures[3]])
        }
        let result = try result("maerkte-im-wandel", ["options": options])
        func values(_ id: String) -> [FormulaValue] {
            ["A", "B", "C"].map { result.value(id, row: $0, step: "options") }
        }
        #expect(values("robust") == [.truth(false), .truth(true), .truth(false)])
        #expect(values("regret") == [.number(1), .number(1), .number(2)])
        #expect(values("average") == [.number(0.5), .number(0.5), .number(0.25)])
        #expect(result.findings.contains { $0.rule.id == "onlyRobust" })
    }

    // 18,000 EUR against 4,500 EUR a year: 4.0 years. 120,000 EUR × 8 % = 9,600 EUR, less 2,400 EUR for the scrap.
    @Test func lossesAndPaybackOfTheProductionCheck() throws {
        let steel = row(
            "Stahl",
            ["quantity": 100, "cost": 120_000, "lossShare": 8, "disposalCost": -2_400, "certainty": 2]
        )
        let measure = row("Maßnahme", ["investment": 18_000, "saving": 4_500, "runningCost": 0])
        let result = try result("produktions-check", ["flows": [steel], "plan": [measure]])
        #expect(result.value("lossTotal", row: "Stahl", step: "flows") == .number(7_200))
        #expect(result.value("payback", row: "Maßnahme", step: "plan") == .number(4))
    }

    // b1 level 1 and b3 level 0 of weight 2, b4 level 3 of weight 1: (2 + 0 + 3) / (6 + 6 + 3) = 1/3.
    @Test func unknownIsNoZeroInTheCircularityCheck() throws {
        func item(_ id: String, _ numbers: [String: Double]) -> InstrumentAnswers.Row {
            InstrumentAnswers.Row(id: id, answers: numbers.mapValues { .number($0) })
        }
        var unknown = InstrumentAnswers.Row(id: "b2", answers: ["bLevel": .unknown])
        let others = [item("b1", ["bLevel": 1]), item("b3", ["bLevel": 0, "bWhatIf": 2]), item("b4", ["bLevel": 3])]
        let result = try result("kreislauf-check", ["delivery": others + [unknown]])
        #expect(isClose(result.value("bScore"), 100.0 / 3))
        // (2 + 4 + 3) / 15
        #expect(isClose(result.value("bWhatIfScore"), 60))
        // What does not apply is not open, what is unknown is.
        let open = { (result: InstrumentResult) in
            result.findings.filter { $0.rule.level == .open }.compactMap { $0.row?.id }
        }
        #expect(open(result).contains("b2"))
        unknown.answers["bLevel"] = .notApplicable
        #expect(!open(try self.result("kreislauf-check", ["delivery": others + [unknown]])).contains("b2"))
    }

    // Target 3: two people lack 3, one 2, one 1, the fifth reaches it: 2 × 3 + 2 + 1 = 9; 9 × 3 × 2 = 54.
    @Test func needOfTheQualificationMatrix() throws {
        let skill = row(
            "Lecks finden",
            [
                "target": 3, "n0": 2, "n1": 1, "n2": 1, "n3": 1, "n4": 0, "importance": 3, "urgency": 2,
            ]
        )
        let result = try result("qualifikationsmatrix", ["skills": [skill]])
        #expect(result.value("need", row: "Lecks finden", step: "skills") == .number(9))
        #expect(result.value("priority", row: "Lecks finden", step: "skills") == .number(54))
    }

    @Test func aGoalWithoutMeasureBlocksPublishing() throws {
        let theme = row("Verpackung", ["goalValue": 50, "goalYear": 2028, "baseValue": 100, "baseYear": 2025])
        let result = try result("csr-strategie", ["themes": [theme]])
        #expect(result.obstacles(to: "publish").contains { $0.rule.id == "goalWithoutMeasure" })
    }

    @Test func theWheelAsksForConflicts() throws {
        let strategy = InstrumentAnswers.Row(id: "s1", answers: ["actual": .number(1), "target": .number(3)])
        let result = try result("oekodesign-rad", ["wheel": [strategy]])
        #expect(result.findings.contains { $0.rule.id == "conflictMissing" && $0.row?.id == "s1" })
        #expect(result.obstacles(to: "save").contains { $0.rule.id == "conflictMissing" })
    }
}

extension ShippedInstrumentsTests {
    private func answered(_ id: String, _ importance: Double, _ state: InstrumentAnswers.Answer)
        -> InstrumentAnswers.Row
    {
        InstrumentAnswers.Row(id: id, answers: ["importance": .number(importance), "state": state])
    }

    // E1: 5 × (4 − 1) × 1.5 = 22.5; K1: 3 × 3 × 1.5 = 13.5; R4 has no gap; E4 is unknown.
    @Test func theKompassOfTheMetalworks() throws {
        let answers = InstrumentAnswers(steps: [
            "questions": [
                answered("E1", 5, .number(1)), answered("K1", 3, .number(0)), answered("R4", 2, .number(2)),
                answered("E4", 4, .unknown),
            ]
        ])
        let kompass = try #require(Self.library.newest("oeko-kompass"))
        let result = InstrumentResult(kompass, answers, sector: .manufacturing, today: Self.today)
        #expect(result.ranked.map(\.id) == ["E1", "K1"])
        #expect(result.ranked.compactMap { $0.values["rank"]?.number } == [22.5, 13.5])
        #expect(result.unsettled(answers).map(\.id) == ["E4"])
        #expect(result.groupValues["E"]?["groupState"] == .missing)
        #expect(result.findings.isEmpty)
    }

    // Of four questions about culture all are at 0: nothing else offsets that.
    @Test func aRedLineStandsByItself() throws {
        let kompass = try #require(Self.library.newest("oeko-kompass"))
        let rows = ["K1", "K2", "K3", "K4"].map { answered($0, 1, .number(0)) }
        let result = InstrumentResult(kompass, InstrumentAnswers(steps: ["questions": rows]), today: Self.today)
        #expect(result.groupValues["K"]?["groupState"] == .number(0))
        #expect(result.findings.map(\.rule.id) == ["redGroup", "redItem"])
        #expect(result.findings.first?.group?.id == "K")
    }

    @Test func theStartHasNineQuestionsForEachSector() throws {
        let start = try #require(Self.library.newest("oeko-kompass")?.start)
        #expect(Sector.allCases.map { start.items[$0]?.count } == [9, 9, 9])
    }
}
