import Kernel
import TestSupport
import Testing

@testable import Assessments

@Suite struct CsrPageTests {
    @Test(arguments: [
        ("Metallbau Kettler GmbH", "metallbau-kettler-gmbh"), ("Großhandel Brandt KG", "grosshandel-brandt-kg"),
        ("Büro & Öl / Äpfel", "buero-oel-aepfel"), ("???", "betrieb"), ("../../etc", "etc"),
        (String(repeating: "Wort ", count: 40), "wort-wort-wort-wort-wort-wort-wort-wort-wort-wort-wort-wort"),
    ])
    func aNameBecomesAnAddress(name: String, slug: String) { #expect(CsrSlug.made(of: name) == slug) }

    @Test func sentencesEndWhereTheyEnd() {
        #expect(
            CsrPage.sentences(of: "Wir sparen Strom. Seit dem 8. Mai 2025 z. B. nachts!\nUnd sonst? Ja")
                == ["Wir sparen Strom.", "Seit dem 8. Mai 2025 z. B. nachts!", "Und sonst?", "Ja"]
        )
        #expect(CsrPage.sentences(of: "").isEmpty)
    }

    static func row(_ id: String, _ answers: [String: InstrumentAnswers.Answer]) -> InstrumentAnswers.Row {
        InstrumentAnswers.Row(id: id, answers: answers)
    }

    static func theme(measures: String?) -> InstrumentAnswers.Row {
        var answers: [String: InstrumentAnswers.Answer] = [
            "name": .text("Wärme"), "goalText": .text("Wir senken den Gasverbrauch."), "baseValue": .number(412),
            "baseYear": .number(2024), "goalValue": .number(206), "goalYear": .number(2030),
            "responsible": .text("Petra Kettler"),
        ]
        answers["measures"] = measures.map { .text($0) }
        return row("t1", answers)
    }

    private func draft(
        _ steps: [String: [InstrumentAnswers.Row]],
        promises: [InstrumentAnswers.Row]? = nil
    ) throws -> CsrDraft {
        func result(_ id: String, _ steps: [String: [InstrumentAnswers.Row]]) throws -> InstrumentResult {
            InstrumentResult(
                try #require(ShippedInstrumentsTests.library.newest(id)),
                InstrumentAnswers(steps: steps),
                today: ShippedInstrumentsTests.today
            )
        }
        return CsrDraft(
            firm: "Kettler",
            strategy: try result("csr-strategie", steps),
            promises: try promises.map { try result("arbeitgeberversprechen", ["promises": $0]) },
            check: ClaimCheckTests.check
        )
    }

    @Test func aGoalNeedsAMeasure() throws {
        let without = try draft(["themes": [Self.theme(measures: nil)]])
        #expect(without.obstacles.map(\.rule.id) == ["goalWithoutMeasure"])
        let with = try draft(["themes": [Self.theme(measures: "Wärmepumpe\n01990000-0000-7000-8000-0000000000a1")]])
        #expect(with.obstacles.isEmpty)
        #expect(with.page.themes.first?.measures == ["Wärmepumpe"])
        #expect(with.page.themes.first?.linkedMeasures == 1)
    }

    @Test func aReasonOpensOnlyWhatAllowsOne() throws {
        let claim = Self.row(
            "c1",
            [
                "name": .text("Unsere Tore sind umweltfreundlich."), "environmental": .truth(true),
                "toConsumers": .truth(true), "generic": .truth(true), "proofText": .text("Prospekt"),
            ]
        )
        let release = Self.row("", ["exception": .truth(true), "exceptionReason": .text("Kommt im Herbst.")])
        let draft = try draft(["themes": [Self.theme(measures: nil)], "claims": [claim], "release": [release]])
        #expect(draft.obstacles.map(\.rule.id) == ["genericClaim"])
        #expect(draft.page.exception?.reason == "Kommt im Herbst.")
        let bare = Self.row("", ["exception": .truth(true)])
        let withoutReason = try self.draft(["themes": [Self.theme(measures: nil)], "release": [bare]])
        #expect(Set(withoutReason.obstacles.map(\.rule.id)) == ["goalWithoutMeasure", "exceptionWithoutReason"])
    }

    @Test func eachSentenceIsChecked() throws {
        let purpose = Self.row(
            "",
            ["purposeText": .text("Uns ist das Klima wichtig. Unsere Produkte sind klimaneutral.")]
        )
        let draft = try draft(["purpose": [purpose]])
        #expect(draft.needs.map(\.sentence) == ["Unsere Produkte sind klimaneutral."])
        #expect(draft.needs.map(\.finding.rule.id) == ["ausgleich-klimaneutral"])
        // The same sentence keeps its name in the form.
        #expect(try self.draft(["purpose": [purpose]]).needs.map(\.id) == draft.needs.map(\.id))
    }

    @Test func onlyConfirmedPromisesAreOnThePage() throws {
        let electric = Self.row(
            "p1",
            [
                "name": .text("Wir fahren elektrisch"), "truth": .number(1), "important": .number(3),
                "distinct": .number(2), "provable": .number(0),
            ]
        )
        let hours = Self.row(
            "p2",
            [
                "name": .text("Dienstplan vier Wochen vorher"), "truth": .number(3), "provable": .number(2),
                "confirmed": .truth(true), "confirmedBy": .number(2), "proofText": .text("Aushang seit 2024"),
            ]
        )
        let draft = try draft([:], promises: [electric, hours])
        #expect(draft.page.promises.map(\.text) == ["Dienstplan vier Wochen vorher"])
        #expect(draft.heldBack == ["Wir fahren elektrisch"])
        #expect(draft.page.isEmpty)
    }

    /// Names of people are nothing for the public.
    @Test func noNameOfAPersonIsTakenOver() throws {
        let draft = try draft(["themes": [Self.theme(measures: "Wärmepumpe")]])
        #expect(!draft.page.sentences.contains { $0.contains("Petra") })
        #expect(!"\(draft.page)".contains("Petra"))
    }
}
