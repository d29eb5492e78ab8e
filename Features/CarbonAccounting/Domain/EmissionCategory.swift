/// Where in the balance an amount belongs. Raw values are stored in the database and in files: never rename them.
///
/// Scope 1 by the kinds of direct sources of the Corporate Standard (chapter 4), Scope 2 by energy carrier
/// (Scope 2 Guidance, chapter 5), Scope 3 by the fifteen categories of the Value Chain Standard (table 5.3).
public enum EmissionCategory: String, Sendable, Codable, CaseIterable {
    case stationaryCombustion, mobileCombustion, processEmissions, fugitiveEmissions
    case purchasedElectricity, districtHeat, steam, cooling
    case purchasedGoods, capitalGoods, fuelAndEnergy, upstreamTransport, waste, businessTravel, commuting
    case upstreamLeasedAssets, downstreamTransport, processingOfSoldProducts, useOfSoldProducts
    case endOfLifeOfSoldProducts, downstreamLeasedAssets, franchises, investments

    public var scope: Scope {
        switch self {
        case .stationaryCombustion, .mobileCombustion, .processEmissions, .fugitiveEmissions: .one
        case .purchasedElectricity, .districtHeat, .steam, .cooling: .two
        default: .three
        }
    }

    /// `1.1` to `3.15`. The numbers of Scope 3 are those of the standard; within Scopes 1 and 2 they only order.
    public var number: String { "\(scope.rawValue).\(position)" }

    /// 1 to 15 within the scope.
    public var position: Int {
        let first: EmissionCategory =
            switch scope {
            case .one: .stationaryCombustion
            case .two: .purchasedElectricity
            case .three: .purchasedGoods
            }
        return index - first.index + 1
    }

    /// Position among all categories, 0 to 22: row of a table of totals.
    public var index: Int { Self.indices[self]! }

    public static let count = allCases.count

    public static let scopeThree: [EmissionCategory] = allCases.filter { $0.scope == .three }

    /// Finds the category printed as `3.4`.
    public init?(number: String) {
        guard let found = Self.allCases.first(where: { $0.number == number }) else { return nil }
        self = found
    }

    private static let indices = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
