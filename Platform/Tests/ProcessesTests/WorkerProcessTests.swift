import Foundation
import Processes
import Testing

@Suite struct WorkerProcessTests {
    /// Answers each line with itself in capitals; some words make it misbehave.
    private static let script = """
        import os, sys, time
        for line in sys.stdin:
            word = line.strip()
            if word == "crash": os._exit(3)
            if word == "sleep": time.sleep(600)
            if word == "pid": word = str(os.getpid())
            if word == "env": word = ",".join(sorted(os.environ))
            if word == "long": word = "x" * 300000
            print(word.upper(), flush=True)
        """

    private func worker(_ change: (inout WorkerCommand) -> Void = { _ in }) -> WorkerProcess {
        var command = WorkerCommand(executable: URL(filePath: "/usr/bin/python3"), arguments: ["-c", Self.script])
        change(&command)
        return WorkerProcess(command)
    }

    private func ask(_ worker: WorkerProcess, _ word: String, _ limit: Duration = .seconds(20)) async throws -> String {
        String(decoding: try await worker.answer(to: Array(word.utf8), within: limit), as: UTF8.self)
    }

    @Test func oneProcessAnswersInTurn() async throws {
        let worker = worker()
        let first = try await ask(worker, "pid")
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<20 { group.addTask { try await ask(worker, "a\(index)") == "A\(index)" } }
            for try await isRight in group { #expect(isRight) }
        }
        let last = try await ask(worker, "pid")
        #expect(first == last)
        await worker.stop()
    }

    @Test func aCrashFailsItsOwnJobAlone() async throws {
        let worker = worker()
        await #expect(throws: WorkerFailure.crashed) { try await ask(worker, "crash") }
        let after = try await ask(worker, "a")
        #expect(after == "A")
        await worker.stop()
    }

    @Test func whoTakesTooLongIsEnded() async throws {
        let worker = worker()
        let clock = ContinuousClock()
        let start = clock.now
        await #expect(throws: WorkerFailure.timedOut) { try await ask(worker, "sleep", .milliseconds(300)) }
        #expect(clock.now - start < .seconds(300), "the job itself would take ten minutes")
        let after = try await ask(worker, "a")
        #expect(after == "A")
        await worker.stop()
    }

    @Test func aProcessIsReplacedAfterItsJobs() async throws {
        let worker = worker { $0.jobsPerProcess = 2 }
        var ids: [String] = []
        for _ in 0..<4 { ids.append(try await ask(worker, "pid")) }
        #expect(ids[0] == ids[1])
        #expect(ids[2] == ids[3])
        #expect(ids[1] != ids[2])
        await worker.stop()
    }

    @Test func aProcessWithoutWorkIsEnded() async throws {
        let worker = worker { $0.idleLimit = .milliseconds(50) }
        let first = try await ask(worker, "pid")
        try await Task.sleep(for: .milliseconds(500))
        let second = try await ask(worker, "pid")
        #expect(first != second)
        await worker.stop()
    }

    @Test func longAnswersComeWholeUpToTheirLimit() async throws {
        let worker = worker()
        let long = try await ask(worker, "long")
        #expect(long.count == 300_000)
        await worker.stop()
        let strict = self.worker { $0.answerLimit = 1_000 }
        await #expect(throws: WorkerFailure.answerTooLong) { try await ask(strict, "long") }
        await strict.stop()
    }

    @Test func theServersEnvironmentStaysHere() async throws {
        let worker = worker()
        let names = try await ask(worker, "env").split(separator: ",")
        #expect(Set(names).isSubset(of: ["PATH", "HOME", "LANG", "LC_CTYPE"]))
        await worker.stop()
    }

    @Test func missingProgramsAndFullQueuesAreTold() async throws {
        let missing = worker { $0.executable = URL(filePath: "/nowhere/python-of-nobody") }
        await #expect(throws: WorkerFailure.notStarted) { try await ask(missing, "a") }
        let full = worker { $0.waitingLimit = 0 }
        await #expect(throws: WorkerFailure.busy) { try await ask(full, "a") }
        await full.stop()
        await #expect(throws: WorkerFailure.stopped) { try await ask(full, "a") }
    }

    @Test func stoppingTurnsAwayWhoWaits() async throws {
        let worker = worker()
        let slow = Task { try await ask(worker, "sleep", .seconds(2)) }
        let waiting = Task { try await ask(worker, "a") }
        try await Task.sleep(for: .milliseconds(500))
        await worker.stop()
        await #expect(throws: WorkerFailure.timedOut) { try await slow.value }
        await #expect(throws: WorkerFailure.stopped) { try await waiting.value }
    }
}
