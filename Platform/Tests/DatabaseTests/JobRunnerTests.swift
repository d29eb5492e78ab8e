import DatabasePlatform
import Foundation
import Kernel
import Synchronization
import TestSupport
import Testing

@Suite struct JobRunnerTests {
    let world: JobWorld

    init() async throws { world = try await JobWorld() }

    @Test func dueJobsAreDoneOnceInTheirOrder() async throws {
        try await world.add("spät", due: world.outside.now().addingTimeInterval(60))
        try await world.add("a", due: world.outside.now().addingTimeInterval(-2))
        try await world.add("b", due: world.outside.now().addingTimeInterval(-1))
        try await world.add("fremd", kind: "unknown")
        for _ in 0..<2 { try await world.runner([world.noting]).runDue() }
        #expect(world.done.withLock { $0 } == ["a", "b"])
        world.pass(61)
        try await world.runner([world.noting]).runDue()
        #expect(world.done.withLock { $0 } == ["a", "b", "spät"])
        #expect(try await world.jobs(.open).map(\.kind) == ["unknown"])
        #expect(try await world.jobs(.done).count == 3)
    }

    @Test func aFailedJobWaitsLongerEachTimeAndIsDeadInTheEnd() async throws {
        let failing = JobHandler(
            kind: "test",
            attempts: 3,
            whenDead: { session, payload, reason in
                try JobQueue.add("obituary", payload: "\(payload) \(reason)", in: session, outside: .frozen)
            },
            run: { _ in throw JobFailure("no") }
        )
        try await world.add("a")
        var waits: [Double] = []
        for _ in 0..<2 {
            try await world.runner([failing]).runDue()
            let job = try #require(try await world.jobs(.open).first)
            #expect(job.lastError == "no" && !job.isRunning)
            waits.append(job.dueAt.timeIntervalSince(world.outside.now()))
            world.pass(waits.last! + 0.01)
        }
        // 5 s and 10 s, give or take a fifth.
        #expect((4...6).contains(waits[0]) && (8...12).contains(waits[1]))
        try await world.runner([failing]).runDue()
        #expect(try await world.jobs(.dead).map(\.attempts) == [3])
        let obituary = try await world.database.rows("SELECT payload FROM job WHERE kind = 'obituary'")
        #expect(try obituary.map { try $0.text("payload") } == ["a no"])
    }

    @Test func whatNoTryHelpsIsDeadAtOnceAndCanBeStartedAgain() async throws {
        try await world.add("a")
        let failing = JobHandler(kind: "test") { _ in throw JobFailure("never", isPermanent: true) }
        try await world.runner([failing]).runDue()
        let dead = try #require(try await world.jobs(.dead).first)
        #expect(dead.lastError == "never")
        #expect(try await JobReader(world.database).restart(dead.id, at: world.outside.now()))
        #expect(try await !JobReader(world.database).restart(dead.id, at: world.outside.now()))
        try await world.runner([world.noting]).runDue()
        #expect(world.done.withLock { $0 } == ["a"])
    }

    @Test func ofAnErrorOnlyItsKindIsStored() async throws {
        struct Secret: Error { let text = "petra@kettler.example" }
        try await world.add("a")
        try await world.add("b")
        let failing = JobHandler(kind: "test") { payload in
            if payload == "a" { throw Secret() } else { throw StorageError.other("petra@kettler.example") }
        }
        try await world.runner([failing]).runDue()
        let errors = try await world.jobs(.open).compactMap(\.lastError)
        #expect(errors.count == 2 && errors.allSatisfy { !$0.contains("petra") })
        #expect(errors.contains("StorageError.other"))
    }

    @Test func twoRunnersNeverDoTheSameJobAtTheSameTime() async throws {
        for number in 0..<40 { try await world.add("\(number)") }
        let running = Mutex<Set<String>>([])
        let clashes = Mutex(0)
        let busy = JobHandler(kind: "test") { [world] payload in
            let isAlone = running.withLock { $0.insert(payload).inserted }
            if !isAlone { clashes.withLock { $0 += 1 } }
            try await Task.sleep(for: .milliseconds(5))
            running.withLock { _ = $0.remove(payload) }
            world.done.withLock { $0.append(payload) }
        }
        let runners = [world.runner([busy]), world.runner([busy])]
        await withTaskGroup(of: Void.self) { group in
            for runner in runners { group.addTask { await runner.run() } }
            try? await world.wait { try await world.jobs(.done).count == 40 }
            for runner in runners { await runner.stop() }
        }
        #expect(clashes.withLock { $0 } == 0)
        #expect(world.done.withLock { $0.sorted() } == (0..<40).map { "\($0)" }.sorted())
    }

    @Test func aRunnerThatStopsFinishesWhatItDoes() async throws {
        try await world.add("a")
        let begun = Mutex(false)
        let slow = JobHandler(kind: "test") { [world] payload in
            begun.withLock { $0 = true }
            try await Task.sleep(for: .milliseconds(200))
            world.done.withLock { $0.append(payload) }
        }
        let runner = world.runner([slow])
        async let running: Void = runner.run()
        try await world.wait { begun.withLock { $0 } }
        try await world.add("b")
        await runner.stop()
        await running
        // The other lane may have begun the second just before.
        #expect(world.done.withLock { $0.contains("a") })
        #expect(try await world.jobs(.open).allSatisfy { !$0.isRunning })
    }

    @Test func whatDoesNotEndInTimeIsGivenBack() async throws {
        try await world.add("a")
        let begun = Mutex(false)
        let endless = JobHandler(kind: "test") { _ in
            begun.withLock { $0 = true }
            try await Task.sleep(for: .seconds(60))
        }
        let runner = world.runner([endless], pace: .init(poll: 0.01, patience: 0.05))
        async let running: Void = runner.run()
        try await world.wait { begun.withLock { $0 } }
        await runner.stop()
        await running
        let job = try #require(try await world.jobs(.open).first)
        #expect(!job.isRunning && job.attempts == 0)
        try await world.runner([world.noting]).runDue()
        #expect(world.done.withLock { $0 } == ["a"])
    }

    @Test func aTryThatTakesTooLongHasFailed() async throws {
        try await world.add("a")
        let endless = JobHandler(kind: "test", longest: 0.05) { _ in try await Task.sleep(for: .seconds(60)) }
        try await world.runner([endless]).runDue()
        #expect(try await world.jobs(.open).map(\.lastError) == ["tooLong"])
    }

    @Test func anIdleRunnerWritesNothing() async throws {
        let counting = CountingDatabase(world.database)
        let runner = world.runner([world.noting], over: counting)
        async let running: Void = runner.run()
        try await world.wait { counting.reads.withLock { $0 } > 20 }
        await runner.stop()
        await running
        #expect(counting.writes.withLock { $0 } == 0)
    }

    @Test func endedJobsAreRemovedAfterSomeDays() async throws {
        try await world.add("a")
        let runner = world.runner([world.noting], periodic: [JobCleaning.job(world.database, outside: world.outside)])
        try await runner.runDue()
        world.pass(2 * 86_400)
        try await runner.runDue()
        #expect(try await world.jobs(.done).count == 1)
        world.pass(2 * 86_400)
        try await runner.runDue()
        #expect(try await world.jobs(.done).isEmpty)
    }
}

/// Counts who reads and who writes.
private final class CountingDatabase: DatabaseWrapper {
    let base: any SQLDatabase
    let reads = Mutex(0)
    let writes = Mutex(0)

    init(_ base: any SQLDatabase) { self.base = base }

    func read<Result: Sendable>(_ body: @Sendable @escaping (any SQLSession) throws -> Result) async throws -> Result {
        reads.withLock { $0 += 1 }
        return try await base.read(body)
    }

    func rows(_ sql: String, _ arguments: [SQLValue]) async throws -> [SQLRow] {
        reads.withLock { $0 += 1 }
        return try await base.rows(sql, arguments)
    }

    func write<Result: Sendable>(_ body: @Sendable @escaping (any SQLSession) throws -> Result) async throws -> Result {
        writes.withLock { $0 += 1 }
        return try await base.write(body)
    }
}
