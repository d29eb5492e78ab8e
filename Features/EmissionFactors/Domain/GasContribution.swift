/// The share of one pure gas in what a unit of an activity releases.
public struct GasContribution: Hashable, Sendable {
    /// Key in ``GWPTable``.
    public let gas: String
    public let group: GasGroup
    /// kg of the gas per unit of the activity.
    public let kilograms: Double
    /// kg CO₂e per kg of the gas.
    public let warmingPotential: Double

    public init(gas: String, group: GasGroup, kilograms: Double, warmingPotential: Double) {
        (self.gas, self.group, self.kilograms, self.warmingPotential) = (gas, group, kilograms, warmingPotential)
    }

    /// kg CO₂e per unit of the activity.
    public var equivalent: Double { kilograms * warmingPotential }
}
