/// A global warming potential with its origin.
public struct GWPValue: Hashable, Sendable {
    /// kg CO₂e per kg of the gas over 100 years; at least 0.
    public let value: Double
    public let source: FactorSource
    /// Table or annex, and where it was read if not there.
    public let place: String

    public init(value: Double, source: FactorSource, place: String) {
        (self.value, self.source, self.place) = (value, source, place)
    }
}
