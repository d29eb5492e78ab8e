public import Kernel

/// A factor that a firm brings itself: from its supplier, a verified study or a measurement. Nothing is taken without
/// evidence; ``faults(gwp:)`` says what is missing.
public struct CustomFactor: Identifiable, Hashable, Sendable {
    public let id: EntityID<CustomFactor>
    public var name: String
    public var synonyms: [String]
    public var activity: FactorActivity
    /// ISO 3166 code of the country or region, or `EU27`, `GLOBAL`.
    public var region: String
    public var unit: Unit
    /// kg per unit, never negative.
    public var emission: FactorEmission
    /// kg of biogenic CO₂ per unit; nil where the evidence does not say.
    public var biogenicCO2: Double?
    public var boundary: FactorBoundary
    /// Only for purchased energy; a supplier's figure is market-based.
    public var scope2Method: Scope2Method?
    /// The series of the Scope 3.3 factor that completes a direct one.
    public var upstreamSeries: String?
    /// First reporting year.
    public var validFrom: Int
    /// Last reporting year; nil until replaced.
    public var validThrough: Int?
    /// Who says so, where and when, in the firm's own words.
    public var sourceText: String
    /// The stored evidence file, or the name of the document.
    public var evidence: String
    public var enteredBy: String
    public var enteredOn: LocalDate
    public var uncertainty: FactorUncertainty?
    public var properties: [UnitProperty]
    public var categories: [String]
    public var note: String?

    public init(
        id: EntityID<CustomFactor>,
        name: String,
        synonyms: [String] = [],
        activity: FactorActivity,
        region: String = "DE",
        unit: Unit,
        emission: FactorEmission,
        biogenicCO2: Double? = nil,
        boundary: FactorBoundary,
        scope2Method: Scope2Method? = nil,
        upstreamSeries: String? = nil,
        validFrom: Int,
        validThrough: Int? = nil,
        sourceText: String,
        evidence: String,
        enteredBy: String,
        enteredOn: LocalDate,
        uncertainty: FactorUncertainty? = nil,
        properties: [UnitProperty] = [],
        categories: [String] = [],
        note: String? = nil
    ) {
        (self.id, self.name, self.synonyms, self.activity) = (id, name, synonyms, activity)
        (self.region, self.unit, self.emission, self.biogenicCO2) = (region, unit, emission, biogenicCO2)
        (self.boundary, self.scope2Method, self.upstreamSeries) = (boundary, scope2Method, upstreamSeries)
        (self.validFrom, self.validThrough) = (validFrom, validThrough)
        (self.sourceText, self.evidence) = (sourceText, evidence)
        (self.enteredBy, self.enteredOn) = (enteredBy, enteredOn)
        (self.uncertainty, self.properties, self.categories, self.note) = (uncertainty, properties, categories, note)
    }
}
