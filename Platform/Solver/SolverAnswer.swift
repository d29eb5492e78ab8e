import Kernel

/// The line that the worker writes.
struct SolverAnswer: Decodable {
    let status: String?
    let values: [Double]?
    /// Nil where the solver knows none yet.
    let bound: Double?
    let error: String?

    /// What it says, once its values have been found to keep within the program's rows: nobody is shown a plan that
    /// breaks its own rules.
    func checked(against program: IntegerProgram) throws(SolverError) -> ProgramAnswer {
        if let error { throw SolverError(error) }
        switch status {
        case "solved":
            guard let found = try solution(of: program) else { throw .failed }
            return .solved(found)
        case "limited": return .stopped(try solution(of: program))
        case "infeasible": return .infeasible
        case "unbounded": return .unbounded
        default: throw .failed
        }
    }

    private func solution(of program: IntegerProgram) throws(SolverError) -> IntegerSolution? {
        guard var values else { return nil }
        guard values.count == program.objective.count else { throw .failed }
        for index in values.indices where program.isInteger[index] { values[index].round() }
        guard program.allows(values) else { throw .failed }
        let objective = program.worth(of: values)
        return IntegerSolution(values: values, objective: objective, bound: max(objective, bound ?? .infinity))
    }
}
