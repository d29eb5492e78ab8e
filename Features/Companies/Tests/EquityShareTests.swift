import Companies
import Testing

@Suite struct EquityShareTests {
    @Test func percentAndFraction() {
        #expect(EquityShare(percent: 33.3)?.percent == 33.3)
        #expect(EquityShare(percent: 25)?.fraction == 0.25)
        #expect(EquityShare.whole.percent == 100)
    }

    @Test(arguments: [-0.1, 100.1, .nan, .infinity]) func outOfRange(_ percent: Double) {
        #expect(EquityShare(percent: percent) == nil)
    }
}
