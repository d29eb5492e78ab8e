public import EmissionFactors
public import Kernel

/// What the pages about a balance need, small enough to be stored and read at once. Traces are worked out anew.
///
/// Stored with releases: properties keep their names, a new one has to be optional.
public struct InventorySummary: Hashable, Sendable, Codable {
    public let year: ReportingYear
    public let edition: String
    public let set: GWPSet
    /// kg CO₂e with location-based Scope 2; nil where that method misses a figure.
    public let location: Double?
    /// kg CO₂e with market-based Scope 2; nil where that method misses a figure.
    public let market: Double?
    /// kg CO₂e by category, in the order of ``EmissionCategory/index``, as far as known.
    public let categories: [DualAmount]
    public let sites: [Site]
    /// Twelve months, each by scope (index 0 to 2).
    public let months: [[DualAmount]]
    public let bases: [EmissionBasis: Double]
    /// kg of each gas, as far as the sources give gases.
    public let gases: [String: Double]
    public let biogenicCO2: Double
    public let outsideBasket: Double
    public let avoided: Double
    public let credits: Double
    public let lines: Int
    public let incomplete: [Incomplete]
    public let missingMethods: [Scope2Method: [EntryID]]
    public let missingUpstream: [MissingChain]
    public let sankeyLocation: Sankey
    public let sankeyMarket: Sankey
    public let hotSpots: [HotSpot]
    public let quality: DataQualityReport
    public let uncertainty: UncertaintySummary
    public let scopeThree: ScopeThreeOverview
    /// Sites outside the boundary that have lines all the same; nil in results from before they were listed.
    public let outside: [Outside]?
    /// In the order of ``EmissionCategory/index``; nil in results from before it was kept.
    public let coverage: [CategoryCoverage]?

    public struct Outside: Hashable, Sendable, Codable {
        public let site: SiteID
        public let lines: Int
    }

    public struct Site: Hashable, Sendable, Codable {
        public let id: SiteID
        /// In the order of ``EmissionCategory/index``.
        public let categories: [DualAmount]
    }

    /// A line without a figure; its reason is worked out anew where it is shown.
    public struct Incomplete: Hashable, Sendable, Codable {
        public let entry: EntryID
        public let category: EmissionCategory
    }

    /// A factor or contract whose upstream chain is missing in 3.3, and the energy concerned.
    public struct MissingChain: Hashable, Sendable, Codable {
        public let figureID: String
        public let category: EmissionCategory
        public let lines: Int
    }

    /// - Parameter draws: of the Monte Carlo simulation.
    public init(_ inventory: Inventory, draws: Int = 10_000, seed: UInt64 = 2026) {
        (year, edition, set) = (inventory.year, inventory.edition, inventory.set)
        location = try? inventory.kilograms(.location)
        market = try? inventory.kilograms(.market)
        categories = inventory.categories
        sites = inventory.sites.map { Site(id: $0.key, categories: $0.value) }.sorted { $0.id.text < $1.id.text }
        months = inventory.months
        (bases, gases) = (inventory.bases, inventory.gases)
        (biogenicCO2, outsideBasket) = (inventory.biogenicCO2, inventory.outsideBasket)
        avoided = inventory.kilograms(beside: .avoidedEmissions)
        credits = inventory.kilograms(beside: .carbonCredit)
        lines = inventory.lines.count
        incomplete = inventory.incomplete.map { Incomplete(entry: $0.id, category: $0.entry.category) }
        missingMethods = Dictionary(
            uniqueKeysWithValues: Scope2Method.allCases.compactMap { method in
                inventory.missing(method).map { (method, $0.lines) }
            }
        )
        missingUpstream = Self.chains(inventory)
        sankeyLocation = Sankey(inventory, method: .location)
        sankeyMarket = Sankey(inventory, method: .market)
        hotSpots = HotSpot.largest(inventory, method: .location)
        quality = DataQualityReport(inventory)
        uncertainty = UncertaintySummary(UncertaintyModel(inventory), draws: draws, seed: seed)
        scopeThree = ScopeThreeOverview(inventory)
        coverage = inventory.coverage
        let outsiders = Dictionary(grouping: inventory.outside, by: \.site)
        outside = outsiders.map { Outside(site: $0.key, lines: $0.value.count) }.sorted { $0.site.text < $1.site.text }
    }

    public subscript(category: EmissionCategory) -> DualAmount { categories[category.index] }

    public func amount(of scope: Scope) -> DualAmount {
        EmissionCategory.allCases.filter { $0.scope == scope }.reduce(.zero) { $0 + self[$1] }
    }

    /// Totals as far as known; show them only beside ``isProvisional``.
    public var total: DualAmount { categories.reduce(.zero, +) }

    /// True while a line or a method is missing.
    public var isProvisional: Bool { !incomplete.isEmpty || !missingMethods.isEmpty }

    /// Categories of Scope 3 that count as relevant.
    public var relevantScopeThree: Set<EmissionCategory> {
        Set(scopeThree.rows.filter { $0.status == .relevant }.map(\.category))
    }

    private static func chains(_ inventory: Inventory) -> [MissingChain] {
        struct Key: Hashable {
            let figureID: String
            let category: EmissionCategory
        }
        var lines: [Key: Int] = [:]
        for line in inventory.missingUpstream {
            guard let missing = line.coefficient.missingUpstream else { continue }
            lines[Key(figureID: missing.figureID, category: line.entry.category), default: 0] += 1
        }
        return lines.map { MissingChain(figureID: $0.key.figureID, category: $0.key.category, lines: $0.value) }
            .sorted { ($0.category.index, $0.figureID) < ($1.category.index, $1.figureID) }
    }
}
