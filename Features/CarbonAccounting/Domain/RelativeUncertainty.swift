import Foundation

/// How far a figure scatters around its value, as a distribution with mean 1.
public struct RelativeUncertainty: Hashable, Sendable {
    public enum Shape: Hashable, Sendable { case normal, lognormal }

    /// Standard deviation as a share of the mean; at least 0.
    public let deviation: Double
    public let shape: Shape

    public init(deviation: Double, shape: Shape) {
        self.deviation = deviation
        self.shape = shape
    }

    /// From the half-width of a 95 % interval, 0.05 for ± 5 %.
    ///
    /// Up to 30 % standard deviation the normal distribution holds, above it the lognormal, which stays positive
    /// (IPCC 2006 Guidelines, volume 1, section 3.2.2.4).
    public static func interval(halfWidth: Double) -> RelativeUncertainty {
        of(deviation: halfWidth / 1.959_963_984_540_054)
    }

    static func of(deviation: Double) -> RelativeUncertainty {
        RelativeUncertainty(deviation: deviation, shape: deviation <= 0.3 ? .normal : .lognormal)
    }

    /// From the variance σ² of the logarithm: deviation² = exp(σ²) − 1.
    public static func lognormal(logVariance: Double) -> RelativeUncertainty {
        RelativeUncertainty(deviation: expm1(logVariance).squareRoot(), shape: .lognormal)
    }

    static func lognormal(deviation: Double) -> RelativeUncertainty {
        RelativeUncertainty(deviation: deviation, shape: .lognormal)
    }

    /// Variance σ² of the logarithm of a lognormal distribution with this deviation: ln(1 + deviation²).
    public var logVariance: Double { log1p(deviation * deviation) }

    /// 95 % interval as shares of the mean, such as 0.90…1.11.
    public var interval95: ClosedRange<Double> {
        let quantile = 1.959_963_984_540_054
        guard deviation.isFinite, deviation >= 0 else { return 0...Double.infinity }
        switch shape {
        case .normal: return (1 - quantile * deviation)...(1 + quantile * deviation)
        case .lognormal:
            let variance = logVariance
            let width = quantile * variance.squareRoot()
            guard variance.isFinite else { return 0...Double.infinity }
            return exp(-variance / 2 - width)...exp(-variance / 2 + width)
        }
    }
}
