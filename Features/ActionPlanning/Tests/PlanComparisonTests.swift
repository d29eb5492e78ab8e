import Kernel
import Testing

@testable import ActionPlanning

@Suite struct PlanComparisonTests {
    // 100 a year for one year: 60 + 40 are worth 70; with the one for 70 only that for 30 goes with it.
    private let problem = PlanProblem(
        candidates: [(60, 50, 4), (40, 20, 1), (70, 45, 9), (30, 5, 2)].map { cost, worth, tonnes in
            PlanProblem.Candidate(investment: cost, netPresentValue: worth, tonnes: tonnes, years: 0...0)
        },
        budgets: [100],
        discountRate: 0
    )

    private func plan(_ chosen: [Double]) -> PlanSelection {
        let worth = problem.program().worth(of: chosen)
        return PlanSelection(IntegerSolution(values: chosen, objective: worth, bound: worth), of: problem)
    }

    @Test func whatAMeasureDisplacesAndCosts() {
        let comparison = PlanComparison(best: plan([1, 1, 0, 0]), with: 2, forced: plan([0, 0, 1, 1]))
        #expect(comparison.displaced == [0, 1])
        #expect(comparison.added == [3])
        // 70 − 50, and 11 t against 5 t.
        #expect(comparison.cost == 20)
        #expect(comparison.tonnes == 6)
        #expect(comparison.moved.isEmpty)
    }

    @Test func limitsCanBeLeftOut() {
        var limited = problem
        limited.target = 100
        #expect(limited.limits == [.target, .budgets])
        #expect(limited.without([.target]).limits == [.budgets])
        #expect(limited.without(PlanProblem.Limit.allCases).limits.isEmpty)
    }

    // The most tonnes for 100: 9 + 2 = 11, whatever the target asks.
    @Test func theMostTonnesCountOnlyTonnes() {
        var limited = problem
        limited.target = 100
        let program = limited.programForTonnes()
        #expect(program.worth(of: [0, 0, 1, 1]) == 11)
        #expect(program.allows([0, 0, 1, 1]))
        #expect(!program.allows([1, 0, 1, 0]))
    }
}
