import ActionPlanning
import Foundation
import Kernel
import Solver
import TestSupport
import Testing

/// Whole plans, chosen by HiGHS from one program and confirmed by CBC from another one.
@Suite struct PlanSolvingTests {
    /// Limits that only a machine under heavy load reaches; what was found by then is still checked by its bounds.
    private func confirm(_ problem: PlanProblem, gap: Double) async throws {
        let program = problem.program()
        let solver = ProgramSolver(tools: SolverTools(root: repositoryRoot))
        let answer = try await solver.solve(program, seconds: 60, gap: gap)
        await solver.stop()
        let ours = try #require(answer.solution)
        let theirs = try await CBC.solve(problem.textbookProgram(), seconds: 60, gap: gap)
        let tolerance = 1e-6 * max(1, abs(ours.objective))
        if case .solved = answer { #expect(ours.gap <= gap + 1e-9) }
        #expect(ours.objective <= theirs.bound + tolerance, "CBC says that nothing is worth so much")
        #expect(theirs.objective <= ours.bound + tolerance, "CBC found what HiGHS says cannot be")
        expectRules(PlanSelection(ours, of: problem), of: problem)
    }

    /// The plan itself against the rules, without any program.
    private func expectRules(_ plan: PlanSelection, of problem: PlanProblem) {
        var (worth, till, begun) = (0.0, 0.0, Set<Int>())
        for (year, starts) in plan.starts.enumerated() {
            begun.formUnion(starts)
            let invested = starts.reduce(0) { $0 + problem.candidates[$1].investment }
            #expect(invested <= (problem.budgets[year] ?? .infinity) + 0.01)
            #expect(invested - till <= (problem.liquidity[year] ?? .infinity) + 0.01)
            for start in starts {
                let candidate = problem.candidates[start]
                #expect(candidate.years.contains(year) && candidate.requires.isSubset(of: begun))
                worth += candidate.netPresentValue / pow(1 + problem.discountRate, Double(year))
                till += candidate.saving
            }
        }
        #expect(problem.exclusions.allSatisfy { $0.intersection(begun).count <= 1 })
        #expect(problem.candidates.indices.allSatisfy { !problem.candidates[$0].isSettled || begun.contains($0) })
        #expect(plan.tonnes >= (problem.target ?? 0) - 0.01)
        #expect(abs(plan.netPresentValue - worth) < 0.01)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>) func fortyMeasuresAreChosenBest(seed: UInt64) async throws {
        try await confirm(Portfolio.problem(measures: 40, seed: seed), gap: 0)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>) func twoHundredAreChosenWithinTheGap(seed: UInt64) async throws {
        try await confirm(Portfolio.problem(measures: 200, seed: seed), gap: 0.001)
    }

    @Test func aTargetBeyondAllMeasuresIsImpossible() async throws {
        var problem = Portfolio.problem(measures: 40, seed: 1)
        problem.target = problem.candidates.reduce(1) { $0 + ($1.tonnes ?? 0) }
        let solver = ProgramSolver(tools: SolverTools(root: repositoryRoot))
        #expect(try await solver.solve(problem.program(), seconds: 60, gap: 0.001) == .infeasible)
        await solver.stop()
    }

    // Without a limit of money nothing hinders: each that is worth something begins as soon as it may.
    @Test func moneyWithoutLimitsStartsAllThatPays() async throws {
        var problem = Portfolio.problem(measures: 200, seed: 2)
        problem.budgets = problem.budgets.map { _ in nil }
        (problem.liquidity, problem.target, problem.exclusions) = (problem.budgets, nil, [])
        for index in problem.candidates.indices { problem.candidates[index].requires = [] }
        let solver = ProgramSolver(tools: SolverTools(root: repositoryRoot))
        let answer = try await solver.solve(problem.program(), seconds: 60, gap: 0)
        await solver.stop()
        let plan = PlanSelection(try #require(answer.solution), of: problem)
        for (index, candidate) in problem.candidates.enumerated() where candidate.netPresentValue != 0 {
            let year = plan.starts.firstIndex { $0.contains(index) }
            if candidate.netPresentValue > 0 { #expect(year == candidate.years.lowerBound) }
            // What is settled and costs is put off as long as it may be.
            if candidate.netPresentValue < 0 {
                #expect(year == (candidate.isSettled ? candidate.years.upperBound : nil))
            }
        }
    }
}
