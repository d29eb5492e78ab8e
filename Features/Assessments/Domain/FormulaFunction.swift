/// What formulas may call. Functions over lists pass over what is missing.
public enum FormulaFunction: String, Hashable, Sendable, CaseIterable {
    case abs, round, `if`, known, lookup, days
    case min, max, mean, sum, count, countIf, share, all, any

    /// Whether so many arguments make sense.
    func takes(_ count: Int) -> Bool {
        switch self {
        case .abs, .known, .days, .count, .countIf, .share, .mean, .sum, .all, .any: count == 1
        case .round, .lookup: count == 2
        case .if: count == 3
        case .min, .max: count >= 1
        }
    }
}
