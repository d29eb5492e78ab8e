import Testing

@testable import Kernel

@Suite struct ShortestDecimalTests {
    @Test func theSmallestNumberHasOneDigit() {
        #expect(ShortestDecimal(.leastNonzeroMagnitude) == ShortestDecimal(mantissa: 5, exponent: -324))
    }

    @Test(arguments: [
        (0.0, 0, 0), (1, 1, 0), (1000, 1, 3), (1234.5, 12345, -1), (-0.05, 5, -2), (1e21, 1, 21), (1e-7, 1, -7),
        (0.1 + 0.2, 30_000_000_000_000_004, -17), (9_007_199_254_740_992, 9_007_199_254_740_992, 0),
        (1.797_693_134_862_315_7e308, 17_976_931_348_623_157, 292),
    ])
    func digitsAreThoseThatSwiftPrints(value: Double, mantissa: UInt64, exponent: Int) {
        #expect(ShortestDecimal(value) == ShortestDecimal(mantissa: mantissa, exponent: exponent))
        #expect(ShortestDecimal(value).mantissa == mantissa)
    }

    @Test func theMagnitudeIsThatOfTheFirstDigit() {
        for (value, magnitude) in [(345.0, 2), (0.034, -2), (1e21, 21), (9.99, 0), (0, 0)] {
            #expect(ShortestDecimal(value).magnitude == magnitude)
        }
    }

    /// 0.45 → 0.5, 0.44 → 0.4, 99.95 → 100.0, 45,678 at the hundreds → 45,700, 0.04 at whole numbers → 0.
    @Test(arguments: [
        (0.45, 1, 0.5), (0.44, 1, 0.4), (99.95, 1, 100), (45_678, -2, 45_700), (0.04, 0, 0), (1e-300, 5, 0),
    ])
    func roundingIsHalfUp(value: Double, places: Int, expected: Double) {
        #expect(ShortestDecimal(value).rounded(places: places) == ShortestDecimal(expected))
    }

    /// 0.285 with its point moved by two is 28.5; the product in binary is 28.499999999999996.
    @Test func movingThePointIsExact() {
        #expect(ShortestDecimal(0.285).movingPoint(2) == ShortestDecimal(28.5))
        #expect(ShortestDecimal(0).movingPoint(2) == ShortestDecimal(0))
    }
}
