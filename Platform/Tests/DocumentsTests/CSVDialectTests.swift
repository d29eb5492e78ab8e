import Testing

@testable import Documents

@Suite struct CSVDialectTests {
    private func detect(_ bytes: [UInt8]) throws(TableError) -> CSVDialect {
        try CSVDialect.detect(bytes, isWholeFile: true)
    }

    @Test(arguments: [(";", "Menge;Einheit"), (",", "Menge,Einheit"), ("\t", "Menge\tEinheit"), ("|", "Menge|Einheit")])
    func findsTheDelimiter(_ delimiter: Character, _ header: String) throws {
        let dialect = try detect(Array((header + "\n1" + String(delimiter) + "kWh\n").utf8))
        #expect(dialect.delimiter == delimiter.asciiValue)
    }

    @Test func decimalCommasDoNotMakeACommaFile() throws {
        let text = "Menge;Einheit;Notiz\n1,5;kWh;a, b, c\n2,5;kWh;\n"
        #expect(try detect(Array(text.utf8)).delimiter == UInt8(ascii: ";"))
    }

    @Test func delimitersInQuotesDoNotCount() throws {
        let text = "Menge,Notiz\n1,\"a;b;c;d\"\n2,\"a;b;c;d\"\n"
        #expect(try detect(Array(text.utf8)).delimiter == UInt8(ascii: ","))
    }

    @Test func takesExcelsSeparatorLine() throws {
        let dialect = try detect(Array("sep=,\r\nMenge,Einheit\r\n".utf8))
        #expect(dialect.delimiter == UInt8(ascii: ","))
        #expect(dialect.firstLine == 2)
        #expect(dialect.skippedBytes == 7)
    }

    @Test func passesOverTheByteOrderMark() throws {
        let dialect = try detect([0xef, 0xbb, 0xbf] + Array("a;b\n".utf8))
        #expect(dialect.skippedBytes == 3)
        #expect(dialect.encoding == .utf8)
    }

    @Test func tellsTheThreeEncodings() throws {
        #expect(try detect(Array("Kältemittel;1\n".utf8)).encoding == .utf8)
        // 0xe4 is ä in both single-byte encodings, 0x80 is € in Windows-1252 only.
        #expect(try detect([0x4b, 0xe4, 0x3b, 0x31, 0x0a]).encoding == .latin1)
        #expect(try detect([0xe4, 0x3b, 0x80, 0x0a]).encoding == .windows1252)
    }

    @Test func aSampleCutInsideACharacterStaysUTF8() throws {
        let cut = Array("a;ä".utf8.dropLast())
        #expect(try CSVDialect.detect(cut, isWholeFile: false).encoding == .utf8)
        #expect(try CSVDialect.detect(cut, isWholeFile: true).encoding == .latin1)
    }

    @Test func refusesUTF16ByMarkAndByZeros() {
        #expect(throws: TableError.unsupportedEncoding("UTF-16")) { try detect([0xff, 0xfe, 0x61, 0, 0x3b, 0]) }
        let text = "Menge;Einheit\n1;kWh\n".utf8.flatMap { [$0, 0] as [UInt8] }
        #expect(throws: TableError.unsupportedEncoding("UTF-16")) { try detect(text) }
    }

    @Test func refusesWhatIsNoText() {
        #expect(throws: TableError.notText) { try detect([0x50, 0x4b, 0x03, 0x04, 0x0a]) }
        #expect(throws: TableError.notText) { try detect(Array("%PDF-1.7\n".utf8)) }
        #expect(throws: TableError.notText) { try detect([0x61, 0x62, 0x63, 0, 0x64, 0x65, 0x66, 0x67, 0x68]) }
    }

    @Test func refusesAnEmptyFile() {
        #expect(throws: TableError.empty) { try detect([]) }
        #expect(throws: TableError.empty) { try detect(Array(" \r\n\t\r\n".utf8)) }
    }
}
