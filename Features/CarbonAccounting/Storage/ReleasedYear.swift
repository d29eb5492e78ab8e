import CarbonAccounting
import Companies
import EmissionFactors
import Kernel

/// All that a released year was worked out from, apart from its lines and the catalogue, whose editions never change.
///
/// Stored as JSON beside ``format``; properties keep their names, a new one has to be optional.
struct ReleasedYear: Sendable, Codable {
    /// Raised when what is stored changes its form; readers of the older forms stay.
    static let format = 1

    let facts: YearFacts
    let contracts: [EnergyContract]
    let factors: [EmissionFactor]
    let scopeThree: [EmissionCategory: ScopeThreeStatus]

    init(_ input: InventoryInput, _ facts: YearFacts) {
        self.facts = facts
        (contracts, factors, scopeThree) = (input.contracts, input.customFactors, input.scopeThree)
    }

    func input(_ entries: [ActivityEntry], catalogue: FactorCatalogue, table: GWPTable) -> InventoryInput {
        InventoryInput(
            year: facts.settings.year,
            entries: entries,
            contracts: contracts,
            catalogue: catalogue,
            table: table,
            customFactors: factors,
            settings: .germany(set: GWPSet(rawValue: facts.settings.gwpSet) ?? .ar6),
            siteShares: facts.shares,
            scopeThree: scopeThree
        )
    }
}

/// A released year as it is kept in memory.
struct FrozenYear: Sendable {
    let release: String
    let basis: ReleasedYear
    /// The edition of the year together with the firm's own factors of that day.
    let catalogue: FactorCatalogue
}

extension InventoryReader {
    /// Nil while the year is open, and for a release from before its basis was stored with it.
    func frozen(_ firm: FirmID, _ year: ReportingYear) async throws -> FrozenYear? {
        guard let standing = try await inventories.standing(of: firm, in: year), standing.hasBasis else { return nil }
        if let known = frozenYears[standing.id] { return known }
        guard let basis = try await inventories.basis(standing.id, of: firm) else { return nil }
        let edition = try edition(basis.facts.settings.factorEdition)
        let year = FrozenYear(
            release: standing.id,
            basis: basis,
            catalogue: basis.factors.isEmpty ? edition : edition.adding(basis.factors)
        )
        frozenYears.keep(year, for: standing.id)
        return year
    }
}
