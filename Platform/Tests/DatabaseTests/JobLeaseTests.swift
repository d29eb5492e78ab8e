import Foundation
import Kernel
import Synchronization
import TestSupport
import Testing

@testable import DatabasePlatform

/// Crashes and clocks: what happens to a job whose runner says nothing any more.
@Suite struct JobLeaseTests {
    let world: JobWorld
    let leases: JobLeases

    init() async throws {
        world = try await JobWorld()
        leases = JobLeases(database: world.database, outside: world.outside, seconds: 60)
    }

    @Test func whatACrashLeftBehindIsDoneByAnotherAfterTheLease() async throws {
        try await world.add("a")
        // Taken, and then the process is gone.
        _ = try #require(try await leases.take(["test"]))
        try await world.runner([world.noting]).runDue()
        #expect(world.done.withLock { $0.isEmpty })
        world.pass(59)
        try await world.runner([world.noting]).runDue()
        #expect(world.done.withLock { $0.isEmpty })
        world.pass(2)
        try await world.runner([world.noting]).runDue()
        #expect(world.done.withLock { $0 } == ["a"])
        #expect(try await world.jobs(.done).map(\.attempts) == [2])
    }

    @Test func aJobThatEndsTheProcessEachTimeIsGivenUp() async throws {
        try await world.add("a")
        for _ in 0..<12 {
            _ = try #require(try await leases.take(["test"]))
            world.pass(61)
        }
        try await world.runner([world.noting]).runDue()
        #expect(world.done.withLock { $0.isEmpty })
        #expect(try await world.jobs(.dead).map(\.lastError) == ["abandoned"])
    }

    @Test func whoeverComesBackLateChangesNothing() async throws {
        try await world.add("a")
        let late = try #require(try await leases.take(["test"]))
        world.pass(61)
        let present = try #require(try await leases.take(["test"]))
        #expect(try await !leases.renew(late))
        #expect(try await !leases.finish(late))
        #expect(try await !leases.postpone(late, by: 9, because: "x"))
        #expect(try await !leases.giveBack(late))
        #expect(try await leases.renew(present))
        #expect(try await leases.finish(present))
        #expect(try await !leases.finish(present))
    }

    @Test func aRenewedLeaseLasts() async throws {
        try await world.add("a")
        let lease = try #require(try await leases.take(["test"]))
        world.pass(50)
        #expect(try await leases.renew(lease))
        world.pass(50)
        #expect(try await leases.take(["test"]) == nil)
        world.pass(11)
        #expect(try await leases.take(["test"]) != nil)
    }

    @Test func aClockThatIsPutBackFreezesNothing() async throws {
        try await world.add("gleich")
        world.pass(-10 * 86_400)
        try await world.runner([world.noting]).runDue()
        #expect(world.done.withLock { $0 } == ["gleich"])

        try await world.add("gehalten")
        _ = try #require(try await leases.take(["test"]))
        world.pass(-86_400)
        try await world.runner([world.noting]).runDue()
        #expect(world.done.withLock { $0 } == ["gleich", "gehalten"])

        try await world.add("gescheitert")
        try await world.runner([JobHandler(kind: "test") { _ in throw JobFailure("no") }]).runDue()
        world.pass(-365 * 86_400)
        try await world.runner([world.noting]).runDue()
        #expect(world.done.withLock { $0.last } == "gescheitert")
    }

    @Test func aClockAFewMinutesSlowDoesNotTakeWhatAnotherHolds() async throws {
        try await world.add("a")
        _ = try #require(try await leases.take(["test"]))
        world.pass(-240)
        #expect(try await leases.take(["test"]) == nil)
    }

    @Test func aClockThatIsPutForwardDoesNoHarm() async throws {
        try await world.add("a")
        let lease = try #require(try await leases.take(["test"]))
        world.pass(86_400)
        let other = try #require(try await leases.take(["test"]))
        #expect(other.token != lease.token)
        #expect(try await !leases.finish(lease))
    }
}
