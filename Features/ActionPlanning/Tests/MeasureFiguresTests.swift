import EmissionFactors
import Kernel
import TestSupport
import Testing

@testable import ActionPlanning

@Suite struct MeasureFiguresTests {
    /// 5 %, 2026; electricity 0.20 EUR/kWh, gas 0.10 EUR/kWh(Hs) with 10 % a year.
    private var assumptions: PlanAssumptions {
        PlanAssumptions(
            firstYear: 2026,
            prices: [
                .electricity: .init(euros: 0.2, unit: "kWh", includesCarbonPrice: true),
                .naturalGas: .init(euros: 0.1, unit: "kWh(Hs)", growth: 0.1, includesCarbonPrice: true),
            ],
            discountRate: 0.05
        )
    }
    /// 0.4 kg/kWh by location, 0.7 kg/kWh by market.
    private let factors = QuantityFactors([
        .init(
            quantity: .electricity,
            unit: .kilowattHour,
            year: 2025,
            tonnes: [.location: 0.0004, .market: 0.0007],
            source: .balance(lines: 2),
            held: 100_000
        )
    ])

    private func measure(_ change: (inout Measure) -> Void) -> Measure {
        var measure = Measure(id: MeasureID(from: .live), firm: TestHub.firm, title: "M", theme: "energy")
        change(&measure)
        return measure
    }

    @Test func aSavingInMoneyIsEnoughForThePayback() {
        let money = measure {
            ($0.investment, $0.savings) = (18_000, [.init(quantity: .none, amount: 4500, unit: "EUR")])
        }
        let figures = MeasureFigures(money, assumptions: PlanAssumptions(firstYear: 2026), factors: factors)
        // 18,000 / 4,500
        #expect(figures.payback == 4)
        #expect(figures.gaps == [.life, .discountRate, .factor(.none)])
        #expect(figures.netPresentValue == nil && figures.internalRateOfReturn == nil && figures.tonnesPerYear == nil)
    }

    @Test func allFiguresOfASimpleMeasure() throws {
        let led = measure {
            ($0.investment, $0.runningCost, $0.life, $0.residualValue) = (4000, 200, 2, 100)
            $0.savings = [.init(quantity: .electricity, amount: 10, unit: "MWh")]
        }
        let figures = MeasureFigures(led, assumptions: assumptions, factors: factors)
        #expect(figures.gaps.isEmpty && figures.fault == nil)
        // 10 MWh × 200 EUR/MWh − 200 EUR = 1,800 EUR; 4,000 / 1,800
        #expect(abs(try #require(figures.saving) - 1800) < 1e-9)
        #expect(abs(try #require(figures.payback) - 2.222_222) < 1e-6)
        // −4,000 + 1,800 / 1.05 + 1,900 / 1.05² = −4,000 + 1,714.2857 + 1,723.3560
        #expect(abs(try #require(figures.netPresentValue) - -562.358_277) < 1e-6)
        // 10 MWh × 0.4 t/MWh, × 0.7 t/MWh
        #expect(abs(try #require(figures.tonnesPerYear(.location)) - 4) < 1e-9)
        #expect(abs(try #require(figures.tonnesPerYear(.market)) - 7) < 1e-9)
        // 562.358277 × 0.05 / (1 − 1.05⁻²) = 302.439024; / 4 t
        #expect(abs(try #require(figures.costPerTonne) - 75.609_756) < 1e-6)
    }

    @Test func whatIsMissingIsNamed() {
        let bare = measure { $0.savings = [.init(quantity: .water, amount: nil, unit: "m³")] }
        let figures = MeasureFigures(bare, assumptions: PlanAssumptions(firstYear: 2026), factors: factors)
        #expect(
            figures.gaps == [.investment, .amount(.water), .price(.water), .life, .discountRate, .factor(.water)]
        )
        #expect(figures.finances == nil && figures.payback == nil && figures.tonnesPerYear == nil)
        let nothing = MeasureFigures(measure { _ in }, assumptions: assumptions, factors: factors)
        #expect(nothing.gaps == [.investment, .savings, .life])
    }

    @Test func aPriceInAnotherUnitIsConvertedAndGrowsUntilTheStart() throws {
        let gas = measure {
            ($0.investment, $0.life, $0.start) = (1000, 1, LocalDate(iso: "2028-01-01"))
            $0.savings = [.init(quantity: .naturalGas, amount: 1, unit: "MWh(Hs)")]
        }
        let figures = MeasureFigures(gas, assumptions: assumptions, factors: factors)
        // 0.10 EUR/kWh × 1,000 × 1.1²
        #expect(abs(try #require(figures.lines[0].price) - 121) < 1e-9)
        #expect(figures.gaps == [.factor(.naturalGas)])
        // No heating value stands between kWh(Hi) and the price per kWh(Hs).
        let other = measure { $0.savings = [.init(quantity: .naturalGas, amount: 1, unit: "kWh(Hi)")] }
        #expect(MeasureFigures(other, assumptions: assumptions, factors: factors).lines[0].price == nil)
    }

    @Test func aCarbonPriceCountsOnlyWhereThePriceHoldsNone() throws {
        var priced = assumptions
        priced.carbonPrice = [2026: 100, 2027: 200]
        priced.discountRate = 0
        func value(_ includes: Bool) throws -> Double {
            priced.prices[.electricity]?.includesCarbonPrice = includes
            let led = measure {
                ($0.investment, $0.life) = (0, 3)
                $0.savings = [.init(quantity: .electricity, amount: 1000, unit: "kWh")]
            }
            return try #require(MeasureFigures(led, assumptions: priced, factors: factors).netPresentValue)
        }
        // 3 × 1,000 kWh × 0.20 EUR; without the price inside also 0.4 t × (100 + 200 + 200) EUR
        #expect(abs(try value(true) - 600) < 1e-9)
        #expect(abs(try value(false) - 800) < 1e-9)
    }

    @Test func aGrantLowersWhatIsPaidAndNeverBelowNothing() {
        let led = measure {
            ($0.investment, $0.savings) = (1000, [.init(quantity: .none, amount: 100, unit: "EUR")])
        }
        #expect(MeasureFigures(led, assumptions: assumptions, factors: factors, grant: 400).payback == 6)
        #expect(MeasureFigures(led, assumptions: assumptions, factors: factors, grant: 4000).netInvestment == 0)
    }

    @Test func aFaultIsKeptAndNothingIsWorkedOut() {
        let wrong = measure {
            ($0.investment, $0.life) = (1000, 0)
            $0.savings = [.init(quantity: .none, amount: 100, unit: "EUR")]
        }
        let figures = MeasureFigures(wrong, assumptions: assumptions, factors: factors)
        #expect(figures.fault == .lifeBelowOne && figures.payback == nil && figures.netPresentValue == nil)
        var low = assumptions
        low.discountRate = -1
        let right = measure {
            ($0.investment, $0.life) = (1000, 5)
            $0.savings = [.init(quantity: .none, amount: 100, unit: "EUR")]
        }
        #expect(MeasureFigures(right, assumptions: low, factors: factors).fault == .rateTooLow)
    }

    @Test func withoutARateOfInterestTheCostIsAStraightLine() throws {
        var free = assumptions
        free.discountRate = 0
        let led = measure {
            ($0.investment, $0.life) = (1000, 10)
            $0.savings = [.init(quantity: .electricity, amount: 0, unit: "kWh")]
        }
        // 1,000 EUR / 10 a
        let cost = try #require(MeasureFigures(led, assumptions: free, factors: factors).annualisedCost)
        #expect(abs(cost - 100) < 1e-9)
    }

    @Test func tonnesMayBeGivenDirectly() {
        let steel = measure {
            $0.savings = [
                .init(quantity: .material, amount: 500, unit: "kg CO₂e"),
                .init(quantity: .none, amount: 900, unit: "EUR"),
            ]
        }
        #expect(MeasureFigures(steel, assumptions: assumptions, factors: factors).tonnesPerYear == 0.5)
    }
}
