/// A part of a whole, 0 to 1: the economic interest in an undertaking.
public struct EquityShare: Hashable, Sendable, Comparable, Codable {
    public let fraction: Double

    /// Nil below 0, above 1 and for what is no number.
    public init?(fraction: Double) {
        guard fraction >= 0, fraction <= 1 else { return nil }
        self.fraction = fraction
    }

    /// 33.3 for 33.3 %. Nil below 0 and above 100.
    public init?(percent: Double) { self.init(fraction: percent / 100) }

    public var percent: Double { (fraction * 1e12).rounded() / 1e10 }

    public static let none = EquityShare(fraction: 0)!
    public static let whole = EquityShare(fraction: 1)!

    public static func < (left: Self, right: Self) -> Bool { left.fraction < right.fraction }
}
