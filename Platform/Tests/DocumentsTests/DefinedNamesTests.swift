import Kernel
import Testing

@testable import Documents

@Suite struct DefinedNamesTests {
    private func book(_ names: [(String, String)], rows: String = "") throws -> XLSXBook {
        var builder = WorkbookBuilder(rows: rows)
        let list = names.map { "<definedName name=\"\($0.0)\">\($0.1)</definedName>" }.joined()
        builder.workbook = """
            <workbook xmlns:r="r"><sheets><sheet name="Daten &amp; mehr" sheetId="1" r:id="rId1"/></sheets>\
            <definedNames>\(list)<definedName name="eigen" localSheetId="0">'Daten'!$A$1</definedName></definedNames>\
            </workbook>
            """
        return try XLSXBook(builder.bytes())
    }

    @Test func aNameStandsForItsRectangle() throws {
        let book = try book([("Werte", "'Daten &amp; mehr'!$B$2:$C$9")])
        #expect(book.area(named: "Werte") == CellArea(sheet: 0, rows: 2...9, columns: 2...3))
        #expect(book.area(named: "fehlt") == nil)
        #expect(book.names["eigen"] == nil)
    }

    @Test(arguments: [
        "#REF!", "'Daten &amp; mehr'!#REF!", "'Weg'!$A$1", "'Daten &amp; mehr'!$C$9:$B$2", "", "1+1", "A1,B1",
    ])
    func whatPointsNowhereIsNoRectangle(_ reference: String) throws {
        #expect(try book([("Name", reference)]).area(named: "Name") == nil)
    }

    @Test func cellsAreFoundByTheirPlace() throws {
        let rows = """
            <row r="3"><c r="B3" s="1"><v>45000</v></c><c r="C3" t="s"><v>1</v></c><c r="D3"><f>B3*2</f></c>\
            <c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#N/A</v></c></row>
            """
        let book = try book([], rows: rows)
        #expect(book.stored(0, CellPosition(row: 3, column: 2)) == .number(45_000))
        #expect(book.format(0, CellPosition(row: 3, column: 2)) == #"dd\.mm\.yyyy"#)
        #expect(book.day(45_000)?.iso == "2023-03-15")
        #expect(book.stored(0, CellPosition(row: 3, column: 3)) == .text("Erdgas"))
        #expect(book.isUncomputed(0, CellPosition(row: 3, column: 4)))
        #expect(book.stored(0, CellPosition(row: 3, column: 5)) == .flag(true))
        #expect(book.stored(0, CellPosition(row: 3, column: 6)) == .error("#N/A"))
        #expect(book.stored(0, CellPosition(row: 1, column: 1)) == .empty)
    }

    @Test func aCellNamedTwiceIsDamage() {
        #expect(throws: XLSXError.malformed(part: "xl/worksheets/sheet1.xml")) {
            _ = try book([], rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")
        }
    }

    @Test func placesAreReadAndWritten() {
        #expect(CellPosition("$AB$12") == CellPosition(row: 12, column: 28))
        #expect(CellPosition(row: 12, column: 28).name == "AB12")
        #expect(CellPosition("XFD1048576") != nil)
        #expect(CellPosition("XFE1") == nil)
        #expect(CellPosition("A0") == nil)
        #expect(CellPosition("12A") == nil)
    }
}
