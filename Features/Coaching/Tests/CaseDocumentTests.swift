import Coaching
import Testing

struct CaseDocumentTests {
    typealias FileType = CaseDocument.FileType

    @Test(
        arguments: [
            ([0x25, 0x50, 0x44, 0x46, 0x2d], "angebot", FileType.pdf),
            ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "halle.jpg", .png),
            ([0xff, 0xd8, 0xff, 0xe0], "halle", .jpeg),
            ([0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50], "halle.webp", .webp),
            ([0x50, 0x4b, 0x03, 0x04], "Messung.XLSX", .workbook), ([0x50, 0x4b, 0x03, 0x04], "brief.odt", .openText),
            ([0x31, 0x3b, 0x32, 0x0d, 0x0a], "messung.csv", .csv), ([0xc3, 0xa4], "notiz.txt", .text),
        ] as [([UInt8], String, FileType)]
    )
    func aFileIsWhatItBeginsWith(head: [UInt8], name: String, expected: FileType) {
        #expect(FileType(head: head, name: name) == expected)
    }

    @Test(
        arguments: [
            ([0x4d, 0x5a, 0x90, 0x00], "rechnung.pdf"), ([0x50, 0x4b, 0x03, 0x04], "makro.xlsm"),
            ([0x50, 0x4b, 0x03, 0x04], "alles.zip"), ([0x3c, 0x68, 0x74, 0x6d, 0x6c], "seite.html"),
            ([0x61, 0x00, 0x62], "notiz.txt"), ([0x61, 0x62], "csv"), ([], "leer.txt"),
            // An ending that only looks like one.
            ([0x50, 0x4b, 0x03, 0x04], "x.docx\u{202E}piz.zip"),
        ] as [([UInt8], String)]
    )
    func whatIsNoDocumentIsNone(head: [UInt8], name: String) {
        #expect(FileType(head: head, name: name) == nil)
    }

    @Test func aNameTellsTheTruthOnOneLine() {
        #expect(FileType.pdf.named("Angebot 2026.PDF", unnamed: "Dokument") == "Angebot 2026.pdf")
        #expect(FileType.pdf.named("rechnung\u{202E}fdp.exe", unnamed: "Dokument") == "rechnungfdp.exe.pdf")
        #expect(FileType.jpeg.named("Halle\n 2.jpeg", unnamed: "Dokument") == "Halle 2.jpeg")
        #expect(FileType.csv.named(".csv", unnamed: "Dokument") == "Dokument.csv")
        #expect(FileType.png.named("\u{200F}", unnamed: "Dokument") == "Dokument.png")
        let long = FileType.pdf.named(String(repeating: "ä", count: 500) + ".pdf", unnamed: "Dokument")
        // 150 letters, a dot and „pdf“
        #expect(long.count == 154)
    }
}
