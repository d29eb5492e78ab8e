public import CarbonAccounting
import Companies
import CompaniesStorage
public import EmissionFactors
import EmissionFactorsStorage
public import Kernel

/// What the lines of a year are worked out with, without the lines.
public struct YearBasis: Sendable {
    /// Has no entries.
    public let input: InventoryInput
    /// The edition of the year together with the firm's own factors.
    public let catalogue: FactorCatalogue
    public let calculator: LineCalculator

    public init(input: InventoryInput, catalogue: FactorCatalogue) {
        var input = input
        input.entries = []
        (self.input, self.catalogue) = (input, catalogue)
        calculator = input.calculator
    }

    public var year: ReportingYear { input.year }

    /// The figure of one line, stored or not. Whether another line brings the same upstream chain is not known here.
    public func line(_ entry: ActivityEntry) -> Result<InventoryLine, LineProblem> {
        var input = input
        input.entries = [entry]
        let inventory = InventoryCalculation.inventory(of: input)
        if let line = inventory.lines.first ?? inventory.beside.first { return .success(line) }
        if !inventory.outside.isEmpty { return .failure(.siteOutsideBoundary) }
        return .failure(inventory.incomplete.first?.problem ?? .periodOutsideYear)
    }

    /// Why a line can never be worked out as it stands; nil where it can, or where something may still be added.
    public func refusal(of entry: ActivityEntry) -> LineProblem? {
        // A missing amount must not hide that the rest does not fit together.
        var probe = entry
        if probe.amount == nil { probe.amount = 0 }
        guard case .failure(let problem) = line(probe), !problem.mayWait else { return nil }
        return problem
    }

    /// The factor that a reference stands for in this year; nil where there is none.
    public func match(_ reference: FactorReference) -> FactorMatch? {
        let series: String
        switch reference {
        case .none: return nil
        case .series(let name): series = name
        case .custom(let id):
            let bare = id.split(separator: ":").first.map(String.init) ?? id
            series = bare.hasPrefix("own-") ? bare : "own-\(bare)"
        }
        return try? catalogue.factor(series: series, year: year.value)
    }

    /// How a line refers to a factor of the catalogue or of the firm.
    public static func reference(to factor: EmissionFactor) -> FactorReference {
        guard factor.isUserDefined, factor.series.hasPrefix("own-") else { return .series(factor.series) }
        return .custom(String(factor.series.dropFirst(4)))
    }
}

extension InventoryReader {
    public func basis(of firm: FirmID, in year: ReportingYear) async throws -> YearBasis {
        if let frozen = try await frozen(firm, year) {
            let edition = try edition(frozen.basis.facts.settings.factorEdition)
            let input = frozen.basis.input([], catalogue: edition, table: library.gwp)
            return YearBasis(input: input, catalogue: frozen.catalogue)
        }
        let settings = try await firms.yearSettings(of: firm, year: year)
        let factors = try await factors(of: firm, edition: settings.factorEdition)
        let input = InventoryInput(
            year: year,
            entries: [],
            contracts: try await contracts.all(of: firm),
            catalogue: try edition(settings.factorEdition),
            table: library.gwp,
            customFactors: factors.own,
            settings: .germany(set: GWPSet(rawValue: settings.gwpSet) ?? .ar6),
            siteShares: try await firms.siteShares(of: firm, in: year, approach: settings.approach)
        )
        return YearBasis(input: input, catalogue: factors.catalogue)
    }

    /// All lines of a year with their figures; computed once for every state of the data.
    public func lines(of firm: FirmID, in year: ReportingYear) async throws -> YearLines {
        try await lines(of: firm, in: year, state: try await glance(of: firm, in: year).state)
    }

    /// - Parameter state: of the data, ``YearGlance/state``.
    public func lines(of firm: FirmID, in year: ReportingYear, state: String) async throws -> YearLines {
        try await lineMemory.lines(state) {
            let basis = try await basis(of: firm, in: year)
            return YearLines(try await inventory(of: firm, in: year)) { basis.match($0)?.factor.name }
        }
    }

    /// The edition with the firm's own factors, and these alone.
    func factors(of firm: FirmID, edition id: String?) async throws -> FirmFactors {
        let edition = try edition(id)
        let revision = try await customFactors.revision(of: firm)
        guard revision > 0 else { return FirmFactors(catalogue: edition, own: []) }
        let key = FirmFactors.Key(firm: firm, edition: edition.edition.id, revision: revision)
        if let known = catalogues[key] { return known }
        let own = try await ownFactors(of: firm)
        let entry = FirmFactors(catalogue: edition.adding(own), own: own)
        catalogues.keep(entry, for: key)
        return entry
    }
}
