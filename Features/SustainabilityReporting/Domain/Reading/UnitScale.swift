public import Foundation

/// Units that measure the same: a figure in one becomes a figure in another.
public struct UnitScale: Hashable, Sendable {
    public enum Quantity: Hashable, Sendable { case mass, volume, area, energy, emissions }

    public let quantity: Quantity
    /// How many of the smallest unit of the quantity it is.
    public let factor: Decimal

    /// Nil for units that are not converted: money, counts, quotients.
    public init?(_ unit: FactUnit) {
        guard let known = Self.known[unit.rawValue] else { return nil }
        (quantity, factor) = known
    }

    /// Names of the Units Registry, and those that people write instead.
    private static let known: [String: (Quantity, Decimal)] = [
        "g": (.mass, 1), "kg": (.mass, 1_000), "t": (.mass, 1_000_000), "Mt": (.mass, 1_000_000_000_000),
        "l": (.volume, 1), "L": (.volume, 1), "m3": (.volume, 1_000),
        "sqm": (.area, 1), "m2": (.area, 1), "ha": (.area, 10_000), "sqkm": (.area, 1_000_000),
        "km2": (.area, 1_000_000),
        "J": (.energy, 1), "kJ": (.energy, 1_000), "MJ": (.energy, 1_000_000), "GJ": (.energy, 1_000_000_000),
        "TJ": (.energy, 1_000_000_000_000), "Wh": (.energy, 3_600), "kWh": (.energy, 3_600_000),
        "MWh": (.energy, 3_600_000_000), "GWh": (.energy, 3_600_000_000_000),
        "kgCO2e": (.emissions, 1), "tCO2e": (.emissions, 1_000), "MtCO2e": (.emissions, 1_000_000_000),
    ]

    /// The same amount in another unit; nil where they do not measure the same.
    public static func convert(_ amount: Decimal, from: FactUnit, to: FactUnit) -> Decimal? {
        guard from != to else { return amount }
        guard let one = UnitScale(from), let other = UnitScale(to), one.quantity == other.quantity else { return nil }
        return amount * one.factor / other.factor
    }

    /// To how many places a figure is exact once it is in another unit: 25.00 m² are 0.002500 ha. Nil, which is exact,
    /// where the units are no power of ten apart.
    public static func decimals(_ places: Int?, from: FactUnit, to: FactUnit) -> Int? {
        guard from != to else { return places }
        guard let places, var ratio = convert(1, from: to, to: from), ratio > 0 else { return nil }
        var moved = 0
        while ratio >= 10 { (ratio, moved) = (ratio / 10, moved + 1) }
        while ratio < 1 { (ratio, moved) = (ratio * 10, moved - 1) }
        return ratio == 1 ? places + moved : nil
    }
}
