/// One step of a conversion: amount in `to` = amount in `from` × `factor`.
public struct ConversionStep: Hashable, Sendable, Codable {
    public let from: Unit
    public let to: Unit
    /// Above 0.
    public let factor: Double
    /// What the factor was taken from; nil where only the size of the unit changes.
    public let property: UnitProperty?

    public init(from: Unit, to: Unit, factor: Double, property: UnitProperty? = nil) {
        (self.from, self.to, self.factor, self.property) = (from, to, factor, property)
    }
}

/// How an amount in one unit becomes an amount in another, with every step and property on the way.
public struct Conversion: Hashable, Sendable, Codable {
    public let from: Unit
    public let to: Unit
    /// Amount in `to` = amount in `from` × `factor`; the product of the steps' factors, above 0.
    public let factor: Double
    /// Empty where both units are the same.
    public let steps: [ConversionStep]

    /// Steps must follow one another from `from` to `to`.
    init(from: Unit, to: Unit, steps: [ConversionStep]) {
        (self.from, self.to, self.steps) = (from, to, steps)
        factor = steps.reduce(1) { $0 * $1.factor }
    }

    /// The amount in `to` for an amount in `from`.
    public func apply(to amount: Double) -> Double { amount * factor }
}

/// Why two units do not meet.
public enum ConversionError: Error, Hashable, Sendable {
    /// No property in the world joins them: kWh and tkm.
    case incompatible(from: Unit, to: Unit)
    /// The property that the step from `from` to `to` needs was not given. Where several are missing, the heating
    /// value is named before the rest; `UnitConversion.missingProperties` tells all of them.
    case missingProperty(UnitPropertyKind, from: Unit, to: Unit)
    /// A given property lies outside `UnitPropertyKind.validRange`.
    case invalidProperty(UnitPropertyKind, value: Double)
    /// One of both is an energy without heating value and the other belongs to a fuel: it must first be said whether
    /// Hi or Hs is meant. For natural gas the two differ by 11 %.
    case ambiguousHeatingValue(from: Unit, to: Unit)
}
