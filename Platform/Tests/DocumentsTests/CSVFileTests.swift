import Testing

@testable import Documents

@Suite struct CSVFileTests {
    @Test func readsCellsAndTheirLines() throws {
        let rows = try CSVSamples.rows("Menge;Einheit\r\n1;kWh\r\n\r\n2;t\r\n")
        #expect(rows.map(\.line) == [1, 2, 3, 4])
        #expect(rows.map { $0.cells.map(\.text) } == [["Menge", "Einheit"], ["1", "kWh"], [""], ["2", "t"]])
        #expect(rows[2].isBlank)
    }

    @Test func quotedCellsMayHoldDelimitersQuotesAndLineBreaks() throws {
        let rows = try CSVSamples.rows("a;\"b;c\"\n\"Zeile 1\nZeile 2\";\"er sagt \"\"nein\"\"\"\nx;y\n")
        #expect(
            rows.map { $0.cells.map(\.text) } == [
                ["a", "b;c"], ["Zeile 1\nZeile 2", "er sagt \"nein\""], ["x", "y"],
            ]
        )
        // The second row takes two lines of the file, so the third begins on line 4.
        #expect(rows.map(\.line) == [1, 2, 4])
    }

    @Test func aQuotationMarkInsideACellIsACharacter() throws {
        #expect(
            try CSVSamples.cells("Rohr 1/2\";Menge\nRohr 3/4\" verzinkt;3\n") == [
                ["Rohr 1/2\"", "Menge"], ["Rohr 3/4\" verzinkt", "3"],
            ]
        )
    }

    @Test func textBehindAClosingQuoteIsKept() throws {
        #expect(try CSVSamples.cells("a;b\n\"x\"y;2\n") == [["a", "b"], ["xy", "2"]])
    }

    @Test func trimsBlanks() throws {
        #expect(try CSVSamples.cells("a;b\n  x \u{a0};\ty\n") == [["a", "b"], ["x", "y"]])
    }

    @Test func theLastRowNeedsNoLineBreak() throws {
        #expect(try CSVSamples.cells("a;b\n1;") == [["a", "b"], ["1", ""]])
        #expect(try CSVSamples.cells("a;b\n1;\"2\"") == [["a", "b"], ["1", "2"]])
    }

    @Test func readsFilesOfOldMacintoshPrograms() throws {
        let rows = try CSVSamples.rows("a;b\r1;2\r3;4\r")
        #expect(rows.map { $0.cells.map(\.text) } == [["a", "b"], ["1", "2"], ["3", "4"]])
        #expect(rows.map(\.line) == [1, 2, 3])
    }

    @Test func findsAStrayByteAtTheEndOfALongFile() throws {
        let long = Array((["Menge;Notiz"] + (0..<20_000).map { "\($0);abcdefgh" }).joined(separator: "\n").utf8)
        let rows = try CSVSamples.rows(long + [0x0a, 0x31, 0x3b, 0xc4, 0x0a])
        #expect(rows.last?.cells.map(\.text) == ["1", "Ä"])
    }

    @Test func givesTheFirstRowsForAPreview() throws {
        try CSVSamples.withFile("a;b\n;\n1;2\n3;4\n".utf8) { path in
            let rows = try CSVFile(path: path).firstRows(2)
            #expect(rows.map(\.line) == [1, 3])
        }
    }

    @Test func namesWhereAQuoteIsNeverClosed() {
        #expect(throws: TableError.unclosedQuote(line: 3)) { try CSVSamples.rows("a;b\n1;2\n\"3;4\n5;6\n") }
    }

    @Test func refusesALineOfFiftyMegabytes() {
        let long = Array("a;b\n1;".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 50 << 20)
        #expect(throws: TableError.rowTooLong(line: 2, limit: 1 << 20)) { try CSVSamples.rows(long) }
    }

    @Test func aQuoteOpenOverFiftyMegabytesIsNamedByItsLine() {
        let long = Array("a;b\n1;2\n1;\"".utf8) + [UInt8](repeating: UInt8(ascii: "\n"), count: 50 << 20)
        #expect(throws: TableError.unclosedQuote(line: 3)) { try CSVSamples.rows(long) }
    }

    @Test func refusesTooManyColumnsAndRows() {
        let limits = TableLimits(columns: 3, rows: 2)
        #expect(throws: TableError.tooManyColumns(line: 2, limit: 3)) {
            try CSVSamples.rows("a;b\n1;2;3;4\n", limits: limits)
        }
        #expect(throws: TableError.tooManyRows(limit: 2)) { try CSVSamples.rows("a;b\n1;2\n3;4\n", limits: limits) }
    }

    @Test func aMissingFileOrAFolderIsUnreadable() {
        #expect(throws: TableError.unreadable) { try CSVFile(path: "/nowhere/file.csv") }
        #expect(throws: TableError.unreadable) { try CSVFile(path: "/tmp") }
    }
}
