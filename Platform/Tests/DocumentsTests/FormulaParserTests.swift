import Testing

@testable import Documents

@Suite struct FormulaParserTests {
    private func parse(_ text: String) -> FormulaExpression? {
        FormulaParser.expression(text, ownSheet: 0, sheets: ["daten": 0, "andere seite": 1])
    }

    private func corner(_ row: Int, _ column: Int, _ fixed: (Bool, Bool) = (false, false)) -> FormulaReference.Corner {
        FormulaReference.Corner(row: row, column: column, isRowFixed: fixed.0, isColumnFixed: fixed.1)
    }

    @Test func referencesSayWhatIsFixed() {
        #expect(parse("A1") == .reference(FormulaReference(sheet: 0, first: corner(1, 1), last: nil)))
        #expect(
            parse("'Andere Seite'!E193:$E$258")
                == .reference(FormulaReference(sheet: 1, first: corner(193, 5), last: corner(258, 5, (true, true))))
        )
        #expect(
            parse("Daten!$A:$C")
                == .reference(
                    FormulaReference(
                        sheet: 0,
                        first: corner(1, 1, (true, true)),
                        last: corner(1_048_576, 3, (true, true))
                    )
                )
        )
        #expect(parse("Daten!#REF!") == .value(.error("#REF!")))
        #expect(parse("Fremd!A1") == .value(.error("#REF!")))
    }

    @Test func newFunctionsLoseTheirMark() {
        #expect(parse("_xlfn.IFS(TRUE,\"a\"\"b\")") == .call(.ifs, [.value(.flag(true)), .value(.text("a\"b"))]))
        #expect(parse("IF(A,,1)") == .call(.if, [.name("A"), .missing, .value(.number(1))]))
        #expect(parse("FREMD(1)") == .unknownCall("FREMD"))
    }

    @Test(arguments: ["", "1+", "(1", "IF(1", "\"offen", "1 2", "A1:", "'Daten'A1", ")", "IF(1,2))", "=1"])
    func whatIsNoFormulaIsNone(_ text: String) { #expect(parse(text) == nil) }

    @Test func depthIsBounded() {
        #expect(parse(String(repeating: "(", count: 50) + "1" + String(repeating: ")", count: 50)) != nil)
        #expect(parse(String(repeating: "(", count: 5_000) + "1" + String(repeating: ")", count: 5_000)) == nil)
        #expect(parse(String(repeating: "-", count: 5_000) + "1") == nil)
    }
}
