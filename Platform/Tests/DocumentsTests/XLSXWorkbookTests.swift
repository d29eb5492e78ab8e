import Documents
import Foundation
import Kernel
import Testing

@Suite struct XLSXWorkbookTests {
    private func open(_ builder: WorkbookBuilder) throws -> XLSXWorkbook { try XLSXWorkbook(builder.bytes()) }

    @Test func sheetsKeepTheirOrderAndTellWhetherTheyAreHidden() throws {
        var builder = WorkbookBuilder()
        builder.workbook = """
            <x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name="Geheim" state="veryHidden" sheetId="1" q:id="rId1"/>\
            <x:sheet name="Bild" sheetId="2" q:id="rId9"/><x:sheet name="Öl &amp; Gas" sheetId="3" q:id="rId8"/></x:sheets>\
            </x:workbook>
            """
        builder.links = """
            <Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>\
            <Relationship Id="rId8" Type="http://x/worksheet" Target="../xl/./worksheets/sheet1.xml"/>\
            <Relationship Id="rId9" Type="http://x/chartsheet" Target="chart.xml"/></Relationships>
            """
        let book = try open(builder)
        #expect(book.sheets.map(\.name) == ["Geheim", "Öl & Gas"])
        #expect(book.sheets.map(\.isHidden) == [true, false])
        #expect(book.firstVisibleSheet.name == "Öl & Gas")
        let rows = try book.rows(of: book.sheets[1]).firstRows(1)
        #expect(rows.isEmpty)
    }

    @Test func otherFilesAreNamedForWhatTheyAre() throws {
        #expect(throws: XLSXError.archive(.notAnArchive)) { try XLSXWorkbook(Array("Datum;Menge".utf8)) }
        #expect(throws: XLSXError.archive(.notAnArchive)) { try XLSXWorkbook([]) }
        let compound: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] + [UInt8](repeating: 0, count: 512)
        #expect(throws: XLSXError.oldWorkbook) { try XLSXWorkbook(compound) }
        let secret = compound + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        #expect(throws: XLSXError.passwordProtected) { try XLSXWorkbook(secret) }
        var document = ZipBuilder()
        document.addStored("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        #expect(throws: XLSXError.notAWorkbook) { try XLSXWorkbook(document.bytes()) }
        var word = WorkbookBuilder()
        word.root = word.root.replacing("xl/workbook.xml", with: "word/document.xml")
        #expect(throws: XLSXError.notAWorkbook) { try open(word) }
        word.root = word.root.replacing("word/document.xml", with: "xl/workbook.bin")
        #expect(throws: XLSXError.binaryWorkbook) { try open(word) }
    }

    @Test func aZipBombAsWorkbookIsRefused() throws {
        var zip = ZipBuilder()
        zip.addZeros("xl/worksheets/sheet1.xml", count: 10_000_000)
        let bomb = zip.bytes()
        #expect(throws: XLSXError.archive(.suspiciousRatio("xl/worksheets/sheet1.xml", limit: 250))) {
            try XLSXWorkbook(bomb)
        }
    }

    @Test func documentTypesAreRefusedInEveryPart() throws {
        let bomb = "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
        var builder = WorkbookBuilder()
        builder.workbook = bomb + builder.workbook
        #expect(throws: XLSXError.documentType(part: "xl/workbook.xml")) { try open(builder) }
        builder = WorkbookBuilder()
        builder.sharedStrings = bomb + builder.sharedStrings
        let book = try open(builder)
        #expect(throws: XLSXError.documentType(part: "xl/sharedStrings.xml")) { try book.rows(of: book.sheets[0]) }
        builder = WorkbookBuilder()
        builder.sheet = bomb + builder.sheet
        let other = try open(builder)
        #expect(throws: XLSXError.documentType(part: "xl/worksheets/sheet1.xml")) {
            try other.rows(of: other.sheets[0]).firstRows(1)
        }
    }

    @Test func missingPartsAreNamed() throws {
        var builder = WorkbookBuilder()
        builder.links = builder.links.replacing("worksheets/sheet1.xml", with: "worksheets/sheet9.xml")
        let book = try open(builder)
        let rows = try book.rows(of: book.sheets[0])
        #expect(throws: XLSXError.missingPart("xl/worksheets/sheet9.xml")) { try rows.firstRows(1) }
        builder.workbook = "<workbook><sheets/></workbook>"
        #expect(throws: XLSXError.noSheet) { try open(builder) }
    }
}
