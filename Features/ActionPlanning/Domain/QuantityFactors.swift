public import EmissionFactors
public import Kernel

/// What one unit of a quantity releases at a firm, by its own balance or else by the factor catalogue.
public struct QuantityFactors: Hashable, Sendable {
    public typealias Quantity = CatalogueMeasure.Effect.Quantity

    public struct Figure: Hashable, Sendable {
        public enum Source: Hashable, Sendable {
            /// Tonnes of so many lines by their amount.
            case balance(lines: Int)
            /// A figure of the factor catalogue.
            case series(name: String, publisher: String, year: Int)
        }

        public let quantity: Quantity
        public let unit: Unit
        /// Of the balance, or the year for which the figure was looked up.
        public let year: Int
        /// Tonnes CO₂e a unit with the upstream chain, as the balance counts it; kept apart by method, never added. A
        /// method without figure is missing.
        public let tonnes: [Scope2Method: Double]
        public let source: Source
        /// In ``unit``, what the balance of the year holds; nil for a figure of the catalogue.
        public let held: Double?

        public init(
            quantity: Quantity,
            unit: Unit,
            year: Int,
            tonnes: [Scope2Method: Double],
            source: Source,
            held: Double? = nil
        ) {
            (self.quantity, self.unit, self.year) = (quantity, unit, year)
            (self.tonnes, self.source, self.held) = (tonnes, source, held)
        }
    }

    /// A firm's own before those of the catalogue.
    public let figures: [Figure]

    public init(_ figures: [Figure] = []) { self.figures = figures }

    /// The figure for a unit, and how many of the figure's units one such unit is. Nil where none can be compared
    /// without a heating value or density.
    public func figure(_ quantity: Quantity, in unit: String) -> (figure: Figure, scale: Double)? {
        guard let unit = Unit(symbol: unit) else { return nil }
        for figure in figures where figure.quantity == quantity {
            if let scale = Self.scale(from: unit, to: figure.unit) { return (figure, scale) }
        }
        return nil
    }

    /// Tonnes CO₂e a unit; nil where none is known.
    public func tonnes(of quantity: Quantity, in unit: String, by method: Scope2Method) -> Double? {
        guard let (figure, scale) = figure(quantity, in: unit) else { return nil }
        return figure.tonnes[method].map { $0 * scale }
    }

    /// How much of it the balance holds, in each unit family that stands there.
    public func held(_ quantity: Quantity) -> [Figure] { figures.filter { $0.quantity == quantity && $0.held != nil } }

    static func scale(from: Unit, to: Unit) -> Double? { from == to ? 1 : from.factor(to: to) }
}
