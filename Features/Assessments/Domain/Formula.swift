/// A formula of a question catalogue: `max(0, target - state) * importance`.
///
/// Numbers, texts in single quotes, names, `+ - * /`, comparisons (`= != < <= > >=`), `and`, `or`, `not`, lists in
/// brackets and the functions of ``FormulaFunction``. It is read once, when the catalogue is loaded; evaluating it
/// cannot fail: what is missing makes the result missing.
public struct Formula: Hashable, Sendable {
    /// As it stands in the file.
    public let source: String
    let expression: Expression

    indirect enum Expression: Hashable, Sendable {
        case literal(FormulaValue)
        case name(String)
        case negation(Expression)
        case not(Expression)
        case arithmetic(Arithmetic, Expression, Expression)
        case comparison(Comparison, Expression, Expression)
        case and(Expression, Expression)
        case or(Expression, Expression)
        case list([Expression])
        case call(FormulaFunction, [Expression])
    }

    enum Arithmetic: Character, Hashable, Sendable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divided = "/"
    }

    enum Comparison: String, Hashable, Sendable, CaseIterable {
        case equal = "="
        case unequal = "!="
        case atMost = "<="
        case atLeast = ">="
        case below = "<"
        case above = ">"
    }

    public init(_ source: String) throws(FormulaFault) {
        var parser = FormulaParser(source)
        expression = try parser.whole()
        self.source = source
    }

    /// The names that a value must be known for, in the order of the text.
    public var names: [String] {
        var names: [String] = []
        Self.collect(expression, &names)
        return names
    }

    private static func collect(_ expression: Expression, _ names: inout [String]) {
        switch expression {
        case .literal: break
        case .name(let name): if !names.contains(name) { names.append(name) }
        case .negation(let part), .not(let part): collect(part, &names)
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right), .and(let left, let right),
            .or(let left, let right):
            collect(left, &names)
            collect(right, &names)
        case .list(let parts), .call(_, let parts): for part in parts { collect(part, &names) }
        }
    }
}

/// Why a text is no formula.
public enum FormulaFault: Error, Hashable, Sendable {
    /// `position` counts characters from 0.
    case unexpected(String, position: Int)
    case unfinished
    case unknownFunction(String)
    case wrongArgumentCount(String, Int)
    case tooDeep
}
