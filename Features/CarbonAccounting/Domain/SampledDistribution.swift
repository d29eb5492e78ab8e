/// What many draws of a total show, in kg CO₂e.
public struct SampledDistribution: Hashable, Sendable, Codable {
    public let draws: Int
    public let mean: Double
    /// Standard deviation of the draws (n − 1).
    public let deviation: Double
    /// Values below which 2.5, 5, 50, 95 and 97.5 % of the draws lie.
    public let percentile2_5: Double
    public let percentile5: Double
    public let median: Double
    public let percentile95: Double
    public let percentile97_5: Double
    /// Number of draws in equal steps from the smallest to the largest.
    public let histogram: [Int]
    public let smallest: Double
    public let largest: Double

    /// Takes at least two values.
    init(_ values: [Double], bins: Int = 40) {
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
        let sorted = values.sorted()
        func quantile(_ share: Double) -> Double {
            // Linear between neighbours: type 7 of Hyndman and Fan (1996), numpy's default.
            let place = share * (count - 1)
            let below = Int(place)
            let above = min(below + 1, sorted.count - 1)
            return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
        }
        var histogram = [Int](repeating: 0, count: bins)
        let low = sorted[0]
        let high = sorted[sorted.count - 1]
        if high > low {
            let scale = Double(bins) / (high - low)
            for value in values {
                let step = (value - low) * scale
                histogram[step.isFinite ? Int(min(Double(bins - 1), max(0, step))) : 0] += 1
            }
        } else {
            histogram[0] = values.count
        }
        (draws, self.mean, deviation, self.histogram) = (values.count, mean, variance.squareRoot(), histogram)
        (smallest, largest, median) = (low, high, quantile(0.5))
        (percentile2_5, percentile5) = (quantile(0.025), quantile(0.05))
        (percentile95, percentile97_5) = (quantile(0.95), quantile(0.975))
    }
}
