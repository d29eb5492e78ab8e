import ActionPlanning
import Foundation
import Kernel
import Solver

/// A portfolio, as compare.py writes it.
struct Portfolio: Decodable {
    struct Measure: Decodable {
        let investment, worth, saving: Double
        let tonnes: Double?
        let first, last: Int
        let needs: [Int]
    }

    let measures: [Measure]
    let budgets, liquidity: [Double]
    let exclusions: [[Int]]
    let target, rate: Double

    var problem: PlanProblem {
        PlanProblem(
            candidates: measures.map {
                PlanProblem.Candidate(
                    investment: $0.investment,
                    netPresentValue: $0.worth,
                    saving: $0.saving,
                    tonnes: $0.tonnes,
                    years: $0.first...$0.last,
                    requires: Set($0.needs)
                )
            },
            budgets: budgets,
            liquidity: liquidity,
            exclusions: exclusions.map { Set($0) },
            target: target,
            discountRate: rate
        )
    }
}

/// What one whole answer took, and what it says.
struct Run: Encodable {
    let seconds: Double
    let worth: Double
    let gap: Double
    let chosen: Int
}

guard CommandLine.arguments.count == 4, let gap = Double(CommandLine.arguments[3]) else {
    print("plan-selection-bench PROJECT PROGRAM.MPS GAP < PORTFOLIOS, one JSON a line; the answers likewise")
    exit(64)
}
let tools = SolverTools(root: URL(fileURLWithPath: CommandLine.arguments[1]))
let solver = ProgramSolver(tools: tools)
while let line = readLine() {
    let problem = try JSONDecoder().decode(Portfolio.self, from: Data(line.utf8)).problem
    let start = ContinuousClock.now
    let answer = try await solver.solve(problem.program(), seconds: 120, gap: gap)
    guard let solution = answer.solution else {
        print("{}")
        exit(1)
    }
    let plan = PlanSelection(solution, of: problem)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    // For the peers, outside of what is measured.
    try Data(problem.program().mpsText.utf8).write(to: URL(fileURLWithPath: CommandLine.arguments[2]))
    let run = Run(seconds: seconds, worth: plan.netPresentValue, gap: plan.gap, chosen: plan.chosen.count)
    print(String(decoding: try JSONEncoder().encode(run), as: UTF8.self))
    fflush(nil)
}
await solver.stop()
