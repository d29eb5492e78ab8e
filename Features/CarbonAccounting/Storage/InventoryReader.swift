public import CarbonAccounting
import Companies
public import CompaniesStorage
import DatabasePlatform
public import EmissionFactors
public import EmissionFactorsStorage
public import Kernel

/// The face this feature shows to others: the balance of a firm's year, worked out from what is stored.
public struct InventoryReader: Sendable {
    let entries: ActivityEntryStore
    let contracts: EnergyContractStore
    let scopeThree: ScopeThreeStore
    let inventories: InventoryStore
    let customFactors: CustomFactorStore
    let firms: FirmReader
    let summaries = RecentValues<String, InventorySummary>(capacity: 200)
    let lineMemory = YearLinesMemory()
    let catalogues = RecentValues<FirmFactors.Key, FirmFactors>(capacity: 50)
    public let library: FactorLibrary

    public init(
        entries: ActivityEntryStore,
        contracts: EnergyContractStore,
        scopeThree: ScopeThreeStore,
        inventories: InventoryStore,
        customFactors: CustomFactorStore,
        firms: FirmReader,
        library: FactorLibrary
    ) {
        self.entries = entries
        self.contracts = contracts
        self.scopeThree = scopeThree
        self.inventories = inventories
        self.customFactors = customFactors
        self.firms = firms
        self.library = library
    }

    /// The catalogue of the year's edition together with the firm's own factors.
    public func catalogue(of firm: FirmID, in year: ReportingYear) async throws -> FactorCatalogue {
        let settings = try await firms.yearSettings(of: firm, year: year)
        return try await factors(of: firm, edition: settings.factorEdition).catalogue
    }

    /// Everything the balance of a year is worked out from; `editionID` replaces the edition of the year's settings.
    public func input(
        of firm: FirmID,
        in year: ReportingYear,
        edition editionID: String? = nil
    ) async throws -> InventoryInput {
        let settings = try await firms.yearSettings(of: firm, year: year)
        return InventoryInput(
            year: year,
            entries: try await entries.all(of: firm, in: year),
            contracts: try await contracts.all(of: firm),
            catalogue: edition(editionID ?? settings.factorEdition),
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

    /// Changes whenever anything changes from which the year's balance is worked out.
    func inputKey(of firm: FirmID, in year: ReportingYear) async throws -> String {
        try await inputKey(of: firm, in: year, try await firms.view(of: firm, in: year))
    }

    func inputKey(of firm: FirmID, in year: ReportingYear, _ view: FirmYearView) async throws -> String {
        let settings = view.settings
        let parts = [
            firm.text, "\(year)", "\(try await inventories.revision(of: firm, in: year))",
            "\(try await customFactors.revision(of: firm))",
            edition(settings.factorEdition).edition.id, settings.gwpSet, settings.approach.rawValue,
            view.shares.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: ","),
        ]
        return ContentDigest.sha256(of: Array(parts.joined(separator: "|").utf8))
    }

    func edition(_ id: String?) -> FactorCatalogue {
        id.flatMap { library.catalogue(edition: $0) } ?? library.newest
    }

    /// Factors whose evidence is complete; the others are named where they are used.
    func ownFactors(of firm: FirmID) async throws -> [EmissionFactor] {
        try await customFactors.all(of: firm).compactMap { try? $0.factor.emissionFactor(gwp: library.gwp) }
    }
}
