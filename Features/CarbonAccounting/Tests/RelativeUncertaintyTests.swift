import CarbonAccounting
import Kernel
import Testing

@Suite struct RelativeUncertaintyTests {
    /// ± 10 % at 95 %: 0.1 ÷ 1.96 = 0.05102.
    @Test func halfWidthsBecomeDeviations() {
        let narrow = RelativeUncertainty.interval(halfWidth: 0.1)
        #expect(close(narrow.deviation, 0.051021, 1e-6))
        #expect(narrow.shape == .normal)
        #expect(RelativeUncertainty.interval(halfWidth: 0.8).shape == .lognormal)
    }

    @Test func whatIsNoNumberIsUnbounded() {
        for deviation in [Double.infinity, .nan, -1, 1e200] {
            for shape in [RelativeUncertainty.Shape.normal, .lognormal] where deviation != 1e200 || shape == .lognormal
            {
                let interval = RelativeUncertainty(deviation: deviation, shape: shape).interval95
                #expect(interval == 0...Double.infinity)
            }
        }
    }

    @Test func lognormalStaysPositive() {
        let wide = RelativeUncertainty(deviation: 1.5, shape: .lognormal).interval95
        #expect(wide.lowerBound > 0)
        #expect(wide.upperBound > 1)
    }
}
