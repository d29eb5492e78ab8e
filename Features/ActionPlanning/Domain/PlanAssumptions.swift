public import EmissionFactors

/// What a firm's plan reckons with. What nobody has said is nil and shown as „fehlt“: the hub knows no firm's prices.
///
/// Stored whole: properties keep their names, a new one has to be optional.
public struct PlanAssumptions: Hashable, Sendable, Codable {
    public typealias Quantity = CatalogueMeasure.Effect.Quantity

    /// The calendar year with which the plan begins, and for which the prices hold.
    public var firstYear: Int
    /// Years of the plan, at least 1.
    public var years: Int
    public var prices: [Quantity: Price]
    /// A year, 0.05 for 5 %, above −1; nil while nobody has said.
    public var discountRate: Double?
    /// A year, 0.02 for 2 %; 0 means that running costs stay as they are.
    public var runningCostGrowth: Double
    /// EUR a tonne by calendar year, for tonnes whose price is in no energy price. Empty: such tonnes have no price.
    public var carbonPrice: [Int: Double]
    /// Whether a value at the end of a measure's life counts.
    public var countsResidualValue: Bool
    /// EUR by year of the plan that may be invested; nil where there is no limit.
    public var budgets: [Double?]
    /// EUR by year of the plan that may leave the till; nil without limit.
    public var liquidity: [Double?]
    /// Tonnes CO₂e a year that the plan is to save by its end; nil without a target.
    public var target: Double?
    /// With what probability it is to be reached, 0.8 for 80 %.
    public var targetProbability: Double?
    /// With which of the two figures of electricity and heat tonnes are counted; they are never added.
    public var method: Scope2Method
    public internal(set) var version: Int

    /// What a unit of a quantity costs.
    public struct Price: Hashable, Sendable, Codable {
        /// EUR a unit in the first year.
        public var euros: Double
        /// Symbol of the unit.
        public var unit: String
        /// A year, 0.03 for 3 %.
        public var growth: Double
        /// Whether a CO₂ price is in it, so that tonnes are not priced a second time.
        public var includesCarbonPrice: Bool
        /// „Rechnung 2025“
        public var source: String

        public init(
            euros: Double,
            unit: String,
            growth: Double = 0,
            includesCarbonPrice: Bool,
            source: String = ""
        ) {
            (self.euros, self.unit, self.growth) = (euros, unit, growth)
            (self.includesCarbonPrice, self.source) = (includesCarbonPrice, source)
        }
    }

    /// Nothing said yet: five years, no prices, no rate.
    public init(
        firstYear: Int,
        years: Int = 5,
        prices: [Quantity: Price] = [:],
        discountRate: Double? = nil,
        runningCostGrowth: Double = 0,
        carbonPrice: [Int: Double] = [:],
        countsResidualValue: Bool = true,
        budgets: [Double?] = [],
        liquidity: [Double?] = [],
        target: Double? = nil,
        targetProbability: Double? = nil,
        method: Scope2Method = .location,
        version: Int = 0
    ) {
        (self.firstYear, self.years, self.prices) = (firstYear, years, prices)
        (self.discountRate, self.runningCostGrowth) = (discountRate, runningCostGrowth)
        (self.carbonPrice, self.countsResidualValue) = (carbonPrice, countsResidualValue)
        (self.budgets, self.liquidity) = (budgets, liquidity)
        (self.target, self.targetProbability) = (target, targetProbability)
        (self.method, self.version) = (method, version)
    }
}

extension PlanAssumptions {
    /// Calendar years of the plan.
    public var calendarYears: [Int] { Array(firstYear..<firstYear + max(1, years)) }

    /// Limit by year of the plan, as many as ``years``.
    public var budgetsByYear: [Double?] { Self.filled(budgets, years) }
    public var liquidityByYear: [Double?] { Self.filled(liquidity, years) }

    private static func filled(_ limits: [Double?], _ count: Int) -> [Double?] {
        (0..<max(1, count)).map { limits.indices.contains($0) ? limits[$0] : nil }
    }

    /// EUR a tonne in a calendar year: that year's, else the latest earlier one, else the first; nil without any.
    public func carbonPrice(in year: Int) -> Double? {
        let known = carbonPrice.keys.sorted()
        return (known.last { $0 <= year } ?? known.first).flatMap { carbonPrice[$0] }
    }

    /// The same with another version, as the store reads and writes it.
    public func versioned(_ version: Int) -> PlanAssumptions {
        var result = self
        result.version = version
        return result
    }
}
