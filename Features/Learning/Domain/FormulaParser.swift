import FirmState

/// Reads a formula by the usual order of signs.
struct FormulaParser {
    private var rest: Substring
    private(set) var figures: [FirmFigure] = []
    /// Brackets within brackets; a text of brackets alone would end the stack.
    private var depth = 0
    /// A sum of a million would end the stack when it is thrown away.
    private var factors = 0
    private static let mostFactors = 200

    init(_ text: String) { rest = text[...] }

    mutating func whole() throws(FigureFormula.Fault) -> FigureFormula.Part {
        let part = try sum()
        guard next == nil else { throw unexpected }
        return part
    }

    private mutating func sum() throws(FigureFormula.Fault) -> FigureFormula.Part {
        var left = try product()
        while let sign = sign(["+", "-"]) { left = .pair(left, sign, try product()) }
        return left
    }

    private mutating func product() throws(FigureFormula.Fault) -> FigureFormula.Part {
        var left = try factor()
        while let sign = sign(["*", "/"]) { left = .pair(left, sign, try factor()) }
        return left
    }

    private mutating func factor() throws(FigureFormula.Fault) -> FigureFormula.Part {
        depth += 1
        factors += 1
        defer { depth -= 1 }
        guard let first = next, depth < 32, factors <= Self.mostFactors else { throw unexpected }
        if first == "-" {
            rest.removeFirst()
            return .negative(try factor())
        }
        if first == "(" {
            rest.removeFirst()
            let inner = try sum()
            guard next == ")" else { throw unexpected }
            rest.removeFirst()
            return inner
        }
        let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
        guard let start = word.first else { throw unexpected }
        if start.isNumber {
            guard let number = Double(word) else { throw unexpected }
            rest = rest[word.endIndex...]
            return .number(number)
        }
        guard let figure = FirmFigure(rawValue: String(word)) else { throw .unknownFigure(String(word)) }
        rest = rest[word.endIndex...]
        if !figures.contains(figure) { figures.append(figure) }
        return .figure(figure)
    }

    private mutating func sign(_ wanted: Set<Character>) -> FigureFormula.Sign? {
        guard let first = next, wanted.contains(first) else { return nil }
        rest.removeFirst()
        return FigureFormula.Sign(rawValue: first)
    }

    /// The next sign that is no space.
    private var next: Character? {
        mutating get {
            rest = rest.drop { $0 == " " }
            return rest.first
        }
    }

    private var unexpected: FigureFormula.Fault { .unexpected(String(rest.prefix(20))) }
}
