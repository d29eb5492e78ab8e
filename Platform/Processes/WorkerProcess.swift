import Foundation
internal import Subprocess

/// A child process that answers each line with one line, in turn.
///
/// It is started with the first job, restarted after a crash or a timeout, replaced after a number of jobs and ended
/// when there was nothing to do for a while. When the server itself dies, the child reads the end of its input and ends.
public actor WorkerProcess {
    private let command: WorkerCommand
    private var waiting: [Job] = []
    private var sleeper: (ticket: Int, continuation: CheckedContinuation<Job?, Never>)?
    private var ticket = 0
    private var runner: Task<Void, Never>?
    private var isStopped = false

    public init(_ command: WorkerCommand) {
        self.command = command
        // A child that dies while it is written to would otherwise end the server.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Hands over `line` (without its line break) and waits for the answer. `limit` runs from when the job begins.
    public func answer(to line: [UInt8], within limit: Duration) async throws(WorkerFailure) -> [UInt8] {
        guard !isStopped else { throw .stopped }
        guard waiting.count < command.waitingLimit else { throw .busy }
        let result = await withCheckedContinuation { continuation in
            add(Job(line: line, limit: limit, continuation: continuation))
        }
        return try result.get()
    }

    /// Ends the process and turns away whoever still waits.
    public func stop() async {
        isStopped = true
        for job in waiting { job.finish(.failure(.stopped)) }
        waiting = []
        wake(with: nil)
        await runner?.value
    }

    private func add(_ job: Job) {
        if sleeper == nil { waiting.append(job) } else { wake(with: job) }
        guard runner == nil else { return }
        runner = Task {
            while let job = waiting.isEmpty ? nil : waiting.removeFirst() { await serve(job) }
            runner = nil
        }
    }

    /// Runs one process from its first job until it ends.
    private func serve(_ first: Job) async {
        var current: Job? = first
        do {
            _ = try await run(
                .name(command.executable.lastPathComponent),
                arguments: Arguments(command.arguments),
                environment: environment,
                input: .inputWriter,
                output: .sequence,
                error: .currentStandardError
            ) { execution in
                var lines = WorkerLines(execution.standardOutput, limit: command.answerLimit)
                for _ in 0..<command.jobsPerProcess {
                    guard let job = current else { break }
                    let result = await exchange(job, with: execution, &lines)
                    current = nil
                    job.finish(result)
                    guard case .success = result else { break }
                    current = await nextJob()
                }
                try? execution.send(signal: .kill)
            }
        } catch {
            // A process that could not be waited for has answered its jobs all the same.
            current?.finish(.failure(.notStarted))
            current = nil
        }
        if let current { waiting.insert(current, at: 0) }
    }

    private typealias Child = Execution<CustomWriteInput, SequenceOutput, FileDescriptorOutput>

    private func exchange(
        _ job: Job,
        with child: Child,
        _ lines: inout WorkerLines
    ) async -> Result<[UInt8], WorkerFailure> {
        let watch = Task {
            guard (try? await Task.sleep(for: job.limit)) != nil else { return false }
            try? child.send(signal: .kill)
            return true
        }
        var failure = WorkerFailure.crashed
        var answer: [UInt8]?
        do {
            // Whoever has ended already may still have said why.
            _ = try? await child.standardInputWriter.write(job.line + [UInt8(ascii: "\n")])
            answer = try await lines.next()
        } catch let error as WorkerFailure {
            failure = error
        } catch {}
        watch.cancel()
        if await watch.value, answer == nil { failure = .timedOut }
        return answer.map { .success($0) } ?? .failure(failure)
    }

    /// Waits for work; nil when there was none for the idle limit.
    private func nextJob() async -> Job? {
        if !waiting.isEmpty { return waiting.removeFirst() }
        guard !isStopped else { return nil }
        ticket += 1
        let mine = ticket
        let alarm = Task {
            guard (try? await Task.sleep(for: command.idleLimit)) != nil, sleeper?.ticket == mine else { return }
            wake(with: nil)
        }
        defer { alarm.cancel() }
        return await withCheckedContinuation { sleeper = (mine, $0) }
    }

    private func wake(with job: Job?) {
        let sleeper = sleeper
        self.sleeper = nil
        sleeper?.continuation.resume(returning: job)
    }

    /// Nothing of the server's own environment reaches the child: it may hold passwords.
    private var environment: Environment {
        let folder = command.executable.deletingLastPathComponent().path
        return .custom([
            "PATH": "\(folder):/usr/local/bin:/usr/bin:/bin",
            "HOME": NSTemporaryDirectory(),
            "LANG": "C.UTF-8",
        ])
    }

    private struct Job: Sendable {
        let line: [UInt8]
        let limit: Duration
        let continuation: CheckedContinuation<Result<[UInt8], WorkerFailure>, Never>

        func finish(_ result: Result<[UInt8], WorkerFailure>) { continuation.resume(returning: result) }
    }
}
