public import EmissionFactors

/// kg CO₂e by the two methods of the Scope 2 Guidance, side by side. There is deliberately nothing that adds the two.
public struct DualAmount: Hashable, Sendable, Codable {
    /// With location-based Scope 2.
    public var location: Double
    /// With market-based Scope 2.
    public var market: Double

    public init(location: Double, market: Double) {
        (self.location, self.market) = (location, market)
    }

    public static let zero = DualAmount(location: 0, market: 0)

    public subscript(method: Scope2Method) -> Double {
        get { method == .location ? location : market }
        set { if method == .location { location = newValue } else { market = newValue } }
    }

    /// Method by method.
    public static func + (left: Self, right: Self) -> Self {
        DualAmount(location: left.location + right.location, market: left.market + right.market)
    }

    public static func += (left: inout Self, right: Self) { left = left + right }

    public static func * (amount: Self, factor: Double) -> Self {
        DualAmount(location: amount.location * factor, market: amount.market * factor)
    }
}
