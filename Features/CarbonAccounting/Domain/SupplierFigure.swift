public import Kernel

/// An emission figure that the supplier states for what was bought, with its origin.
public struct SupplierFigure: Hashable, Sendable, Codable {
    /// kg CO₂e per ``unit``; at least 0.
    public var kilogramsPerUnit: Double
    public var unit: Unit
    /// Document and date, as the reader of the trace shall see it. Never empty.
    public var source: String
    /// Whether the figure was assured by a third party; nil where unknown.
    public var assured: Bool?

    public init(kilogramsPerUnit: Double, unit: Unit, source: String, assured: Bool? = nil) {
        self.kilogramsPerUnit = kilogramsPerUnit
        self.unit = unit
        self.source = source
        self.assured = assured
    }
}
