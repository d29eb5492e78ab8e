/// Which measures to begin in which year, so that the plan is worth most within what can be paid.
public struct PlanProblem: Hashable, Sendable {
    public var candidates: [Candidate]
    /// EUR by year of the plan that may be invested; nil where there is no limit. Its count is the number of years.
    public var budgets: [Double?]
    /// EUR by year: how much may leave the till, investments less what measures begun in earlier years save; nil without
    /// limit. As many as budgets.
    public var liquidity: [Double?]
    /// Candidates of which at most one is begun.
    public var exclusions: [Set<Int>]
    /// Tonnes CO₂e a year that the plan must save by its end; nil without a target.
    public var target: Double?
    /// A year, for beginning later.
    public var discountRate: Double

    public struct Candidate: Hashable, Sendable {
        /// EUR in the year it begins, grants deducted; not below 0.
        public var investment: Double
        /// EUR, seen from the year it begins.
        public var netPresentValue: Double
        /// EUR a year from the year after it begins.
        public var saving: Double
        /// Tonnes CO₂e a year; nil where unknown, which counts as none towards the target.
        public var tonnes: Double?
        /// Years of the plan in which it may begin, from 0.
        public var years: ClosedRange<Int>
        /// Candidates that must have begun, in the same year or before.
        public var requires: Set<Int>
        /// Whether it is settled that it comes.
        public var isSettled: Bool

        public init(
            investment: Double,
            netPresentValue: Double,
            saving: Double = 0,
            tonnes: Double? = nil,
            years: ClosedRange<Int>,
            requires: Set<Int> = [],
            isSettled: Bool = false
        ) {
            (self.investment, self.netPresentValue, self.saving) = (investment, netPresentValue, saving)
            (self.tonnes, self.years, self.requires, self.isSettled) = (tonnes, years, requires, isSettled)
        }
    }

    public init(
        candidates: [Candidate],
        budgets: [Double?],
        liquidity: [Double?]? = nil,
        exclusions: [Set<Int>] = [],
        target: Double? = nil,
        discountRate: Double
    ) {
        (self.candidates, self.budgets, self.exclusions) = (candidates, budgets, exclusions)
        (self.target, self.discountRate) = (target, discountRate)
        self.liquidity = liquidity ?? budgets.map { _ in nil }
    }

    public var years: Int { budgets.count }
}
