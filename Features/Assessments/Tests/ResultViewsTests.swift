import Foundation
import HTML
import Kernel
import TestSupport
import Testing

@testable import Assessments
@testable import AssessmentsWeb

/// Each view of a shipped catalogue with figures that were worked out on paper.
@Suite struct ResultViewsTests {
    private let t = Texts.feature("Assessments")

    private func row(_ id: String, _ numbers: [String: Double], _ texts: [String: String] = [:])
        -> InstrumentAnswers.Row
    {
        var answers = numbers.mapValues { InstrumentAnswers.Answer.number($0) }
        for (field, text) in texts { answers[field] = .text(text) }
        return InstrumentAnswers.Row(id: id, answers: answers)
    }

    private func named(_ name: String, _ numbers: [String: Double], _ texts: [String: String] = [:])
        -> InstrumentAnswers.Row
    {
        row(name, numbers, texts.merging(["name": name]) { own, _ in own })
    }

    private func html(
        _ id: String,
        _ steps: [String: [InstrumentAnswers.Row]],
        seesSmallGroups: Bool = false
    ) throws -> String {
        let instrument = try #require(ShippedInstrumentsTests.library.newest(id))
        let answers = InstrumentAnswers(steps: steps)
        let result = InstrumentResult(instrument, answers, today: ShippedInstrumentsTests.today)
        return Node.group(
            ResultViews.nodes(
                for: InstrumentWording(result, answers, words: t.instrumentWords),
                seesSmallGroups: seesSmallGroups,
                t
            )
        ).html
    }

    static let packaging: [String: Double] = [
        "magnitude": 4, "extent": 4, "irremediability": 2, "likelihood": 5, "financialMagnitude": 3,
        "financialLikelihood": 4,
    ]

    // Severity (4 + 4 + 2) / 3 = 3.33, financial (3 + 4) / 2 = 3.5 at a threshold of 3.5. On axes from 0 to 5:
    // 34 + 358 × 3.5 / 5 = 284.6 to the right, 30 + 300 × (1 − 3.333 / 5) = 130 downwards.
    @Test func materialityStandsAtItsPlace() throws {
        let html = try html(
            "wesentlichkeit",
            ["topics": [named("Verpackung", Self.packaging), named("<b>Wasser</b>", ["magnitude": 2])]]
        )
        #expect(html.contains("3,33"))
        #expect(html.contains("3,5"))
        #expect(html.contains("Schwelle 3,5"))
        #expect(html.contains(#"<text class="view-pill-text" x="284.6" y="135" text-anchor="middle">1</text>"#))
        #expect(html.contains("Eine von 2 Zeilen ist eingezeichnet"))
        #expect(html.contains("&lt;b&gt;Wasser"))
        #expect(try snapshotDifference(html, "view-matrix.html") == nil)
    }

    // Much affected (5) and little influence (2): „eigens hören“; both high: „gemeinsam entscheiden“.
    @Test func stakeholdersStandInTheirField() throws {
        let html = try html(
            "anspruchsgruppen",
            [
                "groups": [
                    named("Reinigungskräfte", ["influence": 2, "affectedness": 5, "assumedOrAsked": 0]),
                    named("Hauptkunde", ["influence": 5, "affectedness": 4, "attitude": -1]),
                    named("Hausbank", ["influence": 5, "affectedness": 4]),
                ]
            ]
        )
        #expect(html.contains("eigens hören"))
        #expect(html.contains(">2, 3</text>"))
        #expect(html.contains("-1 – skeptisch") || html.contains("−1 – skeptisch"))
        #expect(try snapshotDifference(html, "view-quadrants.html") == nil)
    }

    // s0: from 1 to 3, distance 2; the corner now at 1/5 of the radius of 132: 176 − 26.4 = 149.6.
    @Test func theWheelShowsNowAndGoal() throws {
        let goals: [(String, Double, Double)] = [
            ("s0", 1, 3), ("s1", 2, 4), ("s2", 3, 3), ("s3", 2, 2), ("s4", 1, 2), ("s5", 0, 3), ("s6", 4, 5),
        ]
        let rows = goals.map { id, now, goal in
            row(id, ["actual": now, "target": goal], id == "s0" ? ["conflict": "keine bekannt"] : [:])
        }
        let html = try html("oekodesign-rad", ["wheel": rows])
        #expect(html.contains(#"<polygon class="view-now" points="200,149.6 "#))
        #expect(html.contains("keine bekannt"))
        #expect(html.contains("der Stand mit 7 und das Ziel mit 7 bekannten Werten"))
        #expect(html.contains("Konflikte im Ganzen"))
        #expect(try snapshotDifference(html, "view-wheel.html") == nil)
    }

    // Delivery: b1 1 and b3 0 of weight 2, b4 3 of weight 1, others unknown: 5 / 15 = 33 %, 3 of 6 = 50 % answered: too
    // early. Recovery: everything 0: red.
    @Test func aPhaseAtZeroIsARedLine() throws {
        let delivery = [row("b1", ["bLevel": 1]), row("b3", ["bLevel": 0]), row("b4", ["bLevel": 3])]
        let recovery = (1...8).map { row("d\($0)", ["dLevel": 0]) }
        // 2 × 2 of 2 × 3 and so on: all ten at level 2 of 3 are 67 %.
        let design = (1...10).map { row("a\($0)", ["aLevel": 2, "aReachable": 3, "aWhatIf": 3]) }
        let html = try html("kreislauf-check", ["delivery": delivery, "recovery": recovery, "design": design])
        #expect(html.contains("zu früh: 50\u{202F}% beantwortet") || html.contains("zu früh: 50 % beantwortet"))
        #expect(html.contains("rote Linie: nichts gleicht das aus"))
        #expect(html.contains("67"))
        #expect(html.contains("Von 5 Phasen haben 2 einen Teilwert"))
        #expect(try snapshotDifference(html, "view-shares.html") == nil)
    }

    // Only B harms in no future; regrets 1, 1, 2; means 0.5, 0.5, 0.25.
    @Test func onlyBIsRobust() throws {
        let options = [("A", [2.0, 1, -1, 0]), ("B", [1, 1, 0, 0]), ("C", [2, 2, -2, -1])].map { name, effects in
            named(name, ["f1": effects[0], "f2": effects[1], "f3": effects[2], "f4": effects[3]])
        }
        let futures = [row("f1", [:], ["futureTitle": "Strom knapp"])]
        let html = try html("maerkte-im-wandel", ["options": options, "futures": futures])
        #expect(html.contains("Robust: nur B"))
        #expect(html.contains("Strom knapp"))
        let cells = html.matches(of: /<tr[^>]*>(.*?)<\/tr>/).map { String($0.1).replacing(/<[^>]+>/, with: "|") }
        func holds(_ name: String, _ words: [String]) -> Bool {
            cells.contains { line in line.contains("· \(name)") && words.allSatisfy { line.contains("|\($0)|") } }
        }
        #expect(holds("A", ["nein", "1", "0,5"]), "\(cells)")
        #expect(holds("B", ["ja", "1", "0,5"]))
        #expect(holds("C", ["nein", "2", "0,25"]))
        #expect(try snapshotDifference(html, "view-scenarios.html") == nil)
    }

    // From 412 t to 206 t: (206 − 412) / 412 = −50 %; the bar reaches from the middle (200) to 100.
    @Test func theStrategyStandsOnOnePage() throws {
        let html = try html(
            "csr-strategie",
            [
                "purpose": [row("", [:], ["purposeText": "Weil die Gasrechnung uns das Jahr verdorben hat."])],
                "themes": [
                    named(
                        "Wärme",
                        ["baseValue": 412, "baseYear": 2024, "goalValue": 206, "goalYear": 2030],
                        ["measures": "Wärmepumpe"]
                    )
                ],
            ]
        )
        #expect(html.contains("−50\u{202F}%"))
        #expect(html.contains(#"<rect class="view-bar" x="100" y="24" width="100" height="14">"#))
        #expect(html.contains("Gasrechnung"))
        #expect(html.contains("2030"))
        #expect(!html.contains("2.030"))
        #expect(try snapshotDifference(html, "view-sheet.html") == nil)
    }

    @Test func anUnprovenPromiseIsLocked() throws {
        let promise = named("Wir fahren elektrisch", ["truth": 1, "important": 3, "distinct": 2, "provable": 0])
        let html = try html("arbeitgeberversprechen", ["promises": [promise]])
        #expect(html.contains("nicht belegt, von Beschäftigten nicht bestätigt"))
        #expect(html.contains("gesperrt"))
        #expect(try snapshotDifference(html, "view-ratings.html") == nil)
    }

    static let nurses: [String: Double] = [
        "under25": 4, "from25": 9, "from35": 10, "from45": 12, "from55": 8, "from60": 5,
    ]

    // 5 + 0.3 × 8 = 7.4 of 48 = 15.4 %; 4 / 13 = 0.31.
    @Test func whoEnteredTheAgesSeesThem() throws {
        let html = try html("altersstruktur", ["roles": [named("Pflege", Self.nurses)]], seesSmallGroups: true)
        #expect(html.contains("7,4"))
        #expect(html.contains("15,4"))
        #expect(html.contains("0,31"))
        #expect(try snapshotDifference(html, "view-groups.html") == nil)
    }

    // 4 are too few, and 48 − 44 would give them away: the next smallest, 5, is covered too.
    @Test func othersSeeNoSmallGroup() throws {
        let html = try html("altersstruktur", ["roles": [named("Pflege", Self.nurses)]])
        #expect(html.contains("&lt;5"))
        #expect(html.contains("verdeckt"))
        #expect(html.contains("48"))
        #expect(!html.contains("7,4"))
        #expect(!html.contains("0,31"))
        #expect(!html.contains(">5</text>"))
    }

    @Test func withoutAnswersNothingIsDrawnAndNothingFails() throws {
        for instrument in ShippedInstrumentsTests.library.current {
            let html = try html(instrument.id, [:])
            #expect(!html.contains("⟦"), "\(instrument.id)")
        }
    }
}
