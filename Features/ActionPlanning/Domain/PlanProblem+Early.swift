public import Kernel

extension PlanProblem {
    /// The same measures, each begun as early as the rules allow without the plan being worth less. Where years tie, as
    /// at a discount rate of 0, a solver takes any of them, and a firm would save later than it could.
    public func broughtForward(_ solution: IntegerSolution) -> IntegerSolution {
        let program = program()
        guard program.allows(solution.values) else { return solution }
        var values = solution.values
        let columns = Dictionary(grouping: steps.indices) { steps[$0].candidate }.mapValues { $0.sorted() }
        // What one measure frees, another may need: until nothing moves, at most once for each year.
        for _ in 0..<years {
            let before = values
            for candidate in columns.keys.sorted() {
                values = begunEarlier(columns[candidate] ?? [], values, program)
            }
            if values == before { break }
        }
        return IntegerSolution(values: values, objective: program.worth(of: values), bound: solution.bound)
    }

    private func begunEarlier(_ columns: [Int], _ values: [Double], _ program: IntegerProgram) -> [Double] {
        guard let start = columns.firstIndex(where: { values[$0] > 0.5 }) else { return values }
        for earlier in 0..<start {
            var trial = values
            for column in columns[earlier..<start] { trial[column] = 1 }
            let added = columns[earlier..<start].reduce(0) { $0 + program.objective[$1] }
            if added >= 0, program.allows(trial) { return trial }
        }
        return values
    }
}
