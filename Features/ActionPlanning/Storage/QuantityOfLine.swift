import ActionPlanning
import CarbonAccounting
import Kernel

/// To which quantity of the measures a line of the balance belongs.
enum QuantityOfLine {
    typealias Quantity = QuantityFactors.Quantity

    /// Nil where it belongs to none, or is given in money.
    static func quantity(of entry: ActivityEntry) -> Quantity? {
        guard entry.unit.dimension != .currency else { return nil }
        switch entry.category {
        case .purchasedElectricity: return .electricity
        case .districtHeat: return .districtHeat
        case .stationaryCombustion, .mobileCombustion: return fuel(entry)
        case .fugitiveEmissions: return .refrigerant
        case .waste: return series(entry).hasPrefix("abwasser") ? nil : .waste
        case .businessTravel: return .travel
        case .commuting: return .commuting
        case .purchasedGoods: return goods(entry)
        default: return nil
        }
    }

    /// Whether what falls under the quantity differs so much by kind that a mean says nothing.
    static func differsByKind(_ quantity: Quantity) -> Bool {
        switch quantity {
        case .waste, .material, .packaging, .paper, .refrigerant: true
        default: false
        }
    }

    private static func series(_ entry: ActivityEntry) -> String {
        if case .series(let name) = entry.factor { name } else { "" }
    }

    private static func fuel(_ entry: ActivityEntry) -> Quantity? {
        let fuels: [(String, Quantity)] = [
            ("erdgas", .naturalGas), ("cng", .naturalGas), ("heizoel", .heatingOil), ("diesel", .diesel),
            ("benzin", .petrol),
        ]
        return fuels.first { series(entry).hasPrefix($0.0) }?.1
    }

    private static func goods(_ entry: ActivityEntry) -> Quantity? {
        let name = series(entry)
        if name.hasPrefix("trinkwasser") { return .water }
        if name.hasPrefix("papier") { return .paper }
        if name.hasPrefix("karton") || name.contains("verpackung") { return .packaging }
        return entry.unit.dimension == .mass ? .material : nil
    }
}
