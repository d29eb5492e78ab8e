import Foundation
import Testing

@testable import Documents

@Suite struct XLSXTemplateTests {
    private func cell(_ name: String) throws -> CellPosition { try #require(CellPosition(name)) }

    private func filled(_ rows: String, _ changes: [String: CellValue]) throws -> (String, XLSXBook) {
        let template = try XLSXTemplate(WorkbookBuilder(rows: rows).bytes())
        let evaluator = FormulaEvaluator(template.book)
        for (name, value) in changes { evaluator.set(0, try cell(name), value) }
        let bytes = try template.filled(by: evaluator)
        let sheet = try ZipArchive(bytes).contents(of: "xl/worksheets/sheet1.xml")
        return (String(decoding: sheet, as: UTF8.self), try XLSXBook(bytes))
    }

    @Test func onlyTheCellAndWhatDependsOnItChange() throws {
        let rows = """
            <row r="1" ht="20"><c r="A1" s="1"/><c r="B1"><f>A1*2</f><v>0</v></c><c r="C1" t="s"><v>0</v></c></row>
            """
        let (xml, book) = try filled(rows, ["A1": .number(21.5)])
        #expect(
            xml == """
                <worksheet><sheetData><row r="1" ht="20"><c r="A1" s="1"><v>21.5</v></c><c r="B1"><f>A1*2</f><v>43</v></c>\
                <c r="C1" t="s"><v>0</v></c></row></sheetData><tail/></worksheet>
                """
        )
        #expect(book.stored(0, try cell("B1")) == .number(43))
    }

    @Test func cellsAndRowsAreAddedAtTheirPlace() throws {
        let rows = """
            <row r="2"><c r="B2"><v>1</v></c></row><row r="4"/>
            """
        let (xml, _) = try filled(
            rows,
            ["A1": .text("a"), "A2": .flag(true), "C2": .number(2), "B4": .number(3), "A9": .number(4)]
        )
        #expect(
            xml == """
                <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">a</t></is></c></row>\
                <row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row>\
                <row r="4"><c r="B4"><v>3</v></c></row><row r="9"><c r="A9"><v>4</v></c></row></sheetData><tail/></worksheet>
                """
        )
    }

    @Test func textsCarryNoMarkup() throws {
        let (xml, book) = try filled("<row r=\"1\"><c r=\"A1\"/></row>", ["A1": .text("<script>&\u{1}\r\nx _x0041_")])
        #expect(xml.contains("&lt;script&gt;&amp;\nx _x005F_x0041_"))
        #expect(book.stored(0, try cell("A1")) == .text("<script>&\nx _x0041_"))
    }

    @Test func othersOfASharedFormulaGetTheirOwn() throws {
        let rows = """
            <row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+$A$1</f><v>2</v></c></row>\
            <row r="2"><c r="A2"><v>5</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row>
            """
        let (xml, book) = try filled(rows, ["B1": .number(100)])
        #expect(xml.contains(#"<c r="B1"><v>100</v></c>"#))
        #expect(xml.contains(#"<c r="B2"><f>A2+$A$1</f><v>6</v></c>"#))
        #expect(FormulaEvaluator(book).value(0, try cell("B2")) == .number(6))
    }

    @Test func theOrderOfComputingIsForgotten() {
        let xml = """
            <?xml version="1.0"?>\n<Types><Override PartName="/xl/calcChain.xml" ContentType="x"/><Default Extension="a"/></Types>
            """
        #expect(
            String(decoding: XLSXTemplate.withoutElements(naming: "calcChain", in: Array(xml.utf8)), as: UTF8.self)
                == "<?xml version=\"1.0\"?>\n<Types><Default Extension=\"a\"/></Types>"
        )
    }

    @Test(.enabled(if: SharedData.blankTemplate != nil, "needs ../shared/data/vsme"))
    func theOfficialBlankIsFilledAndOtherwiseUntouched() throws {
        let file = try #require(SharedData.blankTemplate)
        let bytes = [UInt8](try Data(contentsOf: file))
        let clock = ContinuousClock()
        let start = clock.now
        let template = try XLSXTemplate(bytes)
        let read = clock.now
        let evaluator = FormulaEvaluator(template.book)
        let environment = try #require(template.book.sheet("Environmental Disclosures"))
        let languages = try #require(template.book.sheet("Language Selection"))
        evaluator.set(environment, try cell("D22"), .number(100))
        evaluator.set(environment, try cell("D23"), .number(50.5))
        evaluator.set(environment, try cell("D45"), .number(7))
        evaluator.set(languages, try cell("G7"), .text("German - Reviewed translation by German Standard Setter [de]"))
        let filled = try template.filled(by: evaluator)
        #expect(read - start < .seconds(60) && clock.now - read < .seconds(60))

        let before = try ZipArchive(bytes)
        let after = try ZipArchive(filled)
        #expect(after.names == before.names.filter { $0 != "xl/calcChain.xml" })
        for name in ["xl/styles.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/drawings/drawing1.xml"] {
            #expect(try after.contents(of: name) == before.contents(of: name))
        }
        let book = try XLSXBook(filled)
        #expect(book.stored(environment, try cell("D25")) == .number(150.5))
        #expect(!book.isFormula(environment, try cell("D45")))
        let again = FormulaEvaluator(book)
        for (sheet, page) in book.sheets.enumerated() {
            for cell in page.cells where cell.formula != nil {
                // Carriage returns, which a few translations have before a line feed, are not written.
                let value = again.value(sheet, cell.position)
                let expected =
                    if case .text(let text) = value { CellValue.text(text.replacing("\r\n", with: "\n")) } else {
                        value
                    }
                #expect(cell.value == expected, "\(page.name)!\(cell.position.name)")
            }
        }
    }

    @Test(.enabled(if: SharedData.blankTemplate != nil && PythonValidator.hasWorkbooks, "needs ../shared and openpyxl"))
    func anotherLibraryReadsWhatWasFilledIn() throws {
        let template = try XLSXTemplate([UInt8](Data(contentsOf: #require(SharedData.blankTemplate))))
        let evaluator = FormulaEvaluator(template.book)
        let general = try #require(template.book.sheet("General Information"))
        for (name, value) in [
            ("D3", CellValue.text("Kettler & Söhne <GmbH>")), ("E283", .number(235_000.25)), ("E21", .flag(true)),
            ("D6", .number(2025)), ("D7", .number(1)), ("D8", .number(1)),
        ] { evaluator.set(general, try cell(name), value) }
        let script = """
            import sys, openpyxl
            w = openpyxl.load_workbook(sys.stdin.buffer, data_only=True, rich_text=True)
            s = w['General Information']
            print([str(s[c].value) for c in ('D3', 'E283', 'E21', 'D9', 'F3', 'H406')])
            """
        #expect(
            try PythonValidator.run(script, template.filled(by: evaluator))
                == "['Kettler & Söhne <GmbH>', '235000.25', 'True', '2025-01-01', 'OK', '-']\n"
        )
    }
}
