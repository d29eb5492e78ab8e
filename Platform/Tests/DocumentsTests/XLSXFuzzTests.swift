import Documents
import Foundation
import Testing

/// Damaged files must end in an error or in rows, never in a crash.
@Suite struct XLSXFuzzTests {
    /// SplitMix64: the same thousand files on every machine.
    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
            return z ^ z >> 31
        }
    }

    private func read(_ bytes: [UInt8]) -> Int {
        var cells = 0
        do {
            let book = try XLSXWorkbook(bytes)
            for sheet in book.sheets {
                try book.rows(of: sheet).forEachRow { row in
                    cells += row.cells.count
                    return .more
                }
            }
        } catch {}
        return cells
    }

    private func written() throws -> [UInt8] {
        let rows = (0..<40).map { row in [XLSXCell.text("Zeile \(row)"), .number(Double(row) / 7), .percent(0.5)] }
        let columns = ["a", "b", "c"].map { XLSXColumn(title: $0, note: "Hinweis") }
        let sheet = XLSXSheet("A", columns: columns, rows: rows)
        return try XLSXDocument(title: "t", sheets: [sheet], created: Date(timeIntervalSince1970: 0)).bytes()
    }

    @Test func aThousandDamagedArchivesAreSurvived() throws {
        let whole = try written()
        #expect(read(whole) == 41 * 3)
        var chance = Chance(state: 1)
        for _ in 0..<1_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...8, using: &chance) {
                bytes[Int.random(in: 0..<bytes.count, using: &chance)] = .random(in: 0...255, using: &chance)
            }
            if Bool.random(using: &chance) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &chance)) }
            #expect(read(bytes) <= 10_000)
        }
    }

    /// Stored entries with right checksums, so that the damage reaches the XML.
    @Test func aThousandDamagedDocumentsAreSurvived() throws {
        let rows = (1...20).map {
            "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>1</v></c><c s=\"1\"><f>A1</f><v>45747</v></c></row>"
        }
        let whole = WorkbookBuilder(rows: rows.joined())
        #expect(read(whole.bytes()) == 40)
        var chance = Chance(state: 2)
        func damaged(_ text: String) -> String {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 0...3, using: &chance) {
                let at = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0...3, using: &chance) {
                case 0: bytes[at] = .random(in: 0...255, using: &chance)
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(contentsOf: Array("<>&;\"'/=!".utf8).shuffled(using: &chance).prefix(2), at: at)
                default: bytes.insert(contentsOf: bytes[at...].prefix(40), at: at)
                }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        for _ in 0..<1_000 {
            var builder = whole
            builder.sheet = damaged(whole.sheet)
            builder.sharedStrings = damaged(whole.sharedStrings)
            builder.styles = damaged(whole.styles)
            builder.workbook = damaged(whole.workbook)
            builder.links = damaged(whole.links)
            #expect(read(builder.bytes()) <= 400_000)
        }
    }
}
