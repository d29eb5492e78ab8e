import Foundation

/// A figure in the unit that its kind is compared in, and how far it may be off because it was rounded.
struct CheckedAmount: Hashable, Sendable {
    var value: Decimal
    /// Half a unit in the last place that the figure is exact to; 0 for exact figures. As XBRL Calculations 1.1 does it.
    var slack: Decimal

    init(value: Decimal, slack: Decimal = 0) { (self.value, self.slack) = (value, slack) }

    init?(_ fact: ReportFact) {
        guard case .number(let number) = fact.value else { return nil }
        let size = Self.size(of: fact.unit)
        let half = fact.decimals.map { Decimal(sign: .plus, exponent: -$0, significand: 1) / 2 } ?? 0
        self.init(value: number * size, slack: half * size)
    }

    /// How many of the unit compared in: kilograms for masses, square metres for areas; 1 for all else.
    static func size(of unit: FactUnit?) -> Decimal {
        switch unit?.rawValue {
        case "t": 1_000
        case "ha": 10_000
        case "sqkm": 1_000_000
        default: 1
        }
    }

    static func + (one: Self, other: Self) -> Self {
        CheckedAmount(value: one.value + other.value, slack: one.slack + other.slack)
    }

    static func - (one: Self, other: Self) -> Self {
        CheckedAmount(value: one.value - other.value, slack: one.slack + other.slack)
    }

    /// Whether both can stand for the same figure.
    func agrees(with other: Self) -> Bool { abs(value - other.value) <= slack + other.slack }

    /// Whether it is more even after both were rounded against it.
    func exceeds(_ other: Self) -> Bool { value - slack > other.value + other.slack }
}

extension Sequence<CheckedAmount> {
    /// Nil where there is nothing to add.
    func sum() -> CheckedAmount? {
        var sum: CheckedAmount?
        for amount in self { sum = sum.map { $0 + amount } ?? amount }
        return sum
    }
}
