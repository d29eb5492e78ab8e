import Foundation
import Testing

@testable import Documents

@Suite struct FormulaEvaluatorTests {
    /// A sheet „Daten“ with these cells; formulas begin with `=`.
    private func evaluator(_ cells: [String: String], names: [String: String] = [:]) throws -> FormulaEvaluator {
        let rows = Dictionary(grouping: cells.compactMap { name, text in CellPosition(name).map { ($0, text) } }) {
            $0.0.row
        }
        let xml = rows.sorted { $0.key < $1.key }.map { row, cells in
            let inner = cells.sorted { $0.0 < $1.0 }.map { position, text in
                let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
                    ">",
                    with: "&gt;"
                )
                if text.hasPrefix("=") { return "<c r=\"\(position.name)\"><f>\(escaped.dropFirst())</f></c>" }
                if text == "TRUE" || text == "FALSE" {
                    return "<c r=\"\(position.name)\" t=\"b\"><v>\(text == "TRUE" ? 1 : 0)</v></c>"
                }
                if Double(text) != nil { return "<c r=\"\(position.name)\"><v>\(text)</v></c>" }
                return "<c r=\"\(position.name)\" t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
            }
            return "<row r=\"\(row)\">\(inner.joined())</row>"
        }
        var builder = WorkbookBuilder(rows: xml.joined())
        let list = names.map { "<definedName name=\"\($0)\">\($1)</definedName>" }.joined()
        builder.workbook = """
            <workbook xmlns:r="r"><sheets><sheet name="Daten" sheetId="1" r:id="rId1"/></sheets>\
            <definedNames>\(list)</definedNames></workbook>
            """
        return FormulaEvaluator(try XLSXBook(builder.bytes()))
    }

    private func value(_ formula: String, _ cells: [String: String] = [:], names: [String: String] = [:]) throws
        -> CellValue
    {
        let evaluator = try evaluator(cells.merging(["Z99": "=" + formula]) { $1 }, names: names)
        return evaluator.value(0, CellPosition(row: 99, column: 26))
    }

    @Test func operatorsBindAsInSpreadsheets() throws {
        #expect(try value("1+2*3") == .number(7))
        #expect(try value("-2^2") == .number(4))
        #expect(try value("10%") == .number(0.1))
        #expect(try value("\"a\"&1+1") == .text("a2"))
        #expect(try value("\"A\"=\"a\"") == .flag(true))
        #expect(try value("1<\"a\"") == .flag(true))
        #expect(try value("A1=\"\"") == .flag(true))
        #expect(try value("1/0") == .error("#DIV/0!"))
        #expect(try value("\"x\"+1") == .error("#VALUE!"))
    }

    @Test func conditionsComputeOnlyWhatTheyChoose() throws {
        #expect(try value("IF(A1>1,\"ja\",1/0)", ["A1": "2"]) == .text("ja"))
        #expect(try value("IFERROR(1/0,\"-\")") == .text("-"))
        #expect(try value("IFS(A1=1,\"a\",A1=2,\"b\")", ["A1": "2"]) == .text("b"))
        #expect(try value("AND(A1:A3)", ["A1": "TRUE", "A2": "x"]) == .flag(true))
        #expect(try value("OR(A1=1,A2=1)", ["A2": "1"]) == .flag(true))
    }

    @Test func criteriaKnowSignsAndWildcards() throws {
        let cells = [
            "A1": "  01 01 - Hazardous - Öle", "A2": "  02 01 - Non-Hazardous - Papier", "A3": "", "A4": "12",
            "B1": "10", "B2": "5",
        ]
        #expect(try value("SUMIFS(B1:B4,A1:A4,\"* Hazardous *\")", cells) == .number(10))
        #expect(try value("SUMIF(A1:A4,\"*Non-Hazardous*\",B1:B4)", cells) == .number(5))
        #expect(try value("COUNTIF(A1:A4,\">11\")", cells) == .number(1))
        #expect(try value("COUNTIF(A1:A9,\"<>\")", cells) == .number(4))
        #expect(try value("COUNTBLANK(A1:A9)", cells) == .number(6))
    }

    @Test func lookupsFindTheirRow() throws {
        let cells = ["A1": "b", "A2": "a", "B1": "10", "B2": "20"]
        #expect(try value("VLOOKUP(\"A\",A1:B2,2,FALSE)", cells) == .number(20))
        #expect(try value("INDEX(B1:B2,MATCH(\"b\",A1:A2,0))", cells) == .number(10))
        #expect(try value("_xlfn.XLOOKUP(\"c\",A1:A2,B1:B2,\"fehlt\")", cells) == .text("fehlt"))
        #expect(try value("VLOOKUP(\"A\",$A:$B,3,FALSE)", cells) == .error("#REF!"))
    }

    @Test func textsAreCutAndJoined() throws {
        #expect(try value("MID(\"Gebäude\",4,3)") == .text("äud"))
        #expect(try value("RIGHT(\"country:DE\",2)") == .text("DE"))
        #expect(try value("SEARCH(\"LAT\",\"x lat\")") == .number(3))
        #expect(try value("TEXT(7,\"00\")") == .text("07"))
        #expect(try value("TRIM(\"  a   b \")") == .text("a b"))
        #expect(try value("SUBSTITUTE(\"a b c\",\" \",\"+\")") == .text("a+b+c"))
    }

    @Test func productsAreTakenCellByCell() throws {
        let cells = ["A1": "1", "A2": "", "A3": "3"]
        // Two of three are filled.
        #expect(try value("SUMPRODUCT(--(A1:A3<>\"\"))", cells) == .number(2))
        #expect(try value("SUMPRODUCT(A1:A3,A1:A3)", cells) == .number(10))
    }

    @Test func namesAndOtherCellsAreFollowed() throws {
        let cells = ["A1": "=A2+1", "A2": "=ZAHL*2", "B1": "4"]
        #expect(try value("A1", cells, names: ["ZAHL": "'Daten'!$B$1"]) == .number(9))
        #expect(try value("gibtsnicht") == .error("#NAME?"))
        #expect(try value("GIBTSNICHT(1)") == .error("#NAME?"))
    }

    @Test func circlesAndEndlessWorkEnd() throws {
        #expect(try value("A1+1", ["A1": "=A2", "A2": "=A1"]) == .number(1))
        let long = FormulaEvaluator(
            try evaluator(["A1": "=SUMPRODUCT(B1:XFD2000*B1:XFD2000)"]).book,
            budget: 1_000
        )
        #expect(long.value(0, CellPosition(row: 1, column: 1)) == .error("#NUM!"))
    }

    @Test func aWebServiceIsNeverAsked() throws {
        let evaluator = try evaluator(["A1": "=IF(TRUE,_xlfn.WEBSERVICE(\"https://example.org\"),1)"])
        #expect(evaluator.value(0, CellPosition(row: 1, column: 1)) == .empty)
    }

    @Test func whatIsPutInChangesWhatDependsOnIt() throws {
        let evaluator = try evaluator(["A1": "1", "B1": "=A1*2"])
        let (a, b) = (CellPosition(row: 1, column: 1), CellPosition(row: 1, column: 2))
        #expect(evaluator.value(0, b) == .number(2))
        evaluator.set(0, a, .number(21))
        #expect(evaluator.value(0, b) == .number(42))
        evaluator.set(0, b, .number(1))
        #expect(evaluator.value(0, b) == .number(1))
    }

    /// Every formula of the official template, blank and filled, against what Excel itself computed.
    @Test(
        .enabled(if: SharedData.blankTemplate != nil, "needs ../shared/data/vsme"),
        arguments: [SharedData.blankTemplate, SharedData.filledTemplate].compactMap(\.self)
    ) func theOfficialTemplateComesOutAsExcelHasIt(_ file: URL) throws {
        let book = try XLSXBook([UInt8](Data(contentsOf: file)))
        let evaluator = FormulaEvaluator(book, budget: 200_000_000)
        var formulas = 0
        var differences: [String] = []
        for (sheet, page) in book.sheets.enumerated() {
            for cell in page.cells where cell.formula != nil {
                formulas += 1
                let result = evaluator.value(sheet, cell.position)
                if case (.number(let one), .number(let other)) = (result, cell.value),
                    abs(one - other) <= 1e-12 * max(abs(one), abs(other))
                {
                    continue
                }
                if result != cell.value {
                    differences.append("\(page.name)!\(cell.position.name): \(result), Excel \(cell.value)")
                }
            }
        }
        #expect(formulas > 3_000)
        #expect(differences == [])
    }
}
