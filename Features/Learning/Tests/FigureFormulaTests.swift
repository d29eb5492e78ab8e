import FirmState
import Learning
import Testing

@Suite struct FigureFormulaTests {
    private let sheet = FirmFigureSheet(
        firmName: "Kettler",
        isExample: false,
        values: [.scope1: .init(amount: 120), .employees: .init(amount: 40), .done: .init(amount: 0)]
    )

    @Test(
        arguments: [
            // 120 / 40 = 3
            ("balance.scope1 / firm.employees", 3.0),
            // 2 + 3 * 4 = 14
            ("2 + 3 * 4", 14),
            ("(2 + 3) * 4", 20),
            // 20 - 5 - 3 = 12, 24 / 4 / 2 = 3
            ("20 - 5 - 3", 12),
            ("24 / 4 / 2", 3),
            ("-2 * -(3 - 1)", 4),
            // (120 - 40) / 120 * 100 = 66.67
            ("(balance.scope1 - firm.employees) / balance.scope1 * 100", 200.0 / 3),
            ("firm.employees*0.05", 2),
        ]
    )
    func reckonsByTheUsualOrder(_ text: String, _ expected: Double) throws {
        guard case .known(let value) = try FigureFormula(text).value(sheet) else {
            Issue.record("\(text) has no value")
            return
        }
        #expect(abs(value - expected) < 1e-9)
    }

    @Test func whatIsMissingIsNamed() throws {
        let formula = try FigureFormula("balance.scope3 / plan.saving + balance.scope3")
        #expect(formula.value(sheet) == .missing([.scope3, .saving]))
    }

    @Test func nothingIsDividedByNought() throws {
        #expect(try FigureFormula("balance.scope1 / plan.done").value(sheet) == .undefined)
        #expect(try FigureFormula("1 / (2 - 2)").value(sheet) == .undefined)
    }

    @Test(arguments: ["", "1 +", "(1", "1)", "1 2", "* 3", "1 ++ 2", "1..2", "firm.employees firm.sites", "2 ^ 3"])
    func whatIsNoFormulaIsRefused(_ text: String) {
        #expect(throws: FigureFormula.Fault.self) { try FigureFormula(text) }
    }

    @Test func anUnknownFigureIsNamed() {
        #expect(throws: FigureFormula.Fault.unknownFigure("balance.scope4")) { try FigureFormula("balance.scope4 * 2") }
    }

    @Test func bracketsHaveAnEnd() {
        let text = String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
        #expect(throws: FigureFormula.Fault.self) { try FigureFormula(text) }
    }

    /// Each term is a level of the tree, whatever order it is read in.
    @Test(arguments: ["+", "*", "-"]) func sumsHaveAnEnd(sign: String) throws {
        let terms = Array(repeating: "1", count: 5_000)
        #expect(throws: FigureFormula.Fault.self) { try FigureFormula(terms.joined(separator: sign)) }
        #expect(throws: Never.self) { try FigureFormula(terms.prefix(200).joined(separator: sign)) }
    }

    @Test(
        arguments: [
            ("balance.scope1 / firm.employees", "a \u{f7} b"), ("(1 + 2) * 3", "(1 + 2) \u{d7} 3"),
            ("1 + 2 * 3", "1 + 2 \u{d7} 3"), ("1 - (2 - 3)", "1 \u{2212} (2 \u{2212} 3)"),
            ("(1 - 2) - 3", "1 \u{2212} 2 \u{2212} 3"), ("6 / (2 * 3)", "6 \u{f7} (2 \u{d7} 3)"),
            ("(6 / 2) * 3", "6 \u{f7} 2 \u{d7} 3"),
        ]
    )
    func isWrittenAsPeopleWriteIt(_ text: String, _ expected: String) throws {
        let written = try FigureFormula(text).written(
            figure: { $0 == .scope1 ? "a" : "b" },
            number: { "\(Int($0))" }
        )
        #expect(written == expected)
    }
}
