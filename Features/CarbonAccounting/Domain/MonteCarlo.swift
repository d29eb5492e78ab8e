public import EmissionFactors

/// Draws the total of a balance many times. Lines that share a figure share its draw, as in
/// ``UncertaintyModel/deviation(_:)``.
public enum MonteCarlo {
    /// Draws that are worked out together, so that their numbers stay in the processor's first cache.
    private static let blockSize = 500

    /// Totals by both methods from the same draws. Equal arguments give equal results.
    public static func run(_ model: UncertaintyModel, draws: Int = 10_000, seed: UInt64 = 2026) -> MonteCarloResult {
        let draws = max(2, draws)
        var location = [Double](repeating: 0, count: draws)
        var market = [Double](repeating: 0, count: draws)
        location.withUnsafeMutableBufferPointer { location in
            market.withUnsafeMutableBufferPointer { market in
                let block = MonteCarloBlock(model, size: min(blockSize, draws))
                defer { block.deallocate() }
                var start = 0
                while start < draws {
                    let range = start..<min(start + blockSize, draws)
                    var generator = RandomGenerator(seed: seed &+ UInt64(start) &* 0xd134_2543_de82_ef95)
                    block.draw(
                        into: UnsafeMutableBufferPointer(rebasing: location[range]),
                        UnsafeMutableBufferPointer(rebasing: market[range]),
                        using: &generator
                    )
                    start = range.upperBound
                }
            }
        }
        // Without purchased energy both methods give the same totals, which need to be sorted but once.
        let byLocation = SampledDistribution(location)
        return MonteCarloResult(
            location: byLocation,
            market: market == location ? byLocation : SampledDistribution(market)
        )
    }
}

public struct MonteCarloResult: Hashable, Sendable, Codable {
    public let location: SampledDistribution
    public let market: SampledDistribution

    public subscript(method: Scope2Method) -> SampledDistribution { method == .location ? location : market }
}
