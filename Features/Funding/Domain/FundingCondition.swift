/// A comparison of one fact.
public struct FundingTest: Hashable, Sendable {
    public enum Comparison: String, Hashable, Sendable {
        case equal = "="
        case unequal = "!="
        case below = "<"
        case atMost = "<="
        case above = ">"
        case atLeast = ">="
        case oneOf = "in"
        case noneOf = "notIn"
        case startsWith
    }

    public let fact: FundingFact
    public let comparison: Comparison
    /// One, or those of a list.
    public let values: [FundingFacts.Value]

    /// Nil where the fact is missing or of another kind.
    public func holds(_ facts: FundingFacts) -> Bool? {
        guard let known = facts[fact] else { return nil }
        switch comparison {
        case .oneOf: return values.contains(known)
        case .noneOf: return !values.contains(known)
        case .equal: return values.first == known
        case .unequal: return values.first != known
        case .startsWith:
            guard case .text(let text) = known else { return nil }
            return values.contains { if case .text(let beginning) = $0 { text.hasPrefix(beginning) } else { false } }
        case .below, .atMost, .above, .atLeast:
            guard case .number(let left) = known, case .number(let right)? = values.first else { return nil }
            return switch comparison {
            case .below: left < right
            case .atMost: left <= right
            case .above: left > right
            default: left >= right
            }
        }
    }
}

/// One condition of a programme, in words for each outcome.
public struct FundingCondition: Hashable, Sendable {
    public let test: FundingTest
    /// Where it counts at all; empty for always.
    public let cases: [FundingTest]
    public let text: String
    /// „passt: …“; the condition itself where nothing else is said.
    public let met: String
    /// „nicht erfüllt: …“
    public let unmet: String
    /// „unklar: …“
    public let missing: String
    /// Missing is only a hint, not the verdict.
    public let isSoft: Bool
    /// Words with `{n}` for the number of people that a share means.
    public let need: Need?
    /// Index into the programme's sources.
    public let source: Int?

    public struct Need: Hashable, Sendable {
        public let fact: FundingFact
        public let share: Double
        public let text: String
    }

    public enum Outcome: Hashable, Sendable { case met, unmet, missing, notAsked }

    public func outcome(_ facts: FundingFacts) -> Outcome {
        for test in cases {
            guard test.holds(facts) == true else { return .notAsked }
        }
        switch test.holds(facts) {
        case true?: return .met
        case false?: return .unmet
        case nil: return .missing
        }
    }

    /// „mindestens 4 Personen (10 %)“; nil where there is no such number or what it is taken of is missing.
    public func needed(_ facts: FundingFacts) -> String? {
        guard let need, case .number(let whole)? = facts[need.fact] else { return nil }
        let count = (whole * need.share - 1e-9).rounded(.up)
        return need.text.replacing("{n}", with: "\(Int(count))")
    }
}
