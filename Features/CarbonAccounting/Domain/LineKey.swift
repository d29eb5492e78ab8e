public import Kernel

/// All that decides the kg CO₂e per unit of a line. Lines with equal keys share one coefficient, so that a million
/// rows need no more resolving than there are kinds of rows.
public struct LineKey: Hashable, Sendable {
    public var category: EmissionCategory
    public var kind: EntryKind
    public var year: ReportingYear
    public var unit: Unit
    public var method: EntryMethod
    public var factor: FactorReference
    public var properties: [UnitProperty]
    /// Only for Scope 2.
    public var contract: ContractID?
    /// Share of the amount under that contract, 0…1 (``EnergyContract/coverage(of:)``).
    public var coverage: Double

    public init(
        category: EmissionCategory,
        kind: EntryKind = .emission,
        year: ReportingYear,
        unit: Unit,
        method: EntryMethod = .activity,
        factor: FactorReference,
        properties: [UnitProperty] = [],
        contract: ContractID? = nil,
        coverage: Double = 1
    ) {
        self.category = category
        self.kind = kind
        self.year = year
        self.unit = unit
        self.method = method
        self.factor = factor
        self.properties = properties
        self.contract = contract
        self.coverage = contract == nil ? 1 : coverage
    }

    /// The same line with what a source says of its fuel, after what the line itself says.
    func knowing(_ properties: [UnitProperty]) -> LineKey {
        var key = self
        key.properties += properties
        return key
    }

    /// The key of an entry; throws where its contract does not exist or does not fit.
    public init(_ entry: ActivityEntry, contracts: [ContractID: EnergyContract]) throws(LineProblem) {
        var coverage = 1.0
        if let id = entry.contract {
            guard let contract = contracts[id] else { throw .contractUnknown }
            guard contract.category == entry.category, contract.sites.isEmpty || contract.sites.contains(entry.site)
            else { throw .contractDoesNotFit }
            coverage = contract.coverage(of: entry.period.clipped(to: entry.year.period) ?? entry.period)
        }
        self.init(
            category: entry.category,
            kind: entry.kind,
            year: entry.year,
            unit: entry.unit,
            method: entry.method,
            factor: entry.factor,
            properties: entry.properties,
            contract: entry.contract,
            coverage: coverage
        )
    }
}

extension DatePeriod {
    /// The days that lie within another span; nil where they do not touch. Only these count in a balance.
    fileprivate func clipped(to other: DatePeriod) -> DatePeriod? {
        DatePeriod(first: max(first, other.first), last: min(last, other.last))
    }
}
