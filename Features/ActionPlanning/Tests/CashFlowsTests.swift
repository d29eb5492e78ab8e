import Testing

@testable import ActionPlanning

@Suite struct CashFlowsTests {
    // Printed in the documentation of numpy-financial 1.0.0 (after Gitman 2003).
    @Test(
        arguments: [
            ([-100, 39, 59, 55, 20], 0.28095), ([-100, 0, 0, 74], -0.0955), ([-100, 100, 0, 7], 0.06206),
        ] as [([Double], Double)]
    )
    func internalRatesAsPrinted(amounts: [Double], expected: Double) throws {
        #expect(abs(try #require(CashFlows(amounts).internalRateOfReturn) - expected) < 1e-5)
    }

    @Test func withoutAChangeOfSignThereIsNoRate() {
        #expect(CashFlows([-100, -5]).internalRateOfReturn == nil)
        #expect(CashFlows([100, 5]).internalRateOfReturn == nil)
        #expect(CashFlows([]).internalRateOfReturn == nil)
    }

    // −100 + 230/x − 132/x² = 0 has x = 1.1 and x = 1.2.
    @Test func severalRatesAreSaidToBeSeveral() throws {
        let flows = CashFlows([-100, 230, -132])
        #expect(abs(try #require(flows.internalRateOfReturn) - 0.1) < 1e-9)
        #expect(flows.hasSeveralReturns)
        #expect(!CashFlows([-100, 39, 59, 55, 20]).hasSeveralReturns)
    }

    // −100 + 60/1.1 + 60/1.21 = 4.1322
    @Test func presentValueDiscountsEachYearOnce() {
        #expect(abs(CashFlows([-100, 60, 60]).netPresentValue(rate: 0.1) - 4.132231404958678) < 1e-12)
        #expect(CashFlows([-100, 60, 60]).netPresentValue(rate: 0) == 20)
    }

    @Test func annuitiesAsPrinted() {
        // 200,000 over 180 months at 7.5 % a year: numpy-financial prints 1854.0247200054619.
        #expect(abs(200_000 * Annuity.factor(rate: 0.075 / 12, years: 180) - 1854.0247200054619) < 1e-6)
        #expect(Annuity.factor(rate: 0, years: 10) == 0.1)
        #expect(abs(Annuity.factor(rate: 1e-10, years: 10) - 0.1) < 1e-9)
    }

    @Test func paybackIsWithinItsYear() {
        // After two years 10 are open, the third brings 40: 2.25.
        #expect(CashFlows([-90, 40, 40, 40]).payback() == 2.25)
        #expect(CashFlows([-100, 40, 40]).payback() == nil)
        #expect(CashFlows([0, 5]).payback() == 0)
        // 100/1.25 = 80: discounted, nothing is left after one year of 100 against 80.
        #expect(CashFlows([-80, 100]).payback(rate: 0.25) == 1)
    }
}
