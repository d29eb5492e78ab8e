/// What must be known about a fuel, a product, a vehicle or a price before amounts of two units can meet.
public enum UnitPropertyKind: String, Sendable, CaseIterable, Codable {
    /// Abrechnungsbrennwert, kWh(Hs) per Nm³, as the gas bill states it (DVGW G 685).
    case higherHeatingValuePerStandardVolume
    /// Zustandszahl, Nm³ per operating m³, as the gas bill states it (DVGW G 685).
    case stateNumber
    /// Hi divided by Hs, without unit; natural gas 0.903 (EBeV 2030: 3.2508 GJ per MWh(Hs)).
    case lowerToHigherRatio
    /// kg per l at the temperature at which the volume was measured.
    case density
    /// kWh(Hi) per kg.
    case lowerHeatingValuePerMass
    /// kWh(Hi) per l.
    case lowerHeatingValuePerVolume
    /// Persons per vehicle, the driver included.
    case occupancy
    /// kg per piece, or per other thing counted.
    case massPerPiece
    /// kg per m.
    case massPerLength
    /// Price level of the factor's year divided by that of the amount's year, without unit.
    case priceIndexRatio
    /// Value added tax as a share of the net price: 0.19.
    case vatRate
    /// Basic price divided by purchaser's price without VAT, without unit (ESA 2010, 3.06 and 3.44).
    case basicToPurchaserRatio

    /// The values that are physically or commercially possible. Wide enough for everything traded, and narrow enough
    /// to catch a figure in the wrong unit: 845 kg/m³ as kg/l, 42.8 MJ/kg as kWh/kg, 19 as 0.19.
    public var validRange: ClosedRange<Double> {
        switch self {
        case .higherHeatingValuePerStandardVolume: 0.5...50
        // Above 1 where the meter works under pressure without a volume corrector.
        case .stateNumber: 0.5...5
        case .lowerToHigherRatio: 0.5...1
        case .density: 0.000_05...25
        case .lowerHeatingValuePerMass: 0.1...40
        case .lowerHeatingValuePerVolume: 0.000_1...15
        case .occupancy: 0.1...5000
        case .massPerPiece: 0.000_001...1_000_000
        case .massPerLength: 0.000_001...100_000
        case .priceIndexRatio: 0.1...10
        case .vatRate: 0...0.3
        case .basicToPurchaserRatio: 0.1...1.2
        }
    }
}

/// A property with the place where its value was read; without a source there is no property.
public struct UnitProperty: Hashable, Sendable, Codable {
    public let kind: UnitPropertyKind
    /// In the unit that `kind` names.
    public let value: Double
    public let source: String

    /// Takes any value; whoever converts with an impossible one gets `ConversionError.invalidProperty`.
    public init(kind: UnitPropertyKind, value: Double, source: String) {
        (self.kind, self.value, self.source) = (kind, value, source)
    }

    /// Whether the value lies in the kind's `validRange`; never for NaN.
    public var isValid: Bool { kind.validRange.contains(value) }
}
