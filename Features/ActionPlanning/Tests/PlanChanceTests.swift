import Testing

@testable import ActionPlanning

@Suite struct PlanChanceTests {
    // Forty savings of 10 t ± 30 %: mean 400, variance of each (0.3 · 10)²/6 = 1.5, of all 60, σ = 7.746.
    // P10/P90 of a normal: 400 ∓ 1.2816 · 7.746 = 390.07 and 409.93.
    @Test func manySavingsAddUpToANormal() {
        let effects = (0..<40).map { _ in PlanChance.Effect(tonnes: 10, value: 100, uncertainty: 0.3) }
        let chance = PlanChance(effects, fixed: -1_000, target: 400)
        #expect(abs(chance.tonnes.p10 - 390.07) < 0.3)
        #expect(abs(chance.tonnes.p50 - 400) < 0.3)
        #expect(abs(chance.tonnes.p90 - 409.93) < 0.3)
        // −1,000 + 40 · 100 = 3,000; σ = 77.46: 3,000 ∓ 99.27.
        #expect(abs(chance.netPresentValue.p10 - 2_900.7) < 3)
        #expect(abs(chance.netPresentValue.p90 - 3_099.3) < 3)
        // The mean is reached in half of the cases.
        #expect(abs((chance.reachesTarget ?? 0) - 0.5) < 0.02)
    }

    // One triangle on 8…12: below 8 + 4·√(0.1/2) = 8.894 lie 10 %; at least 11 are reached in (12−11)²/(2·2²) = 12.5 %.
    @Test func oneSavingIsATriangle() {
        let chance = PlanChance([.init(tonnes: 10, value: 0, uncertainty: 0.2)], fixed: 0, target: 11)
        #expect(abs(chance.tonnes.p10 - 8.894) < 0.03)
        #expect(abs(chance.tonnes.p90 - 11.106) < 0.03)
        #expect(abs((chance.reachesTarget ?? 0) - 0.125) < 0.01)
    }

    @Test func withoutUncertaintyThePlanIsAsEstimated() {
        let chance = PlanChance([.init(tonnes: 400, value: 10, uncertainty: nil)], fixed: 5, target: 400)
        #expect(chance.tonnes == .init(p10: 400, p50: 400, p90: 400))
        #expect(chance.netPresentValue.p50 == 15)
        #expect(chance.reachesTarget == 1)
        #expect(PlanChance([], fixed: 0, target: nil).reachesTarget == nil)
    }

    @Test func theSameSeedGivesTheSameAnswer() {
        let effects = [PlanChance.Effect(tonnes: 10, value: 3, uncertainty: 0.5)]
        #expect(PlanChance(effects, fixed: 0, target: 9) == PlanChance(effects, fixed: 0, target: 9))
        #expect(PlanChance(effects, fixed: 0, target: 9, seed: 1) != PlanChance(effects, fixed: 0, target: 9, seed: 2))
    }

    // 1,000 kWh at 0.20 € for 2 years at 0 %: 400 €; 50 l at 2 €: 200 €; without either −500.
    @Test func theWorthIsSplitBySaving() throws {
        let figures = try InvestmentCase(
            capital: 500,
            savings: [.init(amount: 1_000, price: 0.2), .init(amount: 50, price: 2)],
            life: 2,
            discountRate: 0
        )
        #expect(figures.valueBySaving == [400, 200])
        #expect(figures.valueWithoutSavings == -500)
        #expect(figures.netPresentValue == 100)
    }
}
