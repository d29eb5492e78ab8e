/// What a measure costs and brings, for the calculation by the logic of DIN EN 17463 (VALERI): all payments over its
/// life, with prices that change, against doing nothing.
public struct InvestmentCase: Hashable, Sendable {
    /// EUR at once, not below 0.
    public var capital: Double
    /// EUR at once that somebody else pays, not below 0 and not above the capital.
    public var grant: Double
    /// EUR a year in addition to today; below 0 where running it becomes cheaper.
    public var runningCost: Double
    /// By how much the running cost grows a year, 0.02 for 2 %.
    public var runningCostGrowth: Double
    public var savings: [Saving]
    /// Whole years of use, at least 1.
    public var life: Int
    /// EUR at the end of its life; below 0 where taking it down costs.
    public var residualValue: Double
    /// Discount rate a year, 0.05 for 5 %; above −1.
    public var discountRate: Double
    /// EUR a tonne by year of use from the first, for tonnes whose price is not in the energy price already. The last
    /// value holds on.
    public var carbonPrice: [Double]

    /// A saving in the firm's own unit.
    public struct Saving: Hashable, Sendable {
        /// A year, in its unit; below 0 where more is used.
        public var amount: Double
        /// EUR a unit in the first year.
        public var price: Double
        /// By how much the price grows a year, 0.03 for 3 %.
        public var priceGrowth: Double
        /// Tonnes CO₂e a unit, by the firm's factors; nil where none is known.
        public var tonnesPerUnit: Double?
        /// Whether the price holds a CO₂ price already, as those of gas, heating oil and fuels do (BEHG).
        public var priceIncludesCarbon: Bool

        public init(
            amount: Double,
            price: Double,
            priceGrowth: Double = 0,
            tonnesPerUnit: Double? = nil,
            priceIncludesCarbon: Bool = false
        ) {
            (self.amount, self.price, self.priceGrowth) = (amount, price, priceGrowth)
            (self.tonnesPerUnit, self.priceIncludesCarbon) = (tonnesPerUnit, priceIncludesCarbon)
        }
    }

    public enum Fault: Error, Hashable, Sendable {
        case negativeCapital, grantBeyondCapital, negativeGrant
        /// Capital that is never used up has no cost a year.
        case lifeBelowOne
        case rateTooLow
        case notFinite
    }

    public init(
        capital: Double,
        grant: Double = 0,
        runningCost: Double = 0,
        runningCostGrowth: Double = 0,
        savings: [Saving],
        life: Int,
        residualValue: Double = 0,
        discountRate: Double,
        carbonPrice: [Double] = []
    ) throws(Fault) {
        (self.capital, self.grant, self.runningCost) = (capital, grant, runningCost)
        (self.runningCostGrowth, self.savings, self.life) = (runningCostGrowth, savings, life)
        (self.residualValue, self.discountRate, self.carbonPrice) = (residualValue, discountRate, carbonPrice)
        let figures =
            [capital, grant, runningCost, runningCostGrowth, residualValue, discountRate] + carbonPrice
            + savings.flatMap { [$0.amount, $0.price, $0.priceGrowth, $0.tonnesPerUnit ?? 0] }
        guard figures.allSatisfy(\.isFinite) else { throw .notFinite }
        guard capital >= 0 else { throw .negativeCapital }
        guard grant >= 0 else { throw .negativeGrant }
        guard grant <= capital else { throw .grantBeyondCapital }
        guard life >= 1 else { throw .lifeBelowOne }
        guard discountRate > -1 else { throw .rateTooLow }
    }
}
