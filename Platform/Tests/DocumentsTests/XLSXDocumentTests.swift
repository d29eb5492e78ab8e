import Documents
import Foundation
import Kernel
import Testing

@Suite struct XLSXDocumentTests {
    private let created = Date(timeIntervalSince1970: 1_767_225_600)

    private func document(_ sheets: [XLSXSheet]) -> XLSXDocument {
        XLSXDocument(title: "Klimabilanz", sheets: sheets, choicesSheetName: "Auswahl", created: created)
    }

    private func contents(of document: XLSXDocument, sheet: Int = 0) throws -> [TableRow] {
        let book = try XLSXWorkbook(document.bytes())
        return try book.rows(of: book.sheets[sheet]).firstRows(100_000)
    }

    private func part(_ name: String, of document: XLSXDocument) throws -> String {
        try String(decoding: ZipArchive(document.bytes()).contents(of: name), as: UTF8.self)
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let day = try #require(LocalDate(year: 2025, month: 3, day: 31))
        let sheet = XLSXSheet(
            "Einträge",
            preface: ["Klimabilanz 2025", "Stahlbau Hagen"],
            columns: [
                XLSXColumn(title: "Größe"), XLSXColumn(title: "Menge", kind: .number(places: 1)),
                XLSXColumn(title: "Tag", kind: .date),
            ],
            rows: [
                [.text("Erdgas & „Öl“ <1>"), .number(1234.56, places: 1), .date(day), .percent(0.256)],
                [.empty, .number(0.20088), .empty], [.text("_x0041_\u{1}\ttab"), .number(-1e300, .total)],
            ]
        )
        let rows = try contents(of: document([sheet]))
        #expect(rows.map(\.line) == [1, 2, 3, 4, 5, 6])
        #expect(rows[2].cells.map(\.text) == ["Größe", "Menge", "Tag"])
        #expect(rows[3].cells[0].text == "Erdgas & „Öl“ <1>")
        #expect(rows[3].cells[1].number == 1234.56)
        #expect(rows[3].cells[2].date == day)
        #expect(rows[3].cells[3].number == 0.256)
        #expect(rows[4].cells.map(\.text) == ["", "0,20088"])
        #expect(rows[5].cells[0].text == "_x0041_\u{1}\ttab")
        #expect(rows[5].cells[1].number == -1e300)
    }

    /// A cell that a formula could hide in is a text like any other.
    @Test(arguments: ["=1+1", "+49 2331", "-cmd|'/c calc'!A1", "@SUM(A1)", "{=1}", "http://example.org", "\t=1"])
    func textsNeverBecomeFormulas(text: String) throws {
        let document = document([XLSXSheet("A", columns: [XLSXColumn(title: "x")], rows: [[.text(text)]])])
        let rows = try contents(of: document)
        #expect(rows[1].cells[0] == SheetCell(text.trimmingCharacters(in: .whitespaces)))
        let xml = try part("xl/worksheets/sheet1.xml", of: document)
        #expect(!xml.contains("<f>"))
        #expect(!xml.contains("hyperlink"))
    }

    @Test func headStaysInSightAndCanBeFiltered() throws {
        let columns = [
            XLSXColumn(title: "Menge", width: 20, note: "In der Einheit daneben."), XLSXColumn(title: "Einheit"),
        ]
        let document = document([
            XLSXSheet("A", preface: ["Titel"], columns: columns, rows: [[.number(1)], [.number(2)]])
        ])
        let xml = try part("xl/worksheets/sheet1.xml", of: document)
        #expect(xml.contains("<pane ySplit=\"2\" topLeftCell=\"A3\""))
        #expect(xml.contains("<autoFilter ref=\"A2:B4\"/>"))
        #expect(xml.contains("width=\"20.7"))
        let notes = try part("xl/comments1.xml", of: document)
        #expect(notes.contains("In der Einheit daneben."))
    }

    /// Lists stand on a hidden sheet, so that a choice may hold a comma and the list more than 255 characters.
    @Test func choicesComeFromAHiddenSheet() throws {
        let values = (1...60).map { "Energieträger \($0), flüssig" }
        let choices = XLSXChoices(values, errorTitle: "Unbekannt", errorMessage: "Bitte aus der Liste wählen.")
        let columns = [
            XLSXColumn(title: "Menge"), XLSXColumn(title: "Träger", choices: choices),
            XLSXColumn(title: "Noch einer", choices: choices),
        ]
        let document = document([XLSXSheet("A", columns: columns, rows: [], rowsWithChoices: 10)])
        let xml = try part("xl/worksheets/sheet1.xml", of: document)
        #expect(xml.contains("<formula1>'Auswahl'!$A$1:$A$60</formula1>"))
        #expect(xml.contains("sqref=\"B2:B11\""))
        #expect(xml.contains("sqref=\"C2:C11\""))
        let book = try XLSXWorkbook(document.bytes())
        #expect(book.sheets.map(\.isHidden) == [false, true])
        let rows = try contents(of: document, sheet: 1)
        #expect(rows.count == 60)
        #expect(rows[59].cells == [SheetCell("Energieträger 60, flüssig")])
    }

    @Test func sameContentGivesSameBytes() throws {
        let document = document([XLSXSheet("A", columns: [XLSXColumn(title: "x")], rows: [[.number(1)]])])
        let first = try document.bytes()
        let second = try document.bytes()
        #expect(first == second)
    }

    @Test func whatExcelWouldRefuseIsRefusedBefore() throws {
        func error(_ sheets: [XLSXSheet]) -> XLSXWriteError? {
            do { _ = try document(sheets).bytes() } catch { return error }
            return nil
        }
        let column = XLSXColumn(title: "x")
        #expect(error([]) == .noSheet)
        for name in ["", "a/b", "[a]", "'a", String(repeating: "x", count: 32)] {
            #expect(error([XLSXSheet(name, columns: [], rows: [])]) == .badSheetName(name))
        }
        let twins = ["A", "a"].map { XLSXSheet($0, columns: [column], rows: []) }
        #expect(error(twins) == .badSheetName("a"))
        let endless = String(repeating: "ä", count: 32_768)
        #expect(
            error([XLSXSheet("A", columns: [column], rows: [[], [.empty, .text(endless)]])])
                == .textTooLong(sheet: "A", row: 3, column: 2)
        )
        #expect(
            error([XLSXSheet("A", columns: [column], rows: [[.number(.nan)]])])
                == .notFinite(sheet: "A", row: 2, column: 1)
        )
        let rows = [[XLSXCell]](repeating: [], count: 1_048_576)
        #expect(error([XLSXSheet("A", columns: [column], rows: rows)]) == .tooManyRows(sheet: "A"))
        let none = XLSXColumn(title: "x", choices: XLSXChoices([], errorTitle: "", errorMessage: ""))
        #expect(error([XLSXSheet("A", columns: [none], rows: [])]) == .badChoices(sheet: "A", column: 1))
    }

    @Test func aFolderThatIsMissingIsTold() throws {
        let document = document([XLSXSheet("A", columns: [XLSXColumn(title: "x")], rows: [])])
        #expect(throws: XLSXWriteError.notWritable) { try document.write(to: URL(filePath: "/nowhere/a.xlsx")) }
    }
}
