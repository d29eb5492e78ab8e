import Accounts
import AccountsStorage
import CompaniesStorage
import DatabasePlatform
import Kernel
import MailPlatform
import TestSupport
import Testing

@Suite struct ThrottleStoreTests {
    private let clock = TestClock()
    private let database: any SQLDatabase
    private let key = ThrottleStore.Key(mark: "a", rule: ThrottleRule(freeAttempts: 2), isCleared: true)

    init() async throws {
        database = try await TestDatabase.make(
            databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations
        )
    }

    private var store: ThrottleStore { ThrottleStore(database, outside: clock.outside) }

    @Test func twoServersCountTogether() async throws {
        // Two stores over one database, as two processes have them.
        let (one, other) = (store, store)
        #expect(try await one.attempt([key]) == nil)
        #expect(try await other.attempt([key]) == nil)
        #expect(try await one.attempt([key]) == nil, "the third is looked at, the next one waits")
        #expect(try await other.attempt([key]) == 2)
    }

    @Test func whoWaitsMayGoOnAndWaitsLongerNextTime() async throws {
        for _ in 1...3 { _ = try await store.attempt([key]) }
        clock.pass(2)
        #expect(try await store.attempt([key]) == nil)
        #expect(try await store.attempt([key]) == 4)
        clock.pass(3)
        #expect(try await store.attempt([key]) == 1, "waiting attempts do not make it longer")
    }

    @Test func aSuccessClearsTheAccountAndForgivesTheMachineOnce() async throws {
        let machine = ThrottleStore.Key(mark: "m", rule: ThrottleRule(freeAttempts: 2), isCleared: false)
        for _ in 1...2 { _ = try await store.attempt([machine, key]) }
        try await store.succeeded([machine, key])
        let rows = try await database.rows("SELECT mark, attempts FROM throttle")
        #expect(try rows.map { try $0.text("mark") } == ["m"])
        #expect(try rows.map { try $0.int("attempts") } == [1])
    }

    @Test func afterADayNothingIsKept() async throws {
        for _ in 1...9 { _ = try await store.attempt([key]) }
        clock.pass(86_401)
        let other = ThrottleStore.Key(mark: "b", rule: .account, isCleared: true)
        #expect(try await store.attempt([other]) == nil)
        #expect(try await database.rows("SELECT mark FROM throttle").count == 1)
        #expect(try await store.attempt([key]) == nil)
    }

    @Test func aClockThatIsPutBackLocksNobodyOut() async throws {
        for _ in 1...9 { _ = try await store.attempt([key]) }
        clock.pass(-366 * 86_400)
        #expect(try await store.attempt([key]) == nil)
    }

    @Test func manyAtOnceAreMany() async throws {
        let store = store
        let passed = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 1...40 { group.addTask { [key] in try await store.attempt([key]) == nil } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(passed == 3)
    }
}
