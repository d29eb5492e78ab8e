public import Kernel
public import Logging

/// Takes due jobs by lease and does them, in this process and beside others over the same database.
///
/// A job is done at least once: whoever takes it says again and again that it is at work; if it falls silent, another
/// takes over when the lease ends. A failed job waits longer each time and is given up in the end, with its last error.
public struct JobRunner: Sendable {
    private let handlers: [String: JobHandler]
    private let periodic: [String: PeriodicJob]
    private let leases: JobLeases
    private let outside: OutsideWorld
    private let logger: Logger
    private let pace: Pace
    private let halt = Halt()

    /// How often it looks and how long it waits, in seconds.
    public struct Pace: Sendable {
        /// Between two looks when nothing is due.
        public var poll: Double
        /// Until a silent runner's job is given to another.
        public var lease: Double
        /// For running jobs to end once it is told to stop.
        public var patience: Double
        /// Jobs done at the same time.
        public var lanes: Int

        public init(poll: Double = 1, lease: Double = 60, patience: Double = 20, lanes: Int = 2) {
            (self.poll, self.lease, self.patience, self.lanes) = (poll, lease, patience, lanes)
        }
    }

    public init(
        _ database: any SQLDatabase,
        handlers: [JobHandler],
        periodic: [PeriodicJob] = [],
        outside: OutsideWorld,
        logger: Logger,
        pace: Pace = Pace()
    ) {
        self.handlers = Dictionary(uniqueKeysWithValues: handlers.map { ($0.kind, $0) })
        self.periodic = Dictionary(uniqueKeysWithValues: periodic.map { ($0.kind, $0) })
        leases = JobLeases(database: database, outside: outside, seconds: pace.lease)
        (self.outside, self.logger, self.pace) = (outside, logger, pace)
    }

    /// Works until ``stop()`` is called; ends when the last job has ended or was given back.
    public func run() async {
        await withTaskGroup(of: Void.self) { work in
            work.addTask { await keepPeriodicJobs() }
            for _ in 0..<pace.lanes { work.addTask { await goOn() } }
            await halt.reached()
            await halt.stop()
            let patience = Task {
                try? await Task.sleep(for: .seconds(pace.patience))
                if !Task.isCancelled { await halt.abort() }
            }
            await work.waitForAll()
            patience.cancel()
        }
    }

    /// No further job is begun.
    public func stop() async { await halt.stop() }

    /// Does everything that is due now and nothing else; for commands and tests.
    public func runDue() async throws {
        try await leases.ensure(Array(periodic.values))
        while let lease = try await leases.take(kinds) { await work(on: lease) }
    }

    private var kinds: [String] { (Array(handlers.keys) + Array(periodic.keys)).sorted() }

    private func goOn() async {
        while await !halt.isStopped {
            do {
                if let lease = try await leases.take(kinds) {
                    await work(on: lease)
                } else {
                    await halt.sleep(pace.poll)
                }
            } catch {
                note("jobs cannot be read", error)
                await halt.sleep(pace.poll * 5)
            }
        }
    }

    private func keepPeriodicJobs() async {
        while await !halt.isStopped {
            do { try await leases.ensure(Array(periodic.values)) } catch { note("periodic jobs cannot be kept", error) }
            await halt.sleep(pace.poll * 60)
        }
    }

    /// Does one job. The database is written by a task of its own kind, which no cancelling reaches.
    private func work(on lease: JobLease) async {
        let outcome = await attempt(lease)
        do {
            let isOurs = try await Task { try await conclude(lease, outcome) }.value
            if !isOurs {
                logger.notice("job was taken over", metadata: ["job": "\(lease.id)", "kind": "\(lease.kind)"])
            }
        } catch {
            // The lease runs out, and the job is done again.
            note("the end of a job cannot be written", error, lease)
        }
    }

    private func attempt(_ lease: JobLease) async -> JobAttempt.Outcome {
        let handler = handlers[lease.kind]
        if let handler, lease.attempts > handler.attempts { return .failed(JobFailure("abandoned", isPermanent: true)) }
        return await JobAttempt(
            leases: leases,
            longest: handler?.longest ?? 900,
            halt: halt
        ).run(lease) {
            if let handler { try await handler.run(lease.payload) } else { try await periodic[lease.kind]?.run() }
        }
    }

    private func conclude(_ lease: JobLease, _ outcome: JobAttempt.Outcome) async throws -> Bool {
        switch outcome {
        case .lost: return false
        case .aborted: return try await leases.giveBack(lease)
        case .done:
            if let job = periodic[lease.kind] { return try await leases.goRound(lease, every: job.every) }
            return try await leases.finish(lease)
        case .failed(let failure):
            logger.warning(
                "job failed",
                metadata: ["job": "\(lease.id)", "kind": "\(lease.kind)", "reason": "\(failure.reason)"]
            )
            let delay = JobDelay.seconds(attempts: lease.attempts, chance: outside.randomBytes(1)[0])
            if let job = periodic[lease.kind] {
                let isGivenUp = failure.isPermanent || delay >= job.every
                if isGivenUp { return try await leases.goRound(lease, every: job.every, because: failure.reason) }
            } else if let handler = handlers[lease.kind], failure.isPermanent || lease.attempts >= handler.attempts {
                return try await leases.bury(lease, because: failure.reason, handler)
            }
            return try await leases.postpone(lease, by: delay, because: failure.reason)
        }
    }

    private func note(_ what: String, _ error: any Error, _ lease: JobLease? = nil) {
        let reason = JobFailure(describing: error).reason
        logger.error("\(what)", metadata: ["job": "\(lease?.id ?? "-")", "reason": "\(reason)"])
    }
}
