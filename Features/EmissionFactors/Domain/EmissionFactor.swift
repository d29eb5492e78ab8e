public import Kernel

/// An emission factor with its origin: what one unit of an activity releases.
///
/// Values are kg per ``unit`` and never negative, except in a credit (``isCredit``).
/// Stored whole with a released year: properties keep their names, a new one has to be optional.
public struct EmissionFactor: Identifiable, Hashable, Sendable, Codable {
    /// Unique within an edition: series and year, `strom-mix-de:2024`.
    public let id: String
    /// The same figure through the years: `strom-mix-de`.
    public let series: String
    /// The year that the figure describes, or from which it is in force.
    public let year: Int
    /// The last year in which the figure holds unchanged; nil where the source does not say.
    public let validThrough: Int?
    public let name: String
    public let synonyms: [String]
    public let activity: FactorActivity
    /// ISO 3166 code of the country or region, or `EU27`, `GLOBAL`.
    public let region: String
    /// The unit of the activity, with its calorific basis: kWh(Hi) and kWh(Hs) are different units.
    public let unit: Unit
    public let emission: FactorEmission
    /// kg of biogenic CO₂ per unit, reported outside the scopes; nil where the source does not say.
    public let biogenicCO2: Double?
    public let boundary: FactorBoundary
    public let purposes: Set<FactorPurpose>
    /// Only for purchased energy: which of the two Scope 2 totals it may enter; nil for both.
    public let scope2Method: Scope2Method?
    /// The series of the Scope 3.3 factor that completes this direct one.
    public let upstreamSeries: String?
    /// The name of a published figure that several rows state in different units or for different uses; nil for a row
    /// that stands alone. What one of them is wrong by, all are.
    public let figure: String?
    public let source: FactorSource
    /// Table, sheet, page or row in the source.
    public let place: String
    public let uncertainty: FactorUncertainty?
    /// A official statistics or law … C weak, with + and - between.
    public let confidence: String
    public let status: FactorStatus
    public let note: String?
    /// What the source itself says for converting into ``unit``: density, calorific value, occupancy.
    public let properties: [UnitProperty]
    /// Where it usually belongs: `1`, `2`, `3.1` … `3.15`; `3` where no single category fits.
    public let categories: [String]
    /// True for avoided or removed emissions, which are reported apart and never netted.
    public let isCredit: Bool
    /// Set for a firm's own factor, nil for the shipped catalogue.
    public let evidence: FactorEvidence?

    /// True for a factor that the firm entered itself.
    public var isUserDefined: Bool { evidence != nil }

    public init(
        series: String,
        year: Int,
        validThrough: Int? = nil,
        name: String,
        synonyms: [String] = [],
        activity: FactorActivity,
        region: String = "DE",
        unit: Unit,
        emission: FactorEmission,
        biogenicCO2: Double? = nil,
        boundary: FactorBoundary,
        purposes: Set<FactorPurpose> = [.inventory],
        scope2Method: Scope2Method? = nil,
        upstreamSeries: String? = nil,
        figure: String? = nil,
        source: FactorSource,
        place: String,
        uncertainty: FactorUncertainty? = nil,
        confidence: String = "A",
        status: FactorStatus = .final,
        note: String? = nil,
        properties: [UnitProperty] = [],
        categories: [String] = [],
        isCredit: Bool = false,
        evidence: FactorEvidence? = nil
    ) {
        id = Self.id(series: series, year: year)
        (self.series, self.year, self.validThrough) = (series, year, validThrough)
        (self.name, self.synonyms) = (name, synonyms)
        (self.activity, self.region, self.unit) = (activity, region, unit)
        (self.emission, self.biogenicCO2, self.boundary) = (emission, biogenicCO2, boundary)
        (self.purposes, self.scope2Method, self.upstreamSeries) = (purposes, scope2Method, upstreamSeries)
        (self.figure, self.source, self.place) = (figure, source, place)
        (self.uncertainty, self.confidence, self.status) = (uncertainty, confidence, status)
        (self.note, self.properties, self.categories) = (note, properties, categories)
        (self.isCredit, self.evidence) = (isCredit, evidence)
    }

    /// `strom-mix-de` and 2024 → `strom-mix-de:2024`
    public static func id(series: String, year: Int) -> String { "\(series):\(year)" }

    /// Whether the figure describes that year or holds in it unchanged.
    public func covers(_ year: Int) -> Bool { year >= self.year && year <= max(self.year, validThrough ?? self.year) }
}
