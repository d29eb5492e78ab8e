import Kernel

/// What somebody has turned on the bench; everything else is as the firm's balance, measures and assumptions say.
///
/// Stored with variants: properties keep their names, a new one has to be optional.
public struct BenchSettings: Hashable, Sendable, Codable {
    public typealias Quantity = CatalogueMeasure.Effect.Quantity

    /// A measure that is switched on.
    public struct Switch: Hashable, Sendable, Codable {
        /// Share of it that is carried out, 0…1; cost and saving go with it.
        public var share: Double
        /// EUR that somebody else pays of what is carried out.
        public var grant: Double?

        public init(share: Double = 1, grant: Double? = nil) { (self.share, self.grant) = (share, grant) }
    }

    /// By id of the measure; what is not named is off.
    public var measures: [String: Switch]
    /// EUR a unit, the one of the firm's price or else of the balance.
    public var prices: [Quantity: Double]
    /// EUR a tonne in every year, where no energy price holds it already.
    public var carbonPrice: Double?
    /// Change of the volume of production, 0.1 for 10 % more; not below −1.
    public var production: Double
    /// Quantities that go with the production; ``Quantity/none`` stands for the rest of the balance.
    public var scaling: Set<Quantity>
    /// A year, 0.05 for 5 %.
    public var discountRate: Double?

    public init(
        measures: [String: Switch] = [:],
        prices: [Quantity: Double] = [:],
        carbonPrice: Double? = nil,
        production: Double = 0,
        scaling: Set<Quantity> = [],
        discountRate: Double? = nil
    ) {
        (self.measures, self.prices, self.carbonPrice) = (measures, prices, carbonPrice)
        (self.production, self.scaling, self.discountRate) = (production, scaling, discountRate)
    }
}

extension BenchSettings {
    /// By how much a quantity is multiplied.
    func volume(_ quantity: Quantity) -> Double { scaling.contains(quantity) ? max(0, 1 + production) : 1 }

    /// The firm's assumptions with what was turned.
    public func applied(to assumptions: PlanAssumptions, _ base: BenchBase) -> PlanAssumptions {
        var result = assumptions
        for (quantity, euros) in prices {
            let known = assumptions.prices[quantity]
            guard let unit = known?.unit ?? base.held.first(where: { $0.quantity == quantity })?.unit.symbol else {
                continue
            }
            result.prices[quantity] = PlanAssumptions.Price(
                euros: euros,
                unit: unit,
                growth: known?.growth ?? 0,
                includesCarbonPrice: known?.includesCarbonPrice ?? quantity.usuallyIncludesCarbonPrice,
                source: known?.source ?? ""
            )
        }
        if let carbonPrice { result.carbonPrice = [assumptions.firstYear: carbonPrice] }
        if let discountRate { result.discountRate = discountRate }
        return result
    }
}
