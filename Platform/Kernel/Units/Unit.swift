/// A unit of measurement that says on what its amount is based: kWh(Hs) and kWh(Hi) are two units.
///
/// There are only the units of `Unit.all`; each has a symbol of its own, which is how it is stored and exchanged.
/// Foundation has a `Unit` too: a file that imports both adds `import struct Kernel.Unit`.
public struct Unit: Hashable, Sendable {
    /// The one canonical spelling, such as `kWh(Hs)`, `m³`, `tkm` or `room-night`. Stored; never changes.
    public let symbol: String
    public let dimension: Dimension
    /// Nil where the unit says nothing beyond its dimension; plain kWh is right for electricity and heat.
    public let qualifier: UnitQualifier?
    /// `scale` as a fraction, so that GJ → MJ is exactly 1000.
    let numerator: Double
    let denominator: Double

    init(
        _ symbol: String,
        _ dimension: Dimension,
        _ numerator: Double = 1,
        per denominator: Double = 1,
        _ qualifier: UnitQualifier? = nil
    ) {
        (self.symbol, self.dimension, self.qualifier) = (symbol, dimension, qualifier)
        (self.numerator, self.denominator) = (numerator, denominator)
    }

    /// How many base units of the dimension one unit is, always above 0: 1000 for MWh, 0.001 for l.
    public var scale: Double { numerator / denominator }

    /// What the amount in this unit is multiplied by to be in `other`, where only the size differs.
    /// Nil where dimension or qualifier differ.
    public func factor(to other: Unit) -> Double? {
        guard dimension == other.dimension, qualifier == other.qualifier else { return nil }
        return (numerator * other.denominator) / (denominator * other.numerator)
    }

    public static func == (left: Self, right: Self) -> Bool { left.symbol == right.symbol }

    public func hash(into hasher: inout Hasher) { hasher.combine(symbol) }
}

extension Unit: CustomStringConvertible {
    public var description: String { symbol }
}

extension Unit: Codable {
    /// Takes exactly the canonical symbol, as files and the database hold it. Nil for any other spelling.
    public init?(symbol: String) {
        guard let unit = Self.bySymbol[symbol] else { return nil }
        self = unit
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let symbol = try container.decode(String.self)
        guard let unit = Unit(symbol: symbol) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(symbol) is no unit")
        }
        self = unit
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(symbol)
    }
}
