import Documents
import Kernel
import Testing

@Suite struct XLSXRowsTests {
    private func rows(_ builder: WorkbookBuilder, limits: TableLimits = .standard) throws -> [TableRow] {
        let book = try XLSXWorkbook(builder.bytes())
        return try book.rows(of: book.sheets[0], limits: limits).firstRows(100)
    }

    private func rows(_ xml: String) throws -> [TableRow] { try rows(WorkbookBuilder(rows: xml)) }

    @Test func everyKindOfCellIsRead() throws {
        let found = try rows(
            """
            <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><v>1234.5</v></c><c r="C3" s="1"><v>45747</v></c>\
            <c r="D3" t="b"><v>1</v></c><c r="E3" t="inlineStr"><is><r><t> in</t></r><r><t>line </t></r></is></c>\
            <c r="F3" t="e"><v>#DIV/0!</v></c><c r="G3" t="d"><v>2025-03-31T00:00:00</v></c><c r="H3" s="2"><v>0.5</v></c>\
            <c r="I3" t="s"><v>1</v></c></row>
            """
        )
        #expect(found.count == 1)
        #expect(found[0].line == 3)
        let march = LocalDate(year: 2025, month: 3, day: 31)
        #expect(
            found[0].cells == [
                SheetCell("Strom"), SheetCell("1234,5", number: 1234.5), SheetCell("31.03.2025", date: march),
                SheetCell("WAHR"), SheetCell("inline"), SheetCell("#DIV/0!"), SheetCell("31.03.2025", date: march),
                SheetCell("12:00"), SheetCell("Erdgas"),
            ]
        )
    }

    @Test func formulasAreToldWithTheirLastResult() throws {
        let found = try rows(
            """
            <row><c><f>A1*2</f><v>84</v></c><c t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c><f t="shared" si="0"/></c></row>
            """
        )
        #expect(found[0].cells[0] == SheetCell("84", isFormula: true, number: 84))
        #expect(found[0].cells[1] == SheetCell("ab", isFormula: true))
        #expect(found[0].cells[2] == SheetCell("", isFormula: true))
    }

    @Test func gapsStayGapsAndStyledEmptyCellsAreNothing() throws {
        let found = try rows(
            """
            <row r="2"><c r="C2"><v>1</v></c><c r="XFD2" s="1"/></row><row r="5"/><row><c><v>2</v></c></row>
            """
        )
        #expect(found.map(\.line) == [2, 6])
        #expect(found[0].cells.map(\.text) == ["", "", "1"])
    }

    @Test func datesOf1904AreFourYearsLater() throws {
        var builder = WorkbookBuilder(rows: "<row><c s=\"1\"><v>44285</v></c></row>")
        builder.workbook = builder.workbook.replacing("<sheets>", with: "<workbookPr date1904=\"1\"/><sheets>")
        let found = try rows(builder)
        #expect(found[0].cells[0].text == "31.03.2025")
    }

    @Test func numbersThatAreNoneStayText() throws {
        let found = try rows("<row><c><v>nan</v></c><c><v>0x10</v></c><c><v>1e300</v></c><c><v>1e999</v></c></row>")
        #expect(found[0].cells.map(\.text) == ["nan", "0x10", "1E+300", "1e999"])
        #expect(found[0].cells.map(\.number) == [nil, nil, 1e300, nil])
    }

    @Test func boundsAreErrorsWithTheLine() throws {
        let wide = WorkbookBuilder(rows: "<row r=\"7\"><c r=\"C7\"><v>1</v></c></row>")
        #expect(throws: TableError.tooManyColumns(line: 7, limit: 2)) {
            try rows(wide, limits: TableLimits(columns: 2))
        }
        let long = WorkbookBuilder(rows: String(repeating: "<row><c><v>1</v></c></row>", count: 5))
        #expect(throws: TableError.tooManyRows(limit: 4)) { try rows(long, limits: TableLimits(rows: 4)) }
        let heavy = WorkbookBuilder(
            rows: "<row r=\"2\"><c t=\"str\"><v>" + String(repeating: "x", count: 99) + "</v></c></row>"
        )
        #expect(throws: TableError.rowTooLong(line: 2, limit: 50)) {
            try rows(heavy, limits: TableLimits(rowBytes: 50))
        }
    }

    @Test(arguments: [
        "<row r=\"0\"/>", "<row r=\"1048577\"/>", "<row r=\"x\"/>", "<row><c r=\"12\"/></row>",
        "<row><c r=\"XFE1\"><v>1</v></c></row>", "<row><c r=\"AAAAAAAAAAAAAAAAAAAA1\"/></row>",
        "<row><c t=\"s\"><v>2</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>",
        "<row><c t=\"s\"><v>x</v></c></row>",
        "<row><c>", "<row><c><v>1</v></row>",
    ])
    func contradictionsAreMalformed(xml: String) {
        #expect(throws: XLSXError.malformed(part: "xl/worksheets/sheet1.xml")) { try rows(xml) }
    }

    @Test func readingStopsWhenEnoughIsRead() throws {
        let book = try XLSXWorkbook(WorkbookBuilder(rows: "<row><c><v>1</v></c></row><row></broken>").bytes())
        let first = try book.rows(of: book.sheets[0]).firstRows(1)
        #expect(first[0].cells[0].number == 1)
    }
}
