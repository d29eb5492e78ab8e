/// What `COUNTIF` and its like look for: `">0"`, `"<>"`, `"* Hazardous *"`, or a value itself.
struct FormulaCriterion {
    private enum Test {
        case equal(CellValue)
        case pattern(FormulaPattern, isNegated: Bool)
        case order(FormulaOperator, CellValue)
        case blank(isNegated: Bool)
    }

    private let test: Test

    init(_ value: CellValue) {
        guard case .text(let text) = value else {
            test = .equal(value == .empty ? .number(0) : value)
            return
        }
        for sign in [FormulaOperator.atMost, .atLeast, .unequal, .less, .greater, .equal]
        where text.hasPrefix(sign.rawValue) {
            let operand = String(text.dropFirst(sign.rawValue.count))
            switch sign {
            case .equal: test = operand.isEmpty ? .blank(isNegated: false) : Self.equality(operand, isNegated: false)
            case .unequal: test = operand.isEmpty ? .blank(isNegated: true) : Self.equality(operand, isNegated: true)
            default: test = .order(sign, CellValue.number(operand).map(CellValue.number) ?? .text(operand))
            }
            return
        }
        test = Self.equality(text, isNegated: false)
    }

    private static func equality(_ text: String, isNegated: Bool) -> Test {
        .pattern(FormulaPattern(text, isWhole: true), isNegated: isNegated)
    }

    func holds(of value: CellValue) -> Bool {
        switch test {
        case .equal(let wanted):
            switch (value, wanted) {
            case (.number(let number), .number(let other)): return number == other
            case (.text(let text), .number(let number)): return CellValue.number(text) == number
            case (.flag(let flag), .flag(let other)): return flag == other
            case (.error(let code), .error(let other)): return code == other
            default: return false
            }
        case .pattern(let pattern, let isNegated): return pattern.matches(value) != isNegated
        case .order(let sign, .number(let wanted)):
            guard case .number = value else { return false }
            return sign(value, .number(wanted)) == .flag(true)
        case .order(let sign, let wanted):
            guard case .text = value else { return false }
            return sign(value, wanted) == .flag(true)
        case .blank(let isNegated): return (value == .empty) != isNegated
        }
    }
}

/// A text with `*` for any characters and `?` for one; a tilde takes their meaning away.
struct FormulaPattern {
    private enum Piece: Hashable { case one(Character), any, many }

    private let plain: String?
    private let number: Double?
    private let flag: Bool?
    private var pieces: [Piece] = []

    /// `isWhole`: against the whole text, or from its beginning only.
    init(_ text: String, isWhole: Bool) {
        number = isWhole ? CellValue.number(text) : nil
        flag = isWhole && text.utf8.count <= 5 ? ["TRUE": true, "FALSE": false][text.uppercased()] : nil
        guard !isWhole || Self.hasMark(text) else {
            plain = text
            return
        }
        plain = nil
        var rest = Substring(text.lowercased())
        while let character = rest.popFirst() {
            switch character {
            case "*": pieces.append(.many)
            case "?": pieces.append(.any)
            case "~": pieces.append(.one(rest.popFirst() ?? "~"))
            default: pieces.append(.one(character))
            }
        }
        if !isWhole { pieces.append(.many) }
    }

    /// Whether a text holds a sign with a meaning of its own.
    static func hasMark(_ text: String) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "~") }
    }

    func matches(_ value: CellValue) -> Bool {
        switch value {
        case .text(let text):
            if let number, CellValue.number(text) == number { return true }
            return matches(text)
        case .number(let value): return number == value
        case .flag(let value): return flag == value
        case .empty: return plain?.isEmpty ?? false
        case .error(let code): return plain.map { CellComparison.isSame($0, code) } ?? false
        }
    }

    func matches(_ text: String) -> Bool {
        if let plain { return CellComparison.isSame(plain, text) }
        return matches(Array(text.lowercased())[...])
    }

    /// Greedy with one place to come back to, the last `*`, so that time grows with the product of both lengths only.
    func matches(_ text: ArraySlice<Character>) -> Bool {
        var at = text.startIndex
        var piece = 0
        var star: (piece: Int, at: Int)?
        while at < text.endIndex {
            if piece < pieces.count, pieces[piece] == .many {
                star = (piece, at)
                piece += 1
            } else if piece < pieces.count, pieces[piece] == .any || pieces[piece] == .one(text[at]) {
                piece += 1
                at += 1
            } else if let back = star {
                star = (back.piece, back.at + 1)
                (piece, at) = (back.piece + 1, back.at + 1)
            } else {
                return false
            }
        }
        return pieces[piece...].allSatisfy { $0 == .many }
    }
}
