public import Kernel

/// One line of activity data: how much of what was used where and when.
///
/// Stored whole with a released year: properties keep their names, a new one has to be optional.
public struct ActivityEntry: Hashable, Sendable, Identifiable, Codable {
    public let id: EntryID
    public var year: ReportingYear
    public var site: SiteID
    public var category: EmissionCategory
    public var kind: EntryKind
    /// In the firm's words: "Erdgas Halle 2".
    public var description: String
    /// Days to which the amount belongs, both ends included. What lies outside the year is not counted.
    public var period: DatePeriod
    /// In ``unit``; nil while it is missing, which is never the same as 0. Negative only for lines beside the
    /// balance (``EntryKind/allowsNegativeAmount``).
    public var amount: Double?
    /// The amount as it was typed or read, kept beside the number.
    public var amountText: String
    public var unit: Unit
    public var method: EntryMethod
    public var factor: FactorReference
    /// The contract under which energy of Scope 2 was bought.
    public var contract: ContractID?
    /// Calorific value, density, occupancy … with source, for conversions that need them.
    public var properties: [UnitProperty]
    /// Where the amount was worked out from other figures, these figures.
    public var derivation: AmountDerivation?
    public var dataQuality: DataQuality
    public var evidence: EvidenceID?
    /// Number of the meter or place of use: two equal readings of one meter are noticed by it.
    public var meter: String
    public var note: String
    public var importBatch: ImportBatchID?
    /// Raised by one with every stored change, from 1.
    public var version: Int

    /// Without a period the line belongs to the whole year.
    public init(
        id: EntryID,
        year: ReportingYear,
        site: SiteID,
        category: EmissionCategory,
        kind: EntryKind = .emission,
        description: String = "",
        period: DatePeriod? = nil,
        amount: Double?,
        amountText: String = "",
        unit: Unit,
        method: EntryMethod = .activity,
        factor: FactorReference = .none,
        contract: ContractID? = nil,
        properties: [UnitProperty] = [],
        derivation: AmountDerivation? = nil,
        dataQuality: DataQuality = .none,
        evidence: EvidenceID? = nil,
        meter: String = "",
        note: String = "",
        importBatch: ImportBatchID? = nil,
        version: Int = 1
    ) {
        self.id = id
        self.year = year
        self.site = site
        self.category = category
        self.kind = kind
        self.description = description
        self.period = period ?? year.period
        self.amount = amount
        self.amountText = amountText
        self.unit = unit
        self.method = method
        self.factor = factor
        self.contract = contract
        self.properties = properties
        self.derivation = derivation
        self.dataQuality = dataQuality
        self.evidence = evidence
        self.meter = meter
        self.note = note
        self.importBatch = importBatch
        self.version = version
    }
}
