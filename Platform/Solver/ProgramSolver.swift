import Foundation
public import Kernel
import Processes

/// Solves mixed-integer linear programs with HiGHS; see docs/decisions/0023-highspy.md.
///
/// One process of its own does the work, with bounds on time and memory. Equal programs get equal answers where
/// the time is enough.
public struct ProgramSolver: Sendable {
    public struct Limits: Hashable, Sendable {
        /// What a program may take beyond its own seconds, to start the process and to end, before it is killed.
        public var grace: Duration
        /// Address space of the process in bytes. Python, numpy and HiGHS need about 300 MB for themselves.
        public var memory: Int
        /// Programs that may wait for their turn.
        public var waiting: Int

        public init(grace: Duration = .seconds(20), memory: Int = 1_500 << 20, waiting: Int = 16) {
            (self.grace, self.memory, self.waiting) = (grace, memory, waiting)
        }
    }

    private let process: WorkerProcess
    private let limits: Limits

    public init(tools: SolverTools, limits: Limits = Limits()) {
        let arguments = [tools.worker.path, String(limits.memory)]
        var command = WorkerCommand(executable: tools.python, arguments: arguments)
        (command.jobsPerProcess, command.waitingLimit) = (200, limits.waiting)
        process = WorkerProcess(command)
        self.limits = limits
    }

    /// Looks for the values that make the program's objective as large as possible.
    ///
    /// - Parameters:
    ///   - seconds: time for the search, from when its turn comes.
    ///   - gap: by which share of the objective the best possible may lie above the answer, 0.001 for 0.1 %.
    public func solve(
        _ program: IntegerProgram,
        seconds: Double,
        gap: Double
    ) async throws(SolverError) -> ProgramAnswer {
        guard let question = SolverQuestion(program, seconds: seconds, gap: gap) else { throw .invalid }
        guard !program.objective.isEmpty else { return Self.answerWithoutColumns(program) }
        let line: [UInt8]
        do {
            let limit = limits.grace + .seconds(seconds)
            line = try await process.answer(to: [UInt8](JSONEncoder().encode(question)), within: limit)
        } catch let failure as WorkerFailure {
            throw SolverError(failure)
        } catch {
            throw .failed
        }
        guard let answer = try? JSONDecoder().decode(SolverAnswer.self, from: Data(line)) else { throw .failed }
        return try answer.checked(against: program)
    }

    /// Ends the process; what waits is turned away.
    public func stop() async { await process.stop() }

    /// Nothing can be decided: either it is allowed as it stands, or nothing is.
    private static func answerWithoutColumns(_ program: IntegerProgram) -> ProgramAnswer {
        program.allows([]) ? .solved(IntegerSolution(values: [], objective: 0, bound: 0)) : .infeasible
    }
}
