public import Kernel

/// Whether a programme fits a firm and a measure, and why.
public struct FundingFit: Sendable {
    public enum Verdict: Hashable, Sendable {
        case fits
        /// All that the hub knows of fits; somebody has to confirm the rest.
        case fitsIf
        case unclear
        case doesNotFit
        case ended
    }

    public let programme: FundingProgramme
    public let verdict: Verdict
    /// Sentences of the programme, those that speak against it first.
    public let reasons: [Reason]
    /// The rate that counts; nil where facts are missing for it or none is named.
    public let rate: FundingRate?
    /// The rates that are still possible while facts are missing.
    public let possibleRates: [FundingRate]
    /// What has to be known before one of them counts; by name, as files use it.
    public let rateGaps: [FundingFact]

    public struct Reason: Hashable, Sendable {
        public let outcome: FundingCondition.Outcome
        public let text: String
        /// „mindestens 4 Personen (10 %)“
        public let needed: String?
        public let source: ContentSource?
    }

    public init(_ programme: FundingProgramme, _ facts: Facts, today: LocalDate) {
        self.programme = programme
        let outcomes = programme.conditions.map { (condition: $0, outcome: $0.outcome(facts)) }
        reasons = outcomes.filter { $0.outcome != .notAsked }.map { condition, outcome in
            Reason(
                outcome: outcome,
                text: condition.words(for: outcome),
                needed: condition.needed(facts),
                source: condition.source.flatMap {
                    programme.sources.indices.contains($0) ? programme.sources[$0] : nil
                }
            )
        }
        .sorted { $0.outcome.weight < $1.outcome.weight }
        let possible = programme.rates.filter { $0.applies(facts) != false }
        rate = possible.first.flatMap { $0.applies(facts) == true ? $0 : nil }
        possibleRates = possible
        let unknown = rate == nil ? possible.flatMap(\.cases).filter { $0.holds(facts) == nil } : []
        let gaps = Set(unknown.map(\.fact))
        rateGaps = FundingFact.allCases.filter { gaps.contains($0.rawValue) }
        verdict = Self.verdict(programme, outcomes, today)
    }

    private static func verdict(
        _ programme: FundingProgramme,
        _ outcomes: [(condition: FundingCondition, outcome: FundingCondition.Outcome)],
        _ today: LocalDate
    ) -> Verdict {
        if programme.state(on: today) == .ended { return .ended }
        if outcomes.contains(where: { $0.outcome == .unmet }) { return .doesNotFit }
        if outcomes.contains(where: { $0.outcome == .missing && !$0.condition.isSoft }) { return .unclear }
        return programme.checks.isEmpty ? .fits : .fitsIf
    }

    /// EUR for a cost, with nothing where it does not fit; nil where the rate or a fact is missing.
    public func grant(for cost: Double) -> Double? {
        switch verdict {
        case .ended, .doesNotFit: 0
        case .fits, .fitsIf, .unclear: rate?.grant(for: cost)
        }
    }
}

extension FundingCondition {
    func words(for outcome: Outcome) -> String {
        switch outcome {
        case .met, .notAsked: met
        case .unmet: unmet
        case .missing: missing
        }
    }
}

extension FundingCondition.Outcome {
    /// What speaks against it first, then what is missing.
    fileprivate var weight: Int {
        switch self {
        case .unmet: 0
        case .missing: 1
        case .met: 2
        case .notAsked: 3
        }
    }
}
