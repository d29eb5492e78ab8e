/// What one unit of an activity releases in kg CO₂e, and on what basis: figures of different bases may stand in one
/// total only if the share of each is shown.
public struct EquivalentValue: Hashable, Sendable {
    /// kg CO₂e per unit, with all gases; negative only for a credit.
    public let kilograms: Double
    public let basis: Basis
    /// Gas by gas where the source gives gases, blends taken apart, largest first. One entry for carbon dioxide alone,
    /// none for a published total.
    public let perGas: [GasContribution]

    public enum Basis: Hashable, Sendable {
        /// Weighed here, gas by gas, with the set that the balance uses.
        case computed(GWPSet)
        /// The source counts carbon dioxide alone; methane and nitrous oxide are missing.
        case carbonDioxideOnly
        /// Weighed by the publisher; nil where the source does not name the set.
        case published(GWPSet?)
    }

    public init(kilograms: Double, basis: Basis, perGas: [GasContribution] = []) {
        (self.kilograms, self.basis, self.perGas) = (kilograms, basis, perGas)
    }

    /// The part of `kilograms` from gases outside the Kyoto basket, which is reported outside the scopes.
    public var kilogramsOutsideKyotoBasket: Double {
        perGas.reduce(0) { $1.group.isInKyotoBasket ? $0 : $0 + $1.equivalent }
    }
}
