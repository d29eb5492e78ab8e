import Testing

@testable import Documents

@Suite struct FormulaShiftTests {
    @Test func onlyWhatIsNotFixedMoves() {
        #expect(
            FormulaShift.text("IF($A1=B$2,'Blatt A1'!C3,\"D4\")&LOG10(E5)&name_F6", rows: 2, columns: 1)
                == "IF($A3=C$2,'Blatt A1'!D5,\"D4\")&LOG10(F7)&name_F6"
        )
        #expect(FormulaShift.text("A1", rows: -1, columns: 0) == "#REF!")
    }
}
