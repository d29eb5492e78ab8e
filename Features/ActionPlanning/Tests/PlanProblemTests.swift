import Kernel
import Testing

@testable import ActionPlanning

@Suite struct PlanProblemTests {
    private func candidate(_ investment: Double, worth: Double, needs: Set<Int> = [], tonnes: Double? = nil)
        -> PlanProblem.Candidate
    {
        .init(investment: investment, netPresentValue: worth, tonnes: tonnes, years: 0...1, requires: needs)
    }

    /// The best of all plans, by trying each.
    private func best(_ program: IntegerProgram) -> IntegerSolution? {
        let count = program.objective.count
        let plans = (0..<(1 << count)).map { bits in (0..<count).map { Double(bits >> $0 & 1) } }
        let allowed = plans.filter { program.allows($0) }
        guard let values = allowed.max(by: { program.worth(of: $0) < program.worth(of: $1) }) else { return nil }
        return IntegerSolution(values: values, objective: program.worth(of: values), bound: program.worth(of: values))
    }

    // 100 a year: the one for 60 and the one for 100 do not fit into one year; worth 50 is halved a year later.
    @Test func theBudgetOfAYearBinds() throws {
        let problem = PlanProblem(
            candidates: [candidate(60, worth: 40), candidate(100, worth: 50)],
            budgets: [100, 100],
            discountRate: 1
        )
        let plan = PlanSelection(try #require(best(problem.program())), of: problem)
        // 50 + 40/2 = 70, the other way round 40 + 50/2 = 65.
        #expect(plan.starts == [[1], [0]])
        #expect(plan.netPresentValue == 70)
        #expect(plan.investments == [100, 60])
    }

    @Test func whatIsNeededBeginsBeforeOrWithIt() throws {
        let problem = PlanProblem(
            candidates: [candidate(50, worth: -10), candidate(50, worth: 30, needs: [0])],
            budgets: [50, 50],
            discountRate: 0
        )
        let plan = PlanSelection(try #require(best(problem.program())), of: problem)
        #expect(plan.starts == [[0], [1]])
        #expect(plan.netPresentValue == 20)
    }

    // At a rate of 0 all years are worth the same; the budget lets one of the two begin at once.
    @Test func ofYearsThatTieTheFirstIsTaken() {
        let problem = PlanProblem(
            candidates: [candidate(60, worth: 40), candidate(100, worth: 50), candidate(10, worth: -5)],
            budgets: [100, 160],
            discountRate: 0
        )
        // Columns: begun by the first and by the second year, for each of the three; all begin in the second.
        let late = IntegerSolution(values: [0, 1, 0, 1, 0, 0], objective: 90, bound: 90)
        let plan = PlanSelection(late, of: problem)
        #expect(plan.starts == [[0], [1]])
        #expect(plan.netPresentValue == 90)
        #expect(plan.gap == 0)
    }

    @Test func ofThoseThatExcludeEachOtherOneIsChosen() throws {
        var problem = PlanProblem(
            candidates: [candidate(1, worth: 5), candidate(1, worth: 7)],
            budgets: [nil, nil],
            exclusions: [[0, 1]],
            discountRate: 0.1
        )
        #expect(PlanSelection(try #require(best(problem.program())), of: problem).chosen == [1])
        #expect(PlanSelection(try #require(best(problem.program(forcing: [0]))), of: problem).chosen == [0])
        problem.candidates[0].isSettled = true
        #expect(PlanSelection(try #require(best(problem.program())), of: problem).chosen == [0])
    }

    @Test func aTargetTakesWhatCosts() throws {
        let problem = PlanProblem(
            candidates: [
                candidate(1, worth: 5, tonnes: 3), candidate(1, worth: -4, tonnes: 10), candidate(1, worth: 1),
            ],
            budgets: [nil],
            target: 12,
            discountRate: 0
        )
        let plan = PlanSelection(try #require(best(problem.program())), of: problem)
        #expect(plan.chosen == [0, 1, 2])
        #expect(plan.tonnes == 13)
        #expect(
            best(PlanProblem(candidates: problem.candidates, budgets: [nil], target: 14, discountRate: 0).program())
                == nil
        )
    }

    // 80 leave the till in the first year; in the second 80 − 30 = 50 do, which the limit of 50 just allows.
    @Test func savingsOfEarlierYearsPayForLaterOnes() throws {
        let saving = PlanProblem.Candidate(investment: 80, netPresentValue: 9, saving: 30, years: 0...0)
        let later = PlanProblem.Candidate(investment: 80, netPresentValue: 9, years: 1...1)
        func plan(_ limit: Double) throws -> Set<Int> {
            let problem = PlanProblem(
                candidates: [saving, later],
                budgets: [nil, nil],
                liquidity: [80, limit],
                discountRate: 0
            )
            return PlanSelection(try #require(best(problem.program())), of: problem).chosen
        }
        #expect(try plan(50) == [0, 1])
        #expect(try plan(49) == [0])
    }

    @Test func contradictionsAreNamed() {
        let problem = PlanProblem(
            candidates: [
                candidate(1, worth: 1), candidate(1, worth: 1), candidate(1, worth: 1, needs: [0, 1]),
                candidate(1, worth: 1, needs: [2]), candidate(1, worth: 1, needs: [0]),
            ],
            budgets: [nil],
            exclusions: [[0, 1], [0, 4]],
            discountRate: 0
        )
        #expect(
            problem.contradictions == [
                .needsBoth(candidate: 2, first: 0, second: 1), .needsBoth(candidate: 3, first: 0, second: 1),
                .excludesItsNeed(candidate: 4, need: 0),
            ]
        )
    }

    @Test func aNeedThatComesTooLateIsNamed() {
        var problem = PlanProblem(
            candidates: [candidate(1, worth: 1, needs: [1]), candidate(1, worth: 1)],
            budgets: [nil, nil],
            discountRate: 0
        )
        problem.candidates[0].years = 0...0
        problem.candidates[1].years = 1...1
        #expect(problem.contradictions == [.needComesLater(candidate: 0, need: 1)])
        problem.candidates[0].requires = [7]
        #expect(problem.contradictions == [.unknownCandidate(7)])
    }

    @Test func twoThatNeedEachOtherBeginTogether() throws {
        let problem = PlanProblem(
            candidates: [candidate(60, worth: 10, needs: [1]), candidate(60, worth: 10, needs: [0])],
            budgets: [100, 120],
            discountRate: 0
        )
        #expect(problem.contradictions.isEmpty)
        #expect(PlanSelection(try #require(best(problem.program())), of: problem).starts == [[], [0, 1]])
    }

    @Test func whoComesAfterThePlanIsNotInIt() throws {
        var problem = PlanProblem(
            candidates: [candidate(1, worth: 9), candidate(1, worth: 1)],
            budgets: [nil, nil],
            discountRate: 0.5
        )
        problem.candidates[0].years = 2...3
        #expect(PlanSelection(try #require(best(problem.program())), of: problem).starts == [[1], []])
        #expect(best(problem.program(forcing: [0])) == nil)
    }

    // 80 for 3 t or twice 40 for 2 t each; 100 in all.
    @Test func tonnesCanBeTheGoal() throws {
        let problem = PlanProblem(
            candidates: [
                candidate(80, worth: 50, tonnes: 3), candidate(40, worth: 1, tonnes: 2),
                candidate(40, worth: -1, tonnes: 2), candidate(10, worth: 5),
            ],
            budgets: [100],
            discountRate: 0
        )
        let most = try #require(best(problem.program(for: .tonnes)))
        #expect(most.objective == 4)
        #expect(PlanSelection(most, of: problem).chosen.isSuperset(of: [1, 2]))
    }

    @Test func columnsSayWhatHasBegun() {
        var problem = PlanProblem(
            candidates: [candidate(1, worth: 8), candidate(1, worth: 4)],
            budgets: [nil, nil],
            discountRate: 1
        )
        problem.candidates[1].years = 1...5
        #expect(
            problem.steps == [
                .init(candidate: 0, year: 0), .init(candidate: 0, year: 1), .init(candidate: 1, year: 1),
            ]
        )
        // Begun by the first year 8 − 8/2, by the second 8/2; the other 4/2.
        #expect(problem.program().objective == [4, 4, 2])
    }
}
