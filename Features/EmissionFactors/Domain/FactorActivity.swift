/// What is done or bought when a factor applies. Raw values are stored and stand in content files.
public enum FactorActivity: String, Hashable, Sendable, CaseIterable, Codable {
    case stationaryFuel, mobileFuel, electricity, districtHeat, steam, cooling, refrigerant, process
    case freight, travel, commuting, spend, waste, water, material, accommodation, homeOffice

    /// Energy bought from a network or neighbour: what Scope 2 holds.
    public var isPurchasedEnergy: Bool {
        switch self {
        case .electricity, .districtHeat, .steam, .cooling: true
        default: false
        }
    }
}
