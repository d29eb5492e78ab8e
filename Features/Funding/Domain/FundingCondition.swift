public import Kernel

/// One condition of a programme, in words for each outcome.
public struct FundingCondition: Hashable, Sendable {
    public let test: FactTest
    /// Where it counts at all; empty for always.
    public let cases: [FactTest]
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

    public func outcome(_ facts: Facts) -> Outcome {
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
    public func needed(_ facts: Facts) -> String? {
        guard let need, case .number(let whole)? = facts[need.fact] else { return nil }
        let count = (whole * need.share - 1e-9).rounded(.up)
        return need.text.replacing("{n}", with: "\(Int(count))")
    }
}
