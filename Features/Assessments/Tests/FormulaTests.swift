import Kernel
import Testing

@testable import Assessments

@Suite struct FormulaTests {
    static let known: [String: FormulaValue] = [
        "importance": .number(5), "state": .number(1), "unknown": .missing, "kind": .text("actual"),
        "f1": .list([.number(2), .number(1), .missing]), "yes": .truth(true),
        "due": .text("2026-05-29"), "level": .list([.number(3), .missing, .notApplicable]),
        "weight": .list([.number(2), .number(1), .number(1)]), "na": .notApplicable,
    ]

    private func value(_ source: String) throws -> FormulaValue {
        try Formula(source).value(
            in: FormulaContext(today: LocalDate(iso: "2026-05-15")!) { Self.known[$0] ?? .missing }
        )
    }

    @Test(
        arguments: [
            ("1 + 2 * 3", 7.0), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("12 / 4 / 3", 1), ("-2 * -3", 6),
            // Öko.Kompass: the target of importance 5 is 4, the gap to 1 is 3.
            ("max(0, lookup([0, 1, 2, 3, 4, 4], importance) - state)", 3),
            ("(4 + 4 + 2) / 3", 10.0 / 3), ("round((4 + 4 + 2) / 3, 2)", 3.33), ("round(2.5, 0)", 3), ("abs(-2)", 2),
            ("if(kind = 'actual', 5, state)", 5), ("sum(f1)", 3), ("mean(f1)", 1.5), ("count(f1)", 2),
            ("min(f1)", 1), ("countIf(f1 >= 2)", 1), ("share(f1)", 2.0 / 3), ("sum(f1 * 2)", 6), ("max(2, 7, 3)", 7),
            ("days(due)", 14),
            // One of two that apply is answered; 3 × 2 = 6 of 3 × 2 = 6.
            ("share(level)", 0.5), ("sum(level * weight)", 6), ("sum(if(known(level), 3 * weight, 0))", 6),
            ("count(level)", 1), ("sum(max(0, level - 1))", 2), ("sum(lookup([0, 10, 20, 30], level))", 30),
        ] as [(String, Double)]
    )
    func isWorkedOutAsOnPaper(source: String, expected: Double) throws {
        let number = try #require(try value(source).number)
        #expect(abs(number - expected) < 1e-12)
    }

    @Test(arguments: [
        ("state < importance", true), ("state >= 1 and importance = 5", true), ("not state = 1", false),
        ("state = 2 or importance > 4", true), ("0.1 + 0.2 = 0.3", true), ("0.1 + 0.2 > 0.3", false),
        ("known(unknown)", false), ("known(state)", true), ("kind != 'actual'", false), ("all(f1 > 0)", false),
        ("any(f1 = 2)", true), ("unknown > 1 and state = 2", false), ("unknown > 1 or state = 1", true), ("yes", true),
        ("not na or yes", true),
    ])
    func saysYesOrNo(source: String, expected: Bool) throws {
        // What is missing in a list leaves „all“ open.
        let value = try value(source)
        #expect(value == (source.hasPrefix("all") ? .missing : .truth(expected)))
    }

    @Test(arguments: [
        "unknown + 1", "unknown > 0", "not unknown > 0", "max(1, unknown)", "1 / 0", "if(unknown > 0, 1, 2)",
        "lookup([1, 2], 7)", "lookup([1, 2], 0.5)", "mean([])", "nobody", "kind + 1", "kind < 'b'", "share([])",
    ])
    func whatIsMissingStaysMissing(source: String) throws { #expect(try value(source) == .missing) }

    @Test(arguments: [
        ("1 +", FormulaFault.unfinished), ("(1", .unfinished), ("", .unfinished), ("'a", .unfinished),
        ("1 $ 2", .unexpected("$", position: 2)), ("1 2", .unexpected("2", position: 2)),
        ("1.2.3", .unexpected("1.2.3", position: 0)), ("frobnicate(1)", .unknownFunction("frobnicate")),
        ("if(1, 2)", .wrongArgumentCount("if", 2)), ("max(1,)", .unexpected(")", position: 6)),
        (String(repeating: "(", count: 50) + "1", .tooDeep),
    ])
    func whatIsNoFormulaIsRefused(source: String, fault: FormulaFault) {
        #expect(throws: fault) { try Formula(source) }
    }

    @Test func namesAreThoseThatMustBeKnown() throws {
        #expect(try Formula("max(a, b - a) + count(c = 'x')").names == ["a", "b", "c"])
    }
}

extension FormulaTests {
    @Test func whatDoesNotApplyCallsForNothing() throws {
        #expect(try value("known(na)") == .notApplicable)
        #expect(!(try value("not known(na)").isTrue))
        #expect(!(try value("na < 1").isTrue))
    }
}
