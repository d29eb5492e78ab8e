/// Reads a formula by recursive descent. Weakest to strongest: `or`, `and`, `not`, comparison, `+ -`, `* /`, sign.
struct FormulaParser {
    private let characters: [Character]
    private var position = 0
    private var depth = 0
    private static let maximumDepth = 40

    init(_ source: String) { characters = Array(source) }

    mutating func whole() throws(FormulaFault) -> Formula.Expression {
        let expression = try disjunction()
        skipSpace()
        guard position == characters.count else { throw unexpected() }
        return expression
    }

    private mutating func disjunction() throws(FormulaFault) -> Formula.Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.maximumDepth else { throw .tooDeep }
        var left = try conjunction()
        while takeWord("or") { left = .or(left, try conjunction()) }
        return left
    }

    private mutating func conjunction() throws(FormulaFault) -> Formula.Expression {
        var left = try negation()
        while takeWord("and") { left = .and(left, try negation()) }
        return left
    }

    private mutating func negation() throws(FormulaFault) -> Formula.Expression {
        takeWord("not") ? .not(try comparison()) : try comparison()
    }

    private mutating func comparison() throws(FormulaFault) -> Formula.Expression {
        let left = try sum()
        skipSpace()
        for comparison in Formula.Comparison.allCases where takes(comparison.rawValue) {
            return .comparison(comparison, left, try sum())
        }
        return left
    }

    private mutating func sum() throws(FormulaFault) -> Formula.Expression {
        var left = try product()
        while let sign = take(["+", "-"]) { left = .arithmetic(sign, left, try product()) }
        return left
    }

    private mutating func product() throws(FormulaFault) -> Formula.Expression {
        var left = try signed()
        while let sign = take(["*", "/"]) { left = .arithmetic(sign, left, try signed()) }
        return left
    }

    private mutating func signed() throws(FormulaFault) -> Formula.Expression {
        skipSpace()
        if takes("-") { return .negation(try primary()) }
        return try primary()
    }

    private mutating func primary() throws(FormulaFault) -> Formula.Expression {
        skipSpace()
        guard let character = peek else { throw .unfinished }
        if character.isASCIIDigit { return try number() }
        if character == "'" { return try text() }
        if takes("(") {
            let inner = try disjunction()
            try close(")")
            return inner
        }
        if takes("[") { return .list(try parts(closing: "]")) }
        guard let name = takeName() else { throw unexpected() }
        skipSpace()
        guard takes("(") else { return Self.constant(name) ?? .name(name) }
        guard let function = FormulaFunction(rawValue: name) else { throw .unknownFunction(name) }
        let arguments = try parts(closing: ")")
        guard function.takes(arguments.count) else { throw .wrongArgumentCount(name, arguments.count) }
        return .call(function, arguments)
    }

    private static func constant(_ name: String) -> Formula.Expression? {
        switch name {
        case "true": .literal(.truth(true))
        case "false": .literal(.truth(false))
        case "missing": .literal(.missing)
        default: nil
        }
    }

    private mutating func parts(closing: Character) throws(FormulaFault) -> [Formula.Expression] {
        skipSpace()
        if takes(String(closing)) { return [] }
        var parts = [try disjunction()]
        skipSpace()
        while takes(",") {
            parts.append(try disjunction())
            skipSpace()
        }
        try close(closing)
        return parts
    }

    private mutating func number() throws(FormulaFault) -> Formula.Expression {
        let start = position
        while let character = peek, character.isASCIIDigit || character == "." { position += 1 }
        guard let number = Double(String(characters[start..<position])) else {
            throw .unexpected(String(characters[start..<position]), position: start)
        }
        return .literal(.number(number))
    }

    private mutating func text() throws(FormulaFault) -> Formula.Expression {
        position += 1
        let start = position
        while let character = peek, character != "'" { position += 1 }
        guard peek != nil else { throw .unfinished }
        position += 1
        return .literal(.text(String(characters[start..<position - 1])))
    }

    private mutating func close(_ character: Character) throws(FormulaFault) {
        skipSpace()
        guard takes(String(character)) else { throw peek == nil ? .unfinished : unexpected() }
    }

    private mutating func take(_ signs: [Formula.Arithmetic.RawValue]) -> Formula.Arithmetic? {
        skipSpace()
        guard let character = peek, signs.contains(character) else { return nil }
        position += 1
        return Formula.Arithmetic(rawValue: character)
    }

    private mutating func takeWord(_ word: String) -> Bool {
        skipSpace()
        let end = position + word.count
        guard end <= characters.count, String(characters[position..<end]) == word else { return false }
        if end < characters.count, characters[end].isFormulaName { return false }
        position = end
        return true
    }

    private mutating func takes(_ text: String) -> Bool {
        let end = position + text.count
        guard end <= characters.count, String(characters[position..<end]) == text else { return false }
        position = end
        return true
    }

    private mutating func takeName() -> String? {
        let start = position
        guard let first = peek, first.isFormulaName, !first.isASCIIDigit else { return nil }
        while let character = peek, character.isFormulaName { position += 1 }
        return String(characters[start..<position])
    }

    private var peek: Character? { position < characters.count ? characters[position] : nil }

    private mutating func skipSpace() { while let character = peek, character.isWhitespace { position += 1 } }

    private func unexpected() -> FormulaFault {
        guard let character = peek else { return .unfinished }
        return .unexpected(String(character), position: position)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
    fileprivate var isFormulaName: Bool { isASCII && (isLetter || isNumber || self == "_") }
}
