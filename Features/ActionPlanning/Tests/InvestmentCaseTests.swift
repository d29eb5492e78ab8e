import Testing

@testable import ActionPlanning

@Suite struct InvestmentCaseTests {
    // J7: 18,000 EUR against 4,500 EUR a year are four years.
    @Test func simplePaybackOfTheJourney() throws {
        let measure = try InvestmentCase(
            capital: 18_000,
            savings: [.init(amount: 1, price: 4_500)],
            life: 10,
            discountRate: 0
        )
        #expect(measure.simplePayback == 4)
        #expect(measure.netPresentValue == 27_000)
    }

    // 49 W × 2 h × 365 d = 35.77 kWh; × 0.2 EUR = 7.154 EUR; 4 EUR / 7.154 EUR = 0.559 years = 6.7 months.
    @Test func paybackOfALamp() throws {
        let lamp = try InvestmentCase(
            capital: 4,
            savings: [.init(amount: 49 * 2 * 365 / 1000, price: 0.2)],
            life: 5,
            discountRate: 0
        )
        #expect(abs(lamp.savingInFirstYear - 7.16) < 0.05)
        #expect(abs(try #require(lamp.simplePayback) * 12 - 6.7) < 0.05)
    }

    // A discount rate of 0 spreads 1,000 EUR over ten years as 100 EUR; one tonne a year costs 100 EUR.
    @Test func aZeroRateIsAStraightLine() throws {
        let measure = try InvestmentCase(
            capital: 1_000,
            savings: [.init(amount: 1, price: 0, tonnesPerUnit: 1)],
            life: 10,
            discountRate: 0
        )
        #expect(abs(measure.annualisedCost - 100) < 1e-9)
        #expect(abs(try #require(measure.costPerTonne) - 100) < 1e-9)
    }

    @Test func whatEarnsHasANegativeCostATonne() throws {
        let measure = try InvestmentCase(
            capital: 20_000,
            savings: [.init(amount: 900, price: 150_000 / 900, tonnesPerUnit: 1)],
            life: 5,
            discountRate: 0.1
        )
        #expect(measure.paysForItself)
        #expect(try #require(measure.costPerTonne) < 0)
        #expect(measure.tonnesPerYear == 900)
    }

    @Test func capitalNeedsALife() {
        #expect(throws: InvestmentCase.Fault.lifeBelowOne) {
            try InvestmentCase(capital: 1, savings: [], life: 0, discountRate: 0)
        }
        #expect(throws: InvestmentCase.Fault.lifeBelowOne) {
            try InvestmentCase(capital: 1, savings: [], life: -3, discountRate: 0)
        }
    }

    @Test func whatCannotBeIsRefused() {
        #expect(throws: InvestmentCase.Fault.negativeCapital) {
            try InvestmentCase(capital: -1, savings: [], life: 1, discountRate: 0)
        }
        #expect(throws: InvestmentCase.Fault.grantBeyondCapital) {
            try InvestmentCase(capital: 10, grant: 11, savings: [], life: 1, discountRate: 0)
        }
        #expect(throws: InvestmentCase.Fault.rateTooLow) {
            try InvestmentCase(capital: 1, savings: [], life: 1, discountRate: -1)
        }
        #expect(throws: InvestmentCase.Fault.notFinite) {
            try InvestmentCase(capital: .infinity, savings: [], life: 1, discountRate: 0)
        }
    }

    // Year 1: 10 × 2 − 3 = 17; year 2: 10 × 2.2 − 3.3 = 18.7, and 5 at the end.
    @Test func pricesGrowFromTheSecondYear() throws {
        let measure = try InvestmentCase(
            capital: 100,
            grant: 40,
            runningCost: 3,
            runningCostGrowth: 0.1,
            savings: [.init(amount: 10, price: 2, priceGrowth: 0.1)],
            life: 2,
            residualValue: 5,
            discountRate: 0
        )
        #expect(measure.cashFlows.amounts[0] == -60)
        #expect(abs(measure.cashFlows.amounts[1] - 17) < 1e-12)
        #expect(abs(measure.cashFlows.amounts[2] - 23.7) < 1e-12)
    }

    // 10 t by gas, whose price holds the CO₂ price, and 4 t without one: 4 × 50, then 4 × 60.
    @Test func theCarbonPriceIsNotCountedTwice() throws {
        let gas = InvestmentCase.Saving(amount: 50, price: 0, tonnesPerUnit: 0.2, priceIncludesCarbon: true)
        let waste = InvestmentCase.Saving(amount: 4, price: 0, tonnesPerUnit: 1)
        let measure = try InvestmentCase(
            capital: 0,
            savings: [gas, waste],
            life: 3,
            discountRate: 0,
            carbonPrice: [50, 60]
        )
        #expect(measure.cashFlows.amounts == [0, 200, 240, 240])
        #expect(measure.tonnesPerYear == 14)
    }

    @Test func aSavingWithoutFactorLeavesTonnesUnknown() throws {
        let measure = try InvestmentCase(
            capital: 10,
            savings: [.init(amount: 1, price: 1, tonnesPerUnit: 1), .init(amount: 1, price: 1)],
            life: 2,
            discountRate: 0
        )
        #expect(measure.tonnesPerYear == nil)
        #expect(measure.costPerTonne == nil)
    }
}
