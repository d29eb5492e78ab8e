import Kernel
import Solver
import Synchronization
import Testing

@testable import ActionPlanning
@testable import ActionPlanningWeb

@Suite struct ChoiceSolverTests {
    /// The best of all plans, by trying each.
    static func best(_ program: IntegerProgram) -> ProgramAnswer {
        let count = program.objective.count
        let plans = (0..<(1 << count)).map { bits in (0..<count).map { Double(bits >> $0 & 1) } }
        let allowed = plans.filter { program.allows($0) }
        guard let values = allowed.max(by: { program.worth(of: $0) < program.worth(of: $1) }) else {
            return .infeasible
        }
        let worth = program.worth(of: values)
        return .solved(IntegerSolution(values: values, objective: worth, bound: worth))
    }

    private let solver = ChoiceSolver { program, _ in Self.best(program) }

    private func problem(_ candidates: [PlanProblem.Candidate], budget: Double? = 100, target: Double? = nil)
        -> PlanProblem
    {
        PlanProblem(candidates: candidates, budgets: [budget], target: target, discountRate: 0)
    }

    private func candidate(_ cost: Double, _ worth: Double, tonnes: Double = 0, needs: Set<Int> = [])
        -> PlanProblem.Candidate
    {
        .init(investment: cost, netPresentValue: worth, tonnes: tonnes, years: 0...0, requires: needs)
    }

    private func selection(_ outcome: ChoiceSolver.Outcome) throws -> PlanSelection {
        guard case .plan(let selection, _) = outcome else { throw PlanProblem.Contradiction.unknownCandidate(0) }
        return selection
    }

    // 100: 60 + 40 are worth 70. With the one for 70 only 30 are left: 45 + 0, 25 less.
    @Test func whatAMeasureWouldDisplaceIsFoundByAskingAgain() async throws {
        let problem = problem([candidate(60, 50), candidate(40, 20), candidate(70, 45)])
        let best = try selection(try await solver.best(problem))
        #expect(best.chosen == [0, 1])
        guard case .plan(let comparison) = try await solver.reason(2, in: problem, best: best) else {
            Issue.record("no comparison")
            return
        }
        #expect(comparison.displaced == [0, 1])
        #expect(comparison.cost == 25)
    }

    @Test func aRuleThatForbidsItIsNamed() async throws {
        var problem = problem([candidate(10, 5), candidate(10, 4), candidate(10, 9, needs: [0, 1])])
        problem.exclusions = [[0, 1]]
        let best = try selection(try await solver.best(problem))
        #expect(
            try await solver.reason(2, in: problem, best: best)
                == .rules([.needsBoth(candidate: 2, first: 0, second: 1)])
        )
        problem.candidates[0].isSettled = true
        let settled = try selection(try await solver.best(problem))
        #expect(try await solver.reason(1, in: problem, best: settled) == .rules([.settledTogether(0, 1)]))
    }

    // At most 6 t for 100 EUR; 10 t are asked for.
    @Test func theLimitThatIsTooTightIsNamed() async throws {
        let problem = problem([candidate(60, 1, tonnes: 6), candidate(50, 1, tonnes: 5)], target: 10)
        guard case .impossible(let explanation) = try await solver.best(problem) else {
            Issue.record("there is a plan")
            return
        }
        // Without the budget both could begin.
        #expect(explanation.tooTight == [.target, .budgets])
        #expect(explanation.reachable == 6)
        #expect(!explanation.onlyTogether)
    }

    @Test func whatNoLimitExplainsIsARule() async throws {
        var problem = problem([candidate(1, 1), candidate(1, 1)], budget: nil)
        problem.exclusions = [[0, 1]]
        (problem.candidates[0].isSettled, problem.candidates[1].isSettled) = (true, true)
        let explanation = ChoiceSolver.Explanation(tooTight: [], onlyTogether: false, reachable: nil)
        #expect(try await solver.best(problem) == .impossible(explanation))
    }

    @Test func whatTheTimeCutShortIsSaidAndNotKept() async throws {
        let asked = Mutex(0)
        let slow = ChoiceSolver { program, _ in
            asked.withLock { $0 += 1 }
            return .stopped(IntegerSolution(values: [1], objective: 5, bound: 6))
        }
        let problem = problem([candidate(10, 5)])
        let outcome = try await slow.best(problem)
        #expect(outcome == (try await slow.best(problem)))
        #expect(asked.withLock { $0 } == 2)
        guard case .plan(let selection, true) = outcome else {
            Issue.record("not cut short")
            return
        }
        // (6 − 5) / 5.
        #expect(abs(selection.gap - 0.2) < 1e-12)
        #expect(try await ChoiceSolver { _, _ in .stopped(nil) }.best(problem) == .timeOver)
    }

    @Test func equalQuestionsAreAskedOnce() async throws {
        let asked = Mutex(0)
        let counting = ChoiceSolver { program, _ in
            asked.withLock { $0 += 1 }
            return Self.best(program)
        }
        let problem = problem([candidate(10, 5)])
        #expect(try await counting.best(problem) == (try await counting.best(problem)))
        #expect(asked.withLock { $0 } == 1)
    }
}
