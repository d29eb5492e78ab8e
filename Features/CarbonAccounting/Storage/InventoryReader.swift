public import CarbonAccounting
import Companies
public import CompaniesStorage
public import EmissionFactors
public import EmissionFactorsStorage
public import Kernel

/// A year is worked out with an edition of the factor catalogue that is no longer installed. No other takes its place:
/// the figures would move without anybody's decision.
public struct FactorEditionMissing: Error, Hashable, CustomStringConvertible {
    public let id: String

    public var description: String { "edition \(id) of the factor catalogue is missing in Content/editions" }
}

/// The face this feature shows to others: the balance of a firm's year, worked out from what is stored.
public struct InventoryReader: Sendable {
    let entries: ActivityEntryStore
    let contracts: EnergyContractStore
    let scopeThree: ScopeThreeStore
    let inventories: InventoryStore
    let customFactors: CustomFactorStore
    let firms: FirmReader
    let baseYears: BaseYearLog
    let summaries = RecentValues<String, InventorySummary>(capacity: 200)
    let lineMemory = YearLinesMemory()
    let catalogues = RecentValues<FirmFactors.Key, FirmFactors>(capacity: 50)
    let glances = RecentValues<YearGlance.Key, YearGlance>(capacity: 400)
    let frozenYears = RecentValues<String, FrozenYear>(capacity: 50)
    public let library: FactorLibrary

    public init(
        entries: ActivityEntryStore,
        contracts: EnergyContractStore,
        scopeThree: ScopeThreeStore,
        inventories: InventoryStore,
        customFactors: CustomFactorStore,
        firms: FirmReader,
        baseYears: BaseYearLog,
        library: FactorLibrary
    ) {
        self.entries = entries
        self.contracts = contracts
        self.scopeThree = scopeThree
        self.inventories = inventories
        self.customFactors = customFactors
        self.firms = firms
        self.baseYears = baseYears
        self.library = library
    }

    /// The catalogue of the year's edition together with the firm's own factors.
    public func catalogue(of firm: FirmID, in year: ReportingYear) async throws -> FactorCatalogue {
        if let frozen = try await frozen(firm, year) { return frozen.catalogue }
        let settings = try await firms.yearSettings(of: firm, year: year)
        return try await factors(of: firm, edition: settings.factorEdition).catalogue
    }

    /// Everything the balance of a year is worked out from: what was released, or what is stored now. `editionID`
    /// replaces the edition of the year's settings.
    public func input(
        of firm: FirmID,
        in year: ReportingYear,
        edition editionID: String? = nil
    ) async throws -> InventoryInput {
        guard let frozen = try await frozen(firm, year) else {
            return try await presentInput(of: firm, in: year, edition: editionID)
        }
        let released = try await inventories.entries(frozen.release, of: firm)
        let lines = if let released { released } else { try await entries.all(of: firm, in: year) }
        return frozen.basis.input(
            lines,
            catalogue: try edition(editionID ?? frozen.basis.facts.settings.factorEdition),
            table: library.gwp
        )
    }

    func presentInput(
        of firm: FirmID,
        in year: ReportingYear,
        edition editionID: String? = nil
    ) async throws -> InventoryInput {
        let settings = try await firms.yearSettings(of: firm, year: year)
        return InventoryInput(
            year: year,
            entries: try await entries.all(of: firm, in: year),
            contracts: try await contracts.all(of: firm),
            catalogue: try edition(editionID ?? settings.factorEdition),
            table: library.gwp,
            customFactors: try await factors(of: firm, edition: editionID ?? settings.factorEdition).own,
            settings: .germany(set: GWPSet(rawValue: settings.gwpSet) ?? .ar6),
            siteShares: try await firms.siteShares(of: firm, in: year, approach: settings.approach),
            scopeThree: try await scopeThree.decisions(of: firm, in: year)
        )
    }

    public func inventory(of firm: FirmID, in year: ReportingYear) async throws -> Inventory {
        InventoryCalculation.inventory(of: try await input(of: firm, in: year))
    }

    /// Changes whenever anything changes from which the year's balance is worked out; stays while it is released.
    func inputKey(of firm: FirmID, in year: ReportingYear) async throws -> String {
        try await glance(of: firm, in: year).state
    }

    func presentKey(of firm: FirmID, in year: ReportingYear) async throws -> String {
        try await inventories.key(of: firm, in: year, edition: editionID)
    }

    /// The newest edition for a year that holds nothing yet; otherwise exactly the one named.
    public func edition(_ id: String?) throws -> FactorCatalogue {
        guard let id else { return library.newest }
        guard let catalogue = library.catalogue(edition: id) else { throw FactorEditionMissing(id: id) }
        return catalogue
    }

    /// Factors whose evidence is complete; the others are named where they are used.
    func ownFactors(of firm: FirmID) async throws -> [EmissionFactor] {
        try await customFactors.all(of: firm).compactMap { try? $0.factor.emissionFactor(gwp: library.gwp) }
    }
}
