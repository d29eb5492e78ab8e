/// How far the true figure may lie from the published one.
public struct FactorUncertainty: Hashable, Sendable, Codable {
    /// Half-width of the 95 % interval in percent of the figure: 5 means ±5 %. At least 0.
    public let percent: Double
    /// Why this width: the publisher's own statement, or the pedigree it was derived from.
    public let basis: String

    public init(percent: Double, basis: String) {
        (self.percent, self.basis) = (percent, basis)
    }

    /// Standard deviation as a share of the figure: the half-width divided by 1.96 (normal distribution).
    public var relativeStandardDeviation: Double { percent / 100 / 1.959_963_984_540_054 }
}
