public import Kernel

/// A quantity that a firm uses, with the units it may be counted in.
extension CatalogueMeasure.Effect.Quantity: CodingKeyRepresentable {}

extension CatalogueMeasure.Effect.Quantity {
    /// Units in which a saving may be given, the usual first. Energy of fuels says its heating value.
    public var units: [Unit] {
        switch self {
        case .electricity, .districtHeat: [.kilowattHour, .megawattHour]
        case .naturalGas: ["kWh(Hs)", "kWh(Hi)", "MWh(Hs)"].compactMap { Unit(symbol: $0) }
        case .heatingOil: [.litre] + ["kWh(Hi)"].compactMap { Unit(symbol: $0) }
        case .diesel, .petrol: [.litre]
        case .water: [.cubicMetre]
        case .waste, .material, .packaging, .paper: [.tonne, .kilogram]
        case .refrigerant: [.kilogram]
        case .commuting, .travel: [.passengerKilometre, .kilometre]
        case .none: [.euro]
        }
    }

    /// Whether its price usually holds a CO₂ price already: fuels by the BEHG, electricity and district heat by the
    /// emissions trading of the plants. Then tonnes are not priced a second time.
    public var usuallyIncludesCarbonPrice: Bool {
        switch self {
        case .electricity, .naturalGas, .heatingOil, .districtHeat, .diesel, .petrol: true
        default: false
        }
    }
}

extension Measure.Saving {
    /// Tonnes CO₂e saved directly, without a quantity behind them.
    public static let tonnesUnit = "t CO₂e"

    /// Tonnes a unit where the unit itself is one of emissions.
    var directTonnes: Double? {
        switch unit {
        case Self.tonnesUnit: 1
        case "kg CO₂e": 0.001
        default: nil
        }
    }

    /// A saving in money only.
    public var isMoney: Bool { Unit(symbol: unit)?.dimension == .currency }
}
