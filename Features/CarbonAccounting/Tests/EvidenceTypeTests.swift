import Foundation
import TestSupport
import Testing

@testable import CarbonAccountingWeb

@Suite struct EvidenceTypeTests {
    private func type(_ contents: [UInt8], _ name: String) throws -> EvidenceType? {
        let file = try temporaryFolder().appendingPathComponent("datei")
        try Data(contents).write(to: file)
        return try EvidenceType(file: file, name: name)
    }

    @Test func theContentDecidesAndNotTheName() throws {
        #expect(try type(Array("%PDF-1.4".utf8), "bild.png") == .pdf)
        #expect(try type([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], "x.pdf") == .png)
        #expect(try type([0xff, 0xd8, 0xff, 0xe0], "x.txt") == .jpeg)
        #expect(try type(Array("RIFF".utf8) + [1, 0, 0, 0] + Array("WEBPVP8 ".utf8), "x") == .webp)
        #expect(try type(Array("PK\u{03}\u{04}…xl/workbook.xml".utf8), "x.xlsx") == .workbook)
    }

    @Test func textsAreToldApartByTheirNames() throws {
        #expect(try type(Array("a;b\r\n1;2".utf8), "zahlen.CSV") == .csv)
        #expect(try type([0x4d, 0xe4, 0x72, 0x7a], "notiz.txt") == .text)
        #expect(try type(Array("From: a@b.de\n\nHallo".utf8), "anfrage.eml") == .mail)
    }

    @Test func programsPagesAndOtherArchivesAreNoEvidence() throws {
        #expect(try type(Array("<html><script>".utf8), "rechnung.html") == nil)
        #expect(try type(Array("<html>".utf8), "rechnung.pdf") == nil)
        #expect(try type([0x4d, 0x5a, 0x90, 0], "rechnung.csv") == nil)
        #expect(try type(Array("PK\u{03}\u{04}word/document.xml".utf8), "brief.xlsx") == nil)
        #expect(try type([], "leer.txt") == nil)
    }

    @Test func aNameEndsAsItsContentIs() {
        #expect(EvidenceType.pdf.fileName("Rechnung.pdf") == "Rechnung.pdf")
        #expect(EvidenceType.pdf.fileName("rechnung.html") == "rechnung.html.pdf")
        #expect(EvidenceType.jpeg.fileName("foto.JPEG") == "foto.JPEG")
    }
}
