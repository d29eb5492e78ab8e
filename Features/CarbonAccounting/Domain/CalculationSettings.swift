public import EmissionFactors

/// What a balance decides before the first line: warming potentials, and the series that complete a Scope 2 line.
public struct CalculationSettings: Hashable, Sendable {
    /// AR5 or AR6.
    public var set: GWPSet
    /// Location-based series of a Scope 2 energy for lines that name only a market-based factor.
    public var gridSeries: [EmissionCategory: String]
    /// Market-based series for energy without a counted contract: the residual mix. For energy used in another country
    /// that country's mix counts, where the catalogue holds one.
    public var residualSeries: [EmissionCategory: String]
    /// Energies without residual mix, for which the location-based figure may stand in, marked as such.
    public var locationMayStandIn: Set<EmissionCategory>

    public init(
        set: GWPSet,
        gridSeries: [EmissionCategory: String],
        residualSeries: [EmissionCategory: String],
        locationMayStandIn: Set<EmissionCategory> = [.districtHeat, .steam, .cooling]
    ) {
        self.set = set
        self.gridSeries = gridSeries
        self.residualSeries = residualSeries
        self.locationMayStandIn = locationMayStandIn
    }

    /// The choice for Germany: the mix of the Umweltbundesamt and the residual mix of the AIB.
    public static func germany(set: GWPSet = .ar6) -> CalculationSettings {
        CalculationSettings(
            set: set,
            gridSeries: [.purchasedElectricity: "strom-mix-de"],
            residualSeries: [.purchasedElectricity: "strom-residualmix-de"]
        )
    }
}
