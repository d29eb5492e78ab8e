import Foundation
import Testing

@testable import CarbonAccounting

@Suite struct NormalSamplerTests {
    private static let numbers: [Double] = {
        var numbers = [Double](repeating: 0, count: 1_000_000)
        var generator = RandomGenerator(seed: 1)
        numbers.withUnsafeMutableBufferPointer { NormalSampler.shared.fill($0, using: &generator) }
        return numbers
    }()

    /// Moments of the standard normal distribution within four standard errors of a million numbers:
    /// mean 0 ± 0.001, variance 1 ± 0.0014, skewness 0 ± 0.0024, kurtosis 3 ± 0.0049.
    @Test func momentsAreThoseOfTheNormalDistribution() {
        let count = Double(Self.numbers.count)
        let moments = (1...4).map { power in Self.numbers.reduce(0) { $0 + pow($1, Double(power)) } / count }
        #expect(abs(moments[0]) < 0.004)
        #expect(abs(moments[1] - 1) < 0.0057)
        #expect(abs(moments[2]) < 0.0155)
        #expect(abs(moments[3] - 3) < 0.0392)
    }

    /// Shares beyond 1, 2, 3 and 4: 0.317311, 0.045500, 0.002700, 0.0000633.
    @Test func tailsHaveTheirWeight() {
        let count = Double(Self.numbers.count)
        for (bound, share) in [(1.0, 0.317_311), (2, 0.045_500), (3, 0.002_700), (4, 0.000_063_3)] {
            let found = Double(Self.numbers.count { abs($0) > bound }) / count
            #expect(abs(found - share) < 4 * (share * (1 - share) / count).squareRoot())
        }
        #expect(Self.numbers.contains { abs($0) > 3.655 })
    }
}
