import DatabasePlatform
import Foundation
import Kernel
import Logging
import Synchronization
import TestSupport

/// A database with jobs, a clock that a test sets, and a note of what was done.
final class JobWorld: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld
    private let clock: Clock
    let done = Mutex<[String]>([])

    private final class Clock: Sendable {
        let seconds = Mutex(1_778_830_200.0)
    }

    init() async throws {
        database = try await TestDatabase.make(databaseMigrations)
        let clock = Clock()
        self.clock = clock
        outside = OutsideWorld(
            now: { Date(timeIntervalSince1970: clock.seconds.withLock { $0 }) },
            randomBytes: OutsideWorld.live.randomBytes
        )
    }

    /// Negative when somebody puts the clock back.
    func pass(_ seconds: Double) { clock.seconds.withLock { $0 += seconds } }

    func add(_ payload: String = "", kind: String = "test", onceKey: String? = nil, due: Date? = nil) async throws {
        try await database.write { [outside] session in
            try JobQueue.add(kind, payload: payload, onceKey: onceKey, due: due, in: session, outside: outside)
        }
    }

    /// Notes the payload of each job.
    var noting: JobHandler {
        JobHandler(kind: "test") { payload in self.done.withLock { $0.append(payload) } }
    }

    func runner(
        _ handlers: [JobHandler],
        periodic: [PeriodicJob] = [],
        over database: (any SQLDatabase)? = nil,
        pace: JobRunner.Pace = JobRunner.Pace(poll: 0.01)
    ) -> JobRunner {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return JobRunner(
            database ?? self.database,
            handlers: handlers,
            periodic: periodic,
            outside: outside,
            logger: logger,
            pace: pace
        )
    }

    func jobs(_ state: JobReader.State) async throws -> [JobReader.Job] {
        try await JobReader(database).jobs(state, limit: 1_000, offset: 0)
    }

    /// Until it holds, at most ten seconds.
    func wait(until holds: @Sendable () async throws -> Bool) async throws {
        for _ in 0..<1_000 {
            if try await holds() { return }
            try await Task.sleep(for: .milliseconds(10))
        }
    }
}
