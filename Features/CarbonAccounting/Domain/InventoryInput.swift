public import EmissionFactors
public import Kernel

/// All that a balance is worked out from.
public struct InventoryInput: Sendable {
    public var year: ReportingYear
    public var entries: [ActivityEntry]
    public var contracts: [EnergyContract]
    public var catalogue: FactorCatalogue
    public var table: GWPTable
    public var customFactors: [EmissionFactor]
    public var settings: CalculationSettings
    /// Share of each site that counts under the consolidation approach, 0…1. Sites with share 0 lie outside the
    /// boundary: their lines are listed apart. A site that is not listed is unknown.
    public var siteShares: [SiteID: Double]
    public var scopeThree: [EmissionCategory: ScopeThreeStatus]

    public init(
        year: ReportingYear,
        entries: [ActivityEntry],
        contracts: [EnergyContract] = [],
        catalogue: FactorCatalogue,
        table: GWPTable,
        customFactors: [EmissionFactor] = [],
        settings: CalculationSettings,
        siteShares: [SiteID: Double],
        scopeThree: [EmissionCategory: ScopeThreeStatus] = [:]
    ) {
        self.year = year
        self.entries = entries
        self.contracts = contracts
        self.catalogue = catalogue
        self.table = table
        self.customFactors = customFactors
        self.settings = settings
        self.siteShares = siteShares
        self.scopeThree = scopeThree
    }

    public var calculator: LineCalculator {
        LineCalculator(
            catalogue: catalogue,
            table: table,
            settings: settings,
            customFactors: customFactors,
            contracts: contracts
        )
    }
}
