public import Kernel

/// The chosen measures by the year they begin, and what the plan then is.
public struct PlanSelection: Hashable, Sendable {
    /// Candidates by year of the plan.
    public let starts: [[Int]]
    /// EUR today.
    public let netPresentValue: Double
    /// Tonnes CO₂e a year at the end of the plan, of candidates whose tonnes are known.
    public let tonnes: Double
    /// EUR by year.
    public let investments: [Double]
    /// Share by which the best possible plan may be worth more; 0 where this is the best.
    public let gap: Double

    public var chosen: Set<Int> { Set(starts.joined()) }

    public init(_ found: IntegerSolution, of problem: PlanProblem) {
        let solution = problem.broughtForward(found)
        var starts: [[Int]] = Array(repeating: [], count: problem.years)
        var begun: Set<Int> = []
        for (step, value) in zip(problem.steps, solution.values) where value > 0.5 {
            if begun.insert(step.candidate).inserted { starts[step.year].append(step.candidate) }
        }
        self.starts = starts
        netPresentValue = solution.objective
        tonnes = starts.joined().reduce(0) { $0 + (problem.candidates[$1].tonnes ?? 0) }
        investments = starts.map { $0.reduce(0) { $0 + problem.candidates[$1].investment } }
        gap = solution.gap
    }
}
