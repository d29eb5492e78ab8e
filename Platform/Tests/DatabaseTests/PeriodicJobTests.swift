import DatabasePlatform
import Foundation
import Kernel
import Synchronization
import TestSupport
import Testing

@Suite struct PeriodicJobTests {
    let world: JobWorld

    init() async throws { world = try await JobWorld() }

    private func job(every seconds: Double = 3_600, failing: Bool = false) -> PeriodicJob {
        PeriodicJob("round", every: seconds) { [world] in
            world.done.withLock { $0.append("round") }
            if failing { throw JobFailure("no") }
        }
    }

    private var count: Int { world.done.withLock { $0.count } }

    @Test func eachRoundIsDoneOnceByWhoeverComesFirst() async throws {
        for _ in 0..<3 { try await world.runner([], periodic: [job()]).runDue() }
        #expect(count == 1)
        world.pass(3_599)
        try await world.runner([], periodic: [job()]).runDue()
        #expect(count == 1)
        world.pass(2)
        // A new runner each time, as after a restart.
        for _ in 0..<3 { try await world.runner([], periodic: [job()]).runDue() }
        #expect(count == 2)
        #expect(try await world.jobs(.open).count == 1)
    }

    @Test func whatWasMissedIsNotMadeUpFor() async throws {
        try await world.runner([], periodic: [job()]).runDue()
        world.pass(10 * 3_600)
        try await world.runner([], periodic: [job()]).runDue()
        #expect(count == 2)
    }

    @Test func aRoundThatFailsIsTriedAgainAndNeverDies() async throws {
        let runner = world.runner([], periodic: [job(every: 12, failing: true)])
        try await runner.runDue()
        #expect(try await world.jobs(.open).map(\.lastError) == ["no"])
        world.pass(6.1)
        try await runner.runDue()
        #expect(count == 2)
        for _ in 0..<20 {
            world.pass(12.1)
            try await runner.runDue()
        }
        #expect(count > 15)
        #expect(try await world.jobs(.dead).isEmpty)
        #expect(try await world.jobs(.open).count == 1)
    }

    @Test func aClockThatIsPutBackFreezesNoRound() async throws {
        try await world.runner([], periodic: [job()]).runDue()
        world.pass(-30 * 86_400)
        try await world.runner([], periodic: [job()]).runDue()
        #expect(count == 2)
    }
}
