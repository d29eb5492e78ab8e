import Foundation
import Kernel

/// Turns a cell as stored into a cell as seen.
struct XLSXCellReader: Sendable {
    /// What the value of a cell is (ECMA-376 part 1, section 18.18.11).
    enum CellType {
        case number, sharedText, boolean, date, text

        init(_ word: ArraySlice<UInt8>?) {
            switch word?.first {
            case nil, UInt8(ascii: "n"): self = .number
            case UInt8(ascii: "s") where word?.count == 1: self = .sharedText
            case UInt8(ascii: "b"): self = .boolean
            case UInt8(ascii: "d"): self = .date
            // Results of formulas, texts in the cell itself and errors such as `#DIV/0!`.
            default: self = .text
            }
        }
    }

    /// The attributes of `<c>` and what stands in it.
    struct Stored {
        var column = 0
        var type = CellType.number
        var style = 0
        var value: [UInt8] = []
        var isFormula = false
    }

    let strings: XLSXSharedStrings
    let styles: XLSXStyles
    let dates: XLSXDate

    /// Nil when the cell points to a text that does not exist.
    func cell(_ stored: Stored) -> SheetCell? {
        let value = String(decoding: stored.value, as: UTF8.self)
        switch stored.type {
        case .sharedText:
            guard let index = Int(value) else { return stored.value.isEmpty ? text("", stored) : nil }
            return strings[index].map { SheetCell($0, isFormula: stored.isFormula) }
        // Excel writes these two words when a German table is saved as CSV.
        case .boolean: return text(value == "1" ? "WAHR" : "FALSCH", stored)
        case .date: return LocalDate(iso: String(value.prefix(10))).map { day($0, stored) } ?? text(value, stored)
        case .number: return number(value, stored)
        case .text: return text(XLSXText.trimmed(XLSXText.decoded(stored.value)), stored)
        }
    }

    private func number(_ value: String, _ stored: Stored) -> SheetCell {
        guard value.utf8.allSatisfy(Self.belongsToNumber), let number = Double(value), number.isFinite else {
            return text(XLSXText.trimmed(value), stored)
        }
        switch styles[stored.style] {
        case .date:
            if let date = dates.day(number) { return day(date, stored) }
            if number < 1, let time = XLSXDate.time(number) { return text(time, stored) }
        case .time: if let time = XLSXDate.time(number) { return text(time, stored) }
        case .number: break
        }
        return SheetCell(XLSXNumberText.text(number), isFormula: stored.isFormula, number: number)
    }

    private func text(_ text: String, _ stored: Stored) -> SheetCell { SheetCell(text, isFormula: stored.isFormula) }

    private func day(_ date: LocalDate, _ stored: Stored) -> SheetCell {
        SheetCell(date.german, isFormula: stored.isFormula, date: date)
    }

    /// Keeps out what `Double` also reads: `nan`, `inf` and hexadecimal numbers.
    private static func belongsToNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
