import Foundation

/// Functions on texts. Places in texts count UTF-16 units from 1, as in Excel.
enum FormulaTexts {
    static func call(_ function: FormulaFunction, _ values: [CellValue]) -> CellValue {
        let text = values[0].asText
        switch function {
        case .trim: return .text(text.split(separator: " ").joined(separator: " "))
        case .lower: return .text(text.lowercased())
        case .upper: return .text(text.uppercased())
        case .length: return .number(Double(text.utf16.count))
        case .concatenate: return .text(values.map(\.asText).joined())
        case .left, .right: return end(function, text, values)
        case .mid: return middle(text, values)
        case .find, .search: return place(function, values)
        case .substitute: return replaced(text, values)
        case .text: return values.count == 2 ? formatted(values[0], values[1].asText) : .wrongValue
        default: return .wrongValue
        }
    }

    private static func end(_ function: FormulaFunction, _ text: String, _ values: [CellValue]) -> CellValue {
        let count = values.count > 1 ? values[1].asNumber : 1
        guard let count, count >= 0, count < 1e9 else { return .wrongValue }
        let units = Array(text.utf16)
        let part = function == .left ? units.prefix(Int(count)) : units.suffix(Int(count))
        return .text(String(decoding: part, as: UTF16.self))
    }

    private static func middle(_ text: String, _ values: [CellValue]) -> CellValue {
        guard values.count == 3, let start = values[1].asNumber, let count = values[2].asNumber, start >= 1, count >= 0,
            start < 1e9, count < 1e9
        else { return .wrongValue }
        return .text(String(decoding: Array(text.utf16).dropFirst(Int(start) - 1).prefix(Int(count)), as: UTF16.self))
    }

    /// `SEARCH` disregards case and knows `*` and `?`.
    private static func place(_ function: FormulaFunction, _ values: [CellValue]) -> CellValue {
        guard values.count >= 2 else { return .wrongValue }
        let start = values.count > 2 ? values[2].asNumber ?? 0 : 1
        guard start >= 1, start < 1e9 else { return .wrongValue }
        if function == .find {
            let (wanted, text) = (Array(values[0].asText.utf16), Array(values[1].asText.utf16))
            guard Int(start) - 1 <= text.count else { return .wrongValue }
            if wanted.isEmpty { return .number(start) }
            guard let range = text[(Int(start) - 1)...].firstRange(of: wanted) else { return .wrongValue }
            return .number(Double(range.lowerBound + 1))
        }
        let pattern = FormulaPattern(values[0].asText, isWhole: false)
        let text = Array(values[1].asText.lowercased())
        var at = Int(start) - 1
        while at <= text.count {
            if pattern.matches(text[at...]) { return .number(Double(at + 1)) }
            at += 1
        }
        return .wrongValue
    }

    private static func replaced(_ text: String, _ values: [CellValue]) -> CellValue {
        guard values.count >= 3 else { return .wrongValue }
        let (old, new) = (values[1].asText, values[2].asText)
        guard !old.isEmpty else { return .text(text) }
        guard values.count > 3 else { return .text(text.replacing(old, with: new)) }
        guard let which = values[3].asNumber, which >= 1, which < 1e9 else { return .wrongValue }
        let ranges = text.ranges(of: old)
        guard Int(which) <= ranges.count else { return .text(text) }
        var result = text
        result.replaceSubrange(ranges[Int(which) - 1], with: new)
        return .text(result)
    }

    /// Formats of zeros, as `00` and `0.00`; a number in any other is written plainly.
    private static func formatted(_ value: CellValue, _ format: String) -> CellValue {
        guard let number = value.asNumber else { return .text(value.asText) }
        guard !format.isEmpty, format.allSatisfy({ "0.".contains($0) }) else {
            return .text(CellValue.spelling(number))
        }
        let parts = format.split(separator: ".", omittingEmptySubsequences: false)
        let places = parts.count > 1 ? parts[1].count : 0
        guard places < 16, abs(number) < 1e15 else { return .text(CellValue.spelling(number)) }
        var digits = String(format: "%.\(places)f", abs(number))
        let whole = digits.prefix { $0 != "." }.count
        if whole < parts[0].count { digits = String(repeating: "0", count: parts[0].count - whole) + digits }
        return .text(number < 0 ? "-" + digits : digits)
    }
}
