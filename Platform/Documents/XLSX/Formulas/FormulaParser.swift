/// Takes a formula apart as Excel writes it in files: English names, commas, points (ECMA-376 part 1, section 18.17).
struct FormulaParser {
    private static let deepestNesting = 200

    /// Positions of the workbook's sheets by their names in lower case.
    private let sheets: [String: Int]
    private let ownSheet: Int
    private let bytes: [UInt8]
    private var at = 0
    private var depth = 0

    /// `ownSheet` is where references without a sheet point to. Nil for what is no formula.
    static func expression(_ text: String, ownSheet: Int, sheets: [String: Int]) -> FormulaExpression? {
        var parser = FormulaParser(sheets: sheets, ownSheet: ownSheet, bytes: Array(text.utf8))
        guard let expression = parser.comparison(above: 0) else { return nil }
        parser.skipBlanks()
        return parser.at == parser.bytes.count ? expression : nil
    }

    private init(sheets: [String: Int], ownSheet: Int, bytes: [UInt8]) {
        (self.sheets, self.ownSheet, self.bytes) = (sheets, ownSheet, bytes)
    }

    /// Operators that bind more strongly than `strength`.
    private mutating func comparison(above strength: Int) -> FormulaExpression? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepestNesting, var left = prefixed() else { return nil }
        while true {
            let start = at
            guard let sign = binaryOperator(), sign.strength > strength else {
                at = start
                return left
            }
            guard let right = comparison(above: sign.strength) else { return nil }
            left = .operation(sign, left, right)
        }
    }

    private mutating func binaryOperator() -> FormulaOperator? {
        skipBlanks()
        guard let byte = peek() else { return nil }
        at += 1
        switch byte {
        case UInt8(ascii: "="): return .equal
        case UInt8(ascii: "<"):
            if take(">") { return .unequal }
            return take("=") ? .atMost : .less
        case UInt8(ascii: ">"): return take("=") ? .atLeast : .greater
        case UInt8(ascii: "&"): return .joined
        case UInt8(ascii: "+"): return .plus
        case UInt8(ascii: "-"): return .minus
        case UInt8(ascii: "*"): return .times
        case UInt8(ascii: "/"): return .divided
        case UInt8(ascii: "^"): return .power
        default: return nil
        }
    }

    private mutating func prefixed() -> FormulaExpression? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepestNesting else { return nil }
        skipBlanks()
        if take("+") || take("@") { return prefixed() }
        if take("-") { return prefixed().map { .negated($0) } }
        guard var inner = primary() else { return nil }
        while true {
            let start = at
            skipBlanks()
            guard take("%") else {
                at = start
                return inner
            }
            inner = .percent(inner)
        }
    }

    private mutating func primary() -> FormulaExpression? {
        guard let byte = peek() else { return nil }
        switch byte {
        case UInt8(ascii: "("):
            at += 1
            guard let inner = comparison(above: 0) else { return nil }
            skipBlanks()
            return take(")") ? inner : nil
        case UInt8(ascii: "\""): return quoted("\"").map { .value(.text($0)) }
        case UInt8(ascii: "#"): return errorCode()
        case UInt8(ascii: "'"):
            guard let name = quoted("'"), take("!") else { return nil }
            return reference(onSheet: name)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): return number()
        default: return word()
        }
    }

    // MARK: Words

    private mutating func word() -> FormulaExpression? {
        let start = at
        while let byte = peek(), Self.belongsToWord(byte) { at += 1 }
        guard at > start else { return nil }
        let word = String(decoding: bytes[start..<at], as: UTF8.self)
        if take("!") { return reference(onSheet: word) }
        if take("(") { return call(word) }
        if let first = corner(word) { return rest(of: first, word: word, sheet: ownSheet) }
        switch word.uppercased() {
        case "TRUE": return .value(.flag(true))
        case "FALSE": return .value(.flag(false))
        default: break
        }
        if peek() == UInt8(ascii: ":"), let columns = wholeColumns(word, sheet: ownSheet) { return columns }
        return .name(word)
    }

    private mutating func call(_ word: String) -> FormulaExpression? {
        var arguments: [FormulaExpression] = []
        skipBlanks()
        if !take(")") {
            while true {
                skipBlanks()
                if peek() == UInt8(ascii: ",") || peek() == UInt8(ascii: ")") {
                    arguments.append(.missing)
                } else {
                    guard let argument = comparison(above: 0) else { return nil }
                    arguments.append(argument)
                }
                skipBlanks()
                if take(",") { continue }
                guard take(")") else { return nil }
                break
            }
        }
        var name = word.uppercased()
        for mark in ["_XLFN.", "_XLWS."] where name.hasPrefix(mark) { name = String(name.dropFirst(mark.count)) }
        switch name {
        case "TRUE": return .value(.flag(true))
        case "FALSE": return .value(.flag(false))
        default: break
        }
        return FormulaFunction.named[name].map { .call($0, arguments) } ?? .unknownCall(word)
    }

    // MARK: References

    private mutating func reference(onSheet name: String) -> FormulaExpression? {
        if peek() == UInt8(ascii: "#") { return errorCode() }
        let start = at
        while let byte = peek(), Self.belongsToWord(byte) { at += 1 }
        let word = String(decoding: bytes[start..<at], as: UTF8.self)
        guard !word.isEmpty else { return nil }
        guard let sheet = sheets[name.lowercased()] else { return .value(.brokenReference) }
        if let first = corner(word) { return rest(of: first, word: word, sheet: sheet) }
        return wholeColumns(word, sheet: sheet) ?? .name(word)
    }

    private mutating func rest(of first: FormulaReference.Corner, word: String, sheet: Int) -> FormulaExpression? {
        guard take(":") else { return .reference(FormulaReference(sheet: sheet, first: first, last: nil)) }
        let start = at
        while let byte = peek(), Self.belongsToWord(byte) { at += 1 }
        guard let last = corner(String(decoding: bytes[start..<at], as: UTF8.self)) else { return nil }
        return .reference(FormulaReference(sheet: sheet, first: first, last: last))
    }

    /// `$A:$C`, read up to the first name.
    private mutating func wholeColumns(_ word: String, sheet: Int) -> FormulaExpression? {
        guard take(":") else { return nil }
        let start = at
        while let byte = peek(), Self.belongsToWord(byte) { at += 1 }
        let other = String(decoding: bytes[start..<at], as: UTF8.self)
        guard var first = corner(word + "1"), var last = corner(other + "1") else { return nil }
        (first.isRowFixed, last.isRowFixed, last.row) = (true, true, CellPosition.lastRow)
        return .reference(FormulaReference(sheet: sheet, first: first, last: last))
    }

    private func corner(_ word: String) -> FormulaReference.Corner? {
        guard let position = CellPosition(word), let dollar = word.utf8.lastIndex(of: UInt8(ascii: "$")) else {
            return CellPosition(word).map {
                FormulaReference.Corner(row: $0.row, column: $0.column, isRowFixed: false, isColumnFixed: false)
            }
        }
        return FormulaReference.Corner(
            row: position.row,
            column: position.column,
            isRowFixed: dollar != word.startIndex,
            isColumnFixed: word.hasPrefix("$")
        )
    }

    // MARK: Values

    private mutating func number() -> FormulaExpression? {
        let start = at
        while let byte = peek() {
            let isExponentSign =
                (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && at > start
                && (bytes[at - 1] | 0x20) == UInt8(ascii: "e")
            guard isExponentSign || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") || Self.isDigit(byte)
            else { break }
            at += 1
        }
        return Double(String(decoding: bytes[start..<at], as: UTF8.self)).map { .value(.number($0)) }
    }

    /// A quote inside is written twice.
    private mutating func quoted(_ quote: Character) -> String? {
        let mark = quote.asciiValue ?? 0
        at += 1
        var result: [UInt8] = []
        while let byte = peek() {
            at += 1
            if byte == mark {
                guard peek() == mark else { return String(decoding: result, as: UTF8.self) }
                at += 1
            }
            result.append(byte)
        }
        return nil
    }

    private mutating func errorCode() -> FormulaExpression? {
        for code in ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"]
        where bytes[at...].starts(with: code.utf8) {
            at += code.utf8.count
            return .value(.error(code))
        }
        return nil
    }

    private func peek() -> UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func take(_ wanted: Character) -> Bool {
        guard peek() == wanted.asciiValue else { return false }
        at += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = peek(), byte == 32 || byte == 10 || byte == 13 || byte == 9 { at += 1 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func belongsToWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"),
            UInt8(ascii: "\\"), UInt8(ascii: "?"), 0x80...0xff:
            true
        default: false
        }
    }
}
