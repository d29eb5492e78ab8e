import Testing

@testable import Documents

@Suite struct CSVWriterTests {
    private func written(_ rows: [[String]]) -> String {
        var writer = CSVWriter()
        for row in rows { writer.append(row) }
        return String(decoding: writer.bytes.dropFirst(3), as: UTF8.self)
    }

    @Test func writesWhatExcelInGermanOpens() {
        var writer = CSVWriter()
        writer.append(["Menge", "Einheit"])
        #expect(writer.bytes == [0xef, 0xbb, 0xbf] + Array("Menge;Einheit\r\n".utf8))
    }

    @Test func quotesOnlyWhereNeeded() {
        #expect(written([["a;b", "c\"d", "e\nf", "g"]]) == "\"a;b\";\"c\"\"d\";\"e\nf\";g\r\n")
    }

    @Test func textThatLooksLikeAFormulaIsMarked() {
        #expect(
            written([["=1+1", "@x", "+49 2331", "-5 Grad", "-5,5", "'=x", "'a"]])
                == "'=1+1;'@x;'+49 2331;'-5 Grad;-5,5;''=x;'a\r\n"
        )
    }

    @Test func whatIsWrittenIsRead() throws {
        let rows = [["Kopf", "b"], ["a;\"b\"\nc", "äöüß m³"], ["", "x"]]
        var writer = CSVWriter()
        for row in rows { writer.append(row) }
        #expect(try CSVSamples.rows(writer.bytes).map { $0.cells.map(\.text) } == rows)
    }
}
