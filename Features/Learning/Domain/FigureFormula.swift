public import FirmState

/// A formula of a lesson: `balance.scope1 / firm.employees`, with + − * / and brackets.
public struct FigureFormula: Hashable, Sendable {
    indirect enum Part: Hashable, Sendable {
        case number(Double)
        case figure(FirmFigure)
        case negative(Part)
        case pair(Part, Sign, Part)
    }

    enum Sign: Character, Hashable, Sendable { case plus = "+", minus = "-", times = "*", over = "/" }

    /// Why a text is no formula.
    public enum Fault: Error, Hashable, Sendable {
        case unknownFigure(String)
        /// What stands where something else was expected; empty at the end of the formula.
        case unexpected(String)
    }

    public let text: String
    let root: Part
    /// In the order in which they first stand.
    public let figures: [FirmFigure]

    public init(_ text: String) throws(Fault) {
        var parser = FormulaParser(text)
        self.text = text
        root = try parser.whole()
        figures = parser.figures
    }

    public enum Value: Hashable, Sendable {
        case known(Double)
        /// Figures of which nothing is known.
        case missing([FirmFigure])
        /// A division by nought.
        case undefined
    }

    /// In the unit that its exercise names.
    public func value(_ sheet: FirmFigureSheet) -> Value {
        let missing = figures.filter { sheet[$0] == nil }
        if !missing.isEmpty { return .missing(missing) }
        guard let value = Self.value(root, sheet), value.isFinite else { return .undefined }
        return .known(value)
    }

    private static func value(_ part: Part, _ sheet: FirmFigureSheet) -> Double? {
        switch part {
        case .number(let number): return number
        case .figure(let figure): return sheet[figure]?.amount
        case .negative(let inner): return value(inner, sheet).map { -$0 }
        case .pair(let left, let sign, let right):
            guard let left = value(left, sheet), let right = value(right, sheet) else { return nil }
            return switch sign {
            case .plus: left + right
            case .minus: left - right
            case .times: left * right
            case .over: right == 0 ? nil : left / right
            }
        }
    }
}
