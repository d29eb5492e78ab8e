public import Kernel

/// A contract under which energy of Scope 2 is bought or made, with what it says about its emissions.
///
/// Stored whole with a released year: properties keep their names, a new one has to be optional.
public struct EnergyContract: Hashable, Sendable, Identifiable, Codable {
    /// Raw values are stored.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// Guarantees of origin bought apart from the energy.
        case certificates
        case greenTariff
        /// A supplier's figure for what it delivers, by the labelling of § 42 EnWG.
        case supplierMix
        /// Made on the site and used there, such as photovoltaics.
        case ownSupply
    }

    public let id: ContractID
    public var name: String
    public var kind: Kind
    /// Energy category to which it applies: one of Scope 2.
    public var category: EmissionCategory
    /// Sites it supplies; empty for all.
    public var sites: Set<SiteID>
    /// kg CO₂e per kWh delivered, without upstream; nil while it is missing. 0 only where the paper says so.
    public var kilogramsPerKilowattHour: Double?
    /// The same as it was typed; nil where it came another way.
    public var statedFigure: StatedFigure?
    /// Document and date from which the figure comes.
    public var source: String
    public var period: DatePeriod
    /// Share of the consumption that the contract covers, 0…1.
    public var share: Double
    public var criteria: ScopeTwoQuality
    public var evidence: EvidenceID?
    public var version: Int

    public init(
        id: ContractID,
        name: String,
        kind: Kind,
        category: EmissionCategory = .purchasedElectricity,
        sites: Set<SiteID> = [],
        kilogramsPerKilowattHour: Double?,
        statedFigure: StatedFigure? = nil,
        source: String,
        period: DatePeriod,
        share: Double = 1,
        criteria: ScopeTwoQuality = ScopeTwoQuality(),
        evidence: EvidenceID? = nil,
        version: Int = 1
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.category = category
        self.sites = sites
        self.kilogramsPerKilowattHour = kilogramsPerKilowattHour
        self.statedFigure = statedFigure
        self.source = source
        self.period = period
        self.share = share
        self.criteria = criteria
        self.evidence = evidence
        self.version = version
    }

    /// Whether the contract may be used for the market-based total: all eight criteria hold and a figure is there.
    public var countsAsInstrument: Bool { criteria.allFulfilled && kilogramsPerKilowattHour != nil }

    /// Share of an amount used in `used` that the contract covers, 0…1: its share times the common days.
    public func coverage(of used: DatePeriod) -> Double {
        min(1, max(0, share)) * Double(period.overlap(with: used)) / Double(used.days)
    }
}
