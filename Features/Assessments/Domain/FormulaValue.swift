/// What a formula works with. Missing is a value of its own, never 0.
public enum FormulaValue: Hashable, Sendable {
    /// Not answered, or „weiß nicht“.
    case missing
    /// „Trifft nicht zu“: out of sums, counts and shares, and of every rule about it.
    case notApplicable
    case number(Double)
    case truth(Bool)
    case text(String)
    case list([FormulaValue])

    public var number: Double? { if case .number(let number) = self { number } else { nil } }
    public var text: String? { if case .text(let text) = self { text } else { nil } }
    public var list: [FormulaValue]? { if case .list(let list) = self { list } else { nil } }
    public var isKnown: Bool { self != .missing && self != .notApplicable }
    /// True only where it is known to be: a rule with something missing does not fire.
    public var isTrue: Bool { self == .truth(true) }

    /// A number, or missing where it is not finite: a division by zero says nothing.
    static func finite(_ number: Double) -> FormulaValue { number.isFinite ? .number(number) : .missing }
}
