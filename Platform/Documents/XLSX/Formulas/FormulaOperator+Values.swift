import Foundation

extension FormulaOperator {
    /// What two values come to; the first error wins.
    func callAsFunction(_ one: CellValue, _ other: CellValue) -> CellValue {
        if one.isError { return one }
        if other.isError { return other }
        switch self {
        case .joined: return .text(one.asText + other.asText)
        case .equal: return .flag(CellComparison.isEqual(one, other))
        case .unequal: return .flag(!CellComparison.isEqual(one, other))
        case .less: return .flag(CellComparison.order(one, other) < 0)
        case .greater: return .flag(CellComparison.order(one, other) > 0)
        case .atMost: return .flag(CellComparison.order(one, other) <= 0)
        case .atLeast: return .flag(CellComparison.order(one, other) >= 0)
        case .plus, .minus, .times, .divided, .power: break
        }
        guard let first = one.asNumber, let second = other.asNumber else { return .wrongValue }
        let result: Double
        switch self {
        case .plus: result = first + second
        case .minus: result = first - second
        case .times: result = first * second
        case .power: result = pow(first, second)
        default:
            guard second != 0 else { return .dividedByZero }
            result = first / second
        }
        return result.isFinite ? .number(result) : .wrongNumber
    }
}

extension CellValue {
    /// As arithmetic takes it: empty is 0, a text that looks like a number is one.
    var asNumber: Double? {
        switch self {
        case .empty: return 0
        case .number(let number): return number
        case .flag(let flag): return flag ? 1 : 0
        case .text(let text): return Self.number(text)
        case .error: return nil
        }
    }

    /// As a condition takes it; nil for a text.
    var asFlag: Bool? {
        switch self {
        case .empty: return false
        case .number(let number): return number != 0
        case .flag(let flag): return flag
        case .text(let text):
            switch text.uppercased() {
            case "TRUE": return true
            case "FALSE": return false
            default: return nil
            }
        case .error: return nil
        }
    }

    /// A text that is typed like a number: `12`, ` 1.5 `, `1e3`, `10%`.
    static func number(_ text: String) -> Double? {
        var rest = Substring(text)
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        let isPercent = rest.hasSuffix("%")
        if isPercent { rest = rest.dropLast() }
        guard let first = rest.utf8.first, first != UInt8(ascii: "n"), first != UInt8(ascii: "i"),
            rest.utf8.allSatisfy({ $0 < 0x3a || $0 | 0x20 == UInt8(ascii: "e") }), let number = Double(rest),
            number.isFinite
        else { return nil }
        return isPercent ? number / 100 : number
    }
}

/// How spreadsheets order values: numbers before texts before truth values; texts without regard to case.
enum CellComparison {
    static func isEqual(_ one: CellValue, _ other: CellValue) -> Bool {
        switch (one, other) {
        case (.number(let first), .number(let second)): first == second
        case (.text(let first), .text(let second)): isSame(first, second)
        case (.flag(let first), .flag(let second)): first == second
        case (.empty, .empty): true
        case (.empty, .text(let text)), (.text(let text), .empty): text.isEmpty
        case (.empty, .number(let number)), (.number(let number), .empty): number == 0
        case (.empty, .flag(let flag)), (.flag(let flag), .empty): !flag
        default: false
        }
    }

    /// Below 0 where the first comes first.
    static func order(_ one: CellValue, _ other: CellValue) -> Int {
        switch (one, other) {
        case (.empty, .text): return order(.text(""), other)
        case (.text, .empty): return order(one, .text(""))
        case (.empty, .flag): return order(.flag(false), other)
        case (.flag, .empty): return order(one, .flag(false))
        case (.empty, _): return order(.number(0), other == .empty ? .number(0) : other)
        case (_, .empty): return order(one, .number(0))
        case (.number(let first), .number(let second)): return first < second ? -1 : first > second ? 1 : 0
        case (.text(let first), .text(let second)):
            if isSame(first, second) { return 0 }
            return first.lowercased() < second.lowercased() ? -1 : 1
        case (.flag(let first), .flag(let second)): return first == second ? 0 : first ? 1 : -1
        default: return rank(one) - rank(other)
        }
    }

    /// Without regard to case; most texts are told apart by their first bytes.
    static func isSame(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        var first = one.utf8.makeIterator()
        var second = other.utf8.makeIterator()
        while true {
            switch (first.next(), second.next()) {
            case (nil, nil): return true
            case (let a?, let b?):
                if a == b { continue }
                if a >= 0x80 || b >= 0x80 { return one.lowercased() == other.lowercased() }
                let lower = a | 0x20
                guard lower == b | 0x20, lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") else { return false }
            default: return false
            }
        }
    }

    private static func rank(_ value: CellValue) -> Int {
        switch value {
        case .empty, .number: 0
        case .text: 1
        case .flag: 2
        case .error: 3
        }
    }
}
