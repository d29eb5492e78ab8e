import Foundation
import Kernel
import Solver
import TestSupport
import Testing

@Suite struct ProgramSolverTests {
    private let tools = SolverTools(root: repositoryRoot)

    /// What a worker answers, or how it misbehaves, in Python; `real` is the text of the true one.
    private func tools(_ script: String) throws -> SolverTools {
        let file = FileManager.default.temporaryDirectory.appending(path: "solver-\(UUID().uuidString).py")
        let head = "import os, signal, sys, time\nreal = open(\"\(tools.worker.path)\").read()\n"
        try Data((head + script).utf8).write(to: file)
        return SolverTools(python: tools.python, worker: file)
    }

    private func solve(
        _ program: IntegerProgram,
        seconds: Double = 30,
        tools: SolverTools? = nil,
        limits: ProgramSolver.Limits = .init()
    ) async throws(SolverError) -> ProgramAnswer {
        let solver = ProgramSolver(tools: tools ?? self.tools, limits: limits)
        let answer: ProgramAnswer
        do {
            answer = try await solver.solve(program, seconds: seconds, gap: 0)
        } catch {
            await solver.stop()
            throw error
        }
        await solver.stop()
        return answer
    }

    /// Worth 10, 6 and 5 at a weight of 5, 4 and 3, of which 7 may be carried.
    private func knapsack() -> IntegerProgram {
        var program = IntegerProgram()
        let columns = [10.0, 6, 5].map { program.addChoice(worth: $0) }
        program.addRow(zip(columns, [5, 4, 3]).map { ($0, $1) }, to: 7)
        return program
    }

    // 6 + 5 = 11 at a weight of 7; 10 alone leaves 2.
    @Test func aKnapsackIsFilled() async throws {
        let answer = try await solve(knapsack())
        #expect(answer == .solved(IntegerSolution(values: [0, 1, 1], objective: 11, bound: 11)))
    }

    // 10 + 2/4 × 6 would be 13; with the third first 10 + 2/3 × 5 = 13.33.
    @Test func partsAreTakenWhereTheyCount() async throws {
        var program = knapsack()
        program.isInteger = [false, false, false]
        let solution = try #require(try await solve(program).solution)
        #expect(abs(solution.objective - 13.333_333) < 1e-5)
        #expect(solution.gap < 1e-6)
    }

    @Test func whatCannotBeIsTold() async throws {
        var program = knapsack()
        program.addRow([(0, 1), (1, 1), (2, 1)], from: 3)
        #expect(try await solve(program) == .infeasible)
        program.isInteger = [false, false, false]
        #expect(try await solve(program) == .infeasible)
    }

    @Test func aMissingBoundIsTold() async throws {
        var program = knapsack()
        program.upper[1] = .infinity
        program.rows = [.init(columns: [0, 2], factors: [5, 3], upper: 7)]
        #expect(try await solve(program) == .unbounded)
        // Neither is possible, and more of the second is always worth more: there is nothing to find.
        program.addRow([(0, 1), (2, 1)], from: 3)
        #expect(try await solve(program) == .infeasible)
    }

    @Test func nothingToDecideNeedsNoSolver() async throws {
        let nowhere = SolverTools(root: URL(filePath: "/nowhere"))
        var program = IntegerProgram()
        #expect(try await solve(program, tools: nowhere) == .solved(.init(values: [], objective: 0, bound: 0)))
        program.addRow([], from: 1)
        #expect(try await solve(program, tools: nowhere) == .infeasible)
    }

    /// 30 numbers of up to 100 in four rows that must each hit half of their sum exactly (Cornuéjols and Dawande 1998):
    /// no program solves that in a second.
    private func marketSplit(from lower: Double) -> IntegerProgram {
        var program = IntegerProgram()
        for index in 0..<30 { _ = program.addChoice(worth: Double(1 + index * 37 % 101)) }
        var state: UInt64 = 7
        for _ in 0..<4 {
            let factors = (0..<30).map { _ -> Double in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Double(state >> 33 % 100)
            }
            let half = (factors.reduce(0, +) / 2).rounded(.down)
            program.addRow(factors.enumerated().map { ($0, $1) }, from: lower * half, to: half)
        }
        return program
    }

    @Test func theGapThatIsLeftIsTold() async throws {
        let answer = try await solve(marketSplit(from: 0), seconds: 1)
        guard case .stopped(let solution?) = answer else {
            // A machine that is done by then has found the best.
            #expect(answer.solution?.gap == 0)
            return
        }
        #expect(solution.gap > 0)
        #expect(marketSplit(from: 0).allows(solution.values))
    }

    @Test func nothingFoundInTimeIsNotImpossible() async throws {
        #expect(try await solve(marketSplit(from: 1), seconds: 0.5) == .stopped(nil))
    }

    @Test func whoTakesTooLongIsEnded() async throws {
        let hanging = try tools("for line in sys.stdin: time.sleep(600)")
        await #expect(throws: SolverError.timedOut) {
            try await solve(knapsack(), seconds: 0.1, tools: hanging, limits: .init(grace: .milliseconds(400)))
        }
    }

    @Test func aKilledWorkerFailsItsOwnProgramAlone() async throws {
        let mark = FileManager.default.temporaryDirectory.appending(path: "killed-\(UUID().uuidString)").path
        let script = """
            if not os.path.exists("\(mark)"):
                sys.stdin.readline()
                open("\(mark)", "w").close()
                os.kill(os.getpid(), signal.SIGKILL)
            exec(real)
            """
        let solver = ProgramSolver(tools: try tools(script))
        await #expect(throws: SolverError.failed) { try await solver.solve(knapsack(), seconds: 30, gap: 0) }
        let after = try await solver.solve(knapsack(), seconds: 30, gap: 0)
        #expect(after.solution?.objective == 11)
        await solver.stop()
    }

    // All three weigh 12.
    @Test func anAnswerThatBreaksARuleIsRefused() async throws {
        for values in ["[1, 1, 1]", "[1]", "[0.5, 0, 0, 0]"] {
            let lying = try tools(
                "for line in sys.stdin: print('{\"status\": \"solved\", \"values\": \(values), \"bound\": 21}', flush=True)"
            )
            await #expect(throws: SolverError.failed) { try await solve(knapsack(), tools: lying) }
        }
    }

    @Test func memoryIsBounded() async throws {
        let error = await #expect(throws: SolverError.self) {
            try await solve(marketSplit(from: 0), limits: .init(memory: 1 << 20))
        }
        #expect(error == .outOfMemory || error == .failed)
    }

    @Test func whatIsMissingIsTold() async throws {
        let nowhere = SolverTools(root: URL(filePath: "/nowhere"))
        await #expect(throws: SolverError.notInstalled) { try await solve(knapsack(), tools: nowhere) }
        #expect(nowhere.missing.map(\.lastPathComponent) == ["python", "solver.py"])
        let bare = try tools("import json\nprint(json.dumps({'error': 'notInstalled'}), flush=True)")
        await #expect(throws: SolverError.notInstalled) { try await solve(knapsack(), tools: bare) }
    }

    @Test func faultyProgramsAreRefused() async throws {
        var (noNumber, noColumn, short) = (knapsack(), knapsack(), knapsack())
        noNumber.objective[1] = .nan
        noColumn.rows[0].columns[2] = 3
        short.upper.removeLast()
        for program in [noNumber, noColumn, short] {
            await #expect(throws: SolverError.invalid) { try await solve(program) }
        }
        await #expect(throws: SolverError.invalid) { try await solve(knapsack(), seconds: .infinity) }
    }
}
