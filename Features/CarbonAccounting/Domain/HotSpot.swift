public import EmissionFactors

/// Where most of the emissions come from, and what kind of answer such a source has.
public struct HotSpot: Hashable, Sendable, Codable {
    /// What a hot spot means; the page turns it into words. Raw values are stored.
    public enum Meaning: String, Hashable, Sendable, Codable, CaseIterable {
        case heating, fleet, process, refrigerant, electricity, networkHeat, purchasing, investmentGoods
        case energyChain, freight, waste, travel, commuting, products, other

        init(_ category: EmissionCategory) {
            self =
                switch category {
                case .stationaryCombustion: .heating
                case .mobileCombustion: .fleet
                case .processEmissions: .process
                case .fugitiveEmissions: .refrigerant
                case .purchasedElectricity: .electricity
                case .districtHeat, .steam, .cooling: .networkHeat
                case .purchasedGoods: .purchasing
                case .capitalGoods: .investmentGoods
                case .fuelAndEnergy: .energyChain
                case .upstreamTransport, .downstreamTransport: .freight
                case .waste, .endOfLifeOfSoldProducts: .waste
                case .businessTravel: .travel
                case .commuting: .commuting
                case .processingOfSoldProducts, .useOfSoldProducts: .products
                case .upstreamLeasedAssets, .downstreamLeasedAssets, .franchises, .investments: .other
                }
        }
    }

    public let source: EmissionSource
    public let category: EmissionCategory
    /// kg CO₂e by both methods.
    public let amount: DualAmount
    /// Share of the total by the method asked for, 0…1.
    public let share: Double
    public let lines: Int
    public let meaning: Meaning

    /// The largest sources, largest first.
    public static func largest(_ inventory: Inventory, method: Scope2Method, limit: Int = 8) -> [HotSpot] {
        struct Key: Hashable {
            let source: EmissionSource
            let category: EmissionCategory
        }
        var sums: [Key: (amount: DualAmount, lines: Int)] = [:]
        for line in inventory.lines {
            let source = line.source
            for output in line.coefficient.outputs {
                let key = Key(source: source, category: output.category)
                let known = sums[key] ?? (.zero, 0)
                sums[key] = (known.amount + output.amount(scale: line.scale), known.lines + 1)
            }
        }
        let total = inventory.categories.reduce(0) { $0 + $1[method] }
        guard total > 0 else { return [] }
        return sums.map { key, sum in
            HotSpot(
                source: key.source,
                category: key.category,
                amount: sum.amount,
                share: sum.amount[method] / total,
                lines: sum.lines,
                meaning: Meaning(key.category)
            )
        }
        .filter { $0.share > 0 }
        .sorted { ($0.share, $1.category.index, $1.source.id) > ($1.share, $0.category.index, $0.source.id) }
        .prefix(limit).map { $0 }
    }
}
