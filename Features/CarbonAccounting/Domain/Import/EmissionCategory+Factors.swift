import EmissionFactors

extension EmissionCategory {
    /// What factors of the category usually describe; used to tell factors of one name apart, never to refuse.
    var usualActivities: Set<FactorActivity> {
        switch self {
        case .stationaryCombustion: [.stationaryFuel]
        case .mobileCombustion: [.mobileFuel]
        case .processEmissions: [.process]
        case .fugitiveEmissions: [.refrigerant]
        case .purchasedElectricity: [.electricity]
        case .districtHeat: [.districtHeat]
        case .steam: [.steam]
        case .cooling: [.cooling]
        case .purchasedGoods: [.material, .spend, .water]
        case .capitalGoods: [.spend, .material]
        case .fuelAndEnergy: [.stationaryFuel, .mobileFuel, .electricity, .districtHeat, .steam, .cooling]
        case .upstreamTransport, .downstreamTransport: [.freight, .spend]
        case .waste, .endOfLifeOfSoldProducts: [.waste, .water]
        case .businessTravel: [.travel, .accommodation, .spend]
        case .commuting: [.commuting, .travel, .homeOffice]
        case .upstreamLeasedAssets, .downstreamLeasedAssets, .useOfSoldProducts:
            [.electricity, .districtHeat, .stationaryFuel, .mobileFuel, .cooling, .steam]
        case .processingOfSoldProducts, .franchises, .investments: Set(FactorActivity.allCases)
        }
    }

    /// The category that a factor belongs to where only one is thinkable: fuel burnt in a boiler is 1.1.
    init?(usualFor factor: EmissionFactor) {
        switch factor.activity {
        case .stationaryFuel: self = .stationaryCombustion
        case .mobileFuel: self = .mobileCombustion
        case .refrigerant: self = .fugitiveEmissions
        case .process: self = .processEmissions
        case .electricity: self = .purchasedElectricity
        case .districtHeat: self = .districtHeat
        case .steam: self = .steam
        case .cooling: self = .cooling
        case .waste: self = .waste
        case .accommodation: self = .businessTravel
        case .commuting, .homeOffice: self = .commuting
        case .material: self = .purchasedGoods
        case .freight, .travel, .spend, .water: return nil
        }
    }
}
