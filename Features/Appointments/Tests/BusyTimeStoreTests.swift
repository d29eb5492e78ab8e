import Appointments
import AppointmentsStorage
import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing

struct BusyTimeStoreTests {
    private static let monday = LocalDate(iso: "2026-05-18")!

    private static func slot(_ hour: Int, _ minutes: Int = 60) -> AppointmentSlot {
        let start = BerlinTime.instant(monday, LocalTime(hour: hour, minute: 0)!)
        return AppointmentSlot(start: start, end: start + Double(minutes * 60))!
    }

    private static func free(_ hub: BusyTimeHub) async throws -> [String] {
        try await AppointmentStore(hub.database, outside: hub.outside).free(
            BusyTimeHub.advisor,
            .video,
            in: DatePeriod(first: monday, last: monday)!
        ).map { BerlinTime.clock($0.start).time.german }
    }

    @Test func whatIsTakenElsewhereIsNotOffered() async throws {
        let hub = try await BusyTimeHub.make()
        #expect(try await Self.free(hub) == ["09:00", "10:00", "11:00"])
        try await hub.store.keep(.file, name: "a.ics", times: [Self.slot(10, 30)], of: BusyTimeHub.advisor)
        #expect(try await Self.free(hub) == ["09:00", "11:00"])
        // Both calendars count.
        try await hub.store.keep(.address, name: "k.example", times: [Self.slot(8, 61)], of: BusyTimeHub.advisor)
        #expect(try await Self.free(hub) == ["11:00"])
        #expect(try await hub.store.remove(.file, of: BusyTimeHub.advisor))
        #expect(try await !hub.store.remove(.file, of: BusyTimeHub.advisor))
        #expect(try await Self.free(hub) == ["10:00", "11:00"])
    }

    @Test func whatIsTakenElsewhereIsNotBooked() async throws {
        let hub = try await BusyTimeHub.make()
        try await hub.store.keep(.file, name: "a.ics", times: [Self.slot(10, 30)], of: BusyTimeHub.advisor)
        let order = AppointmentStore.Order(
            BusyTimeHub.advisor,
            start: Self.slot(10).start,
            .video,
            guest: Appointment.Guest(person: nil, name: "Anna", email: "anna@k.example"),
            place: "",
            topic: "Wärme",
            mark: "1"
        )
        let booking = try await AppointmentStore(hub.database, outside: hub.outside).book(
            order,
            token: { "\($0)" },
            letters: { _ in [] }
        )
        guard case .taken(let next) = booking else {
            Issue.record("a busy time was booked")
            return
        }
        // 25.05. is Whit Monday.
        #expect(next.map { LocalDate($0.start).iso } == ["2026-05-18", "2026-06-01", "2026-06-01"])
        #expect(next.first == Self.slot(11))
    }

    @Test func anotherFileReplacesTheOneBefore() async throws {
        let hub = try await BusyTimeHub.make()
        try await hub.store.keep(.file, name: "a", times: [Self.slot(9), Self.slot(10)], of: BusyTimeHub.advisor)
        // The same start with another end, one that stays away, and one that is new.
        try await hub.store.keep(.file, name: "b", times: [Self.slot(9, 90), Self.slot(12)], of: BusyTimeHub.advisor)
        #expect(try await hub.store.times(of: BusyTimeHub.advisor) == [Self.slot(9, 90), Self.slot(12)])
        #expect(try await hub.store.calendars(of: BusyTimeHub.advisor).map(\.name) == ["b"])
    }

    @Test func manyTimesAreKeptInParts() async throws {
        let hub = try await BusyTimeHub.make()
        let times = (0..<250).map { Self.slot(9 + $0 * 2 % 12).moved(by: Double($0) * 86_400) }
        try await hub.store.keep(.file, name: "a", times: times, of: BusyTimeHub.advisor)
        #expect(try await hub.store.times(of: BusyTimeHub.advisor) == times.sorted())
    }

    @Test func anAnswerForAnAddressThatWasReplacedIsDropped() async throws {
        let hub = try await BusyTimeHub.make()
        try await hub.store.keep(.address, name: "alt.example", sealedAddress: [1], times: [], of: BusyTimeHub.advisor)
        let old = try #require(try await hub.store.subscription(of: BusyTimeHub.advisor))
        try await hub.store.keep(.address, name: "neu.example", sealedAddress: [2], times: [], of: BusyTimeHub.advisor)
        try await hub.store.refresh(old, times: [Self.slot(9)], at: BusyTimeHub.start)
        try await hub.store.fail(old, with: "Fehler", at: BusyTimeHub.start)
        #expect(try await hub.store.times(of: BusyTimeHub.advisor).isEmpty)
        #expect(try await hub.store.calendars(of: BusyTimeHub.advisor).map(\.fault) == [nil])
    }

    @Test func whatFailsKeepsTheTimesAndWaitsItsTurn() async throws {
        let hub = try await BusyTimeHub.make()
        let store = hub.store
        try await store.keep(.address, name: "a", sealedAddress: [1], times: [Self.slot(9)], of: BusyTimeHub.advisor)
        #expect(try await store.due(since: BusyTimeHub.start - 1, most: 5).isEmpty)
        let due = try #require(try await store.due(since: BusyTimeHub.start, most: 5).first)
        try await store.fail(due, with: "Der Server ist nicht erreichbar.", at: BusyTimeHub.start + 60)
        let calendar = try #require(try await store.calendars(of: BusyTimeHub.advisor).first)
        #expect(calendar.fault == "Der Server ist nicht erreichbar.")
        #expect(calendar.triedAt.timeIntervalSince(calendar.readAt) == 60)
        #expect(try await store.times(of: BusyTimeHub.advisor) == [Self.slot(9)])
        #expect(try await store.due(since: BusyTimeHub.start, most: 5).isEmpty)
    }

    @Test func whoIsNoCoachAnyMoreIsNotAskedFor() async throws {
        let hub = try await BusyTimeHub.make()
        try await hub.store.keep(.address, name: "a", sealedAddress: [1], times: [], of: BusyTimeHub.advisor)
        _ = try await hub.database.write { try $0.query("DELETE FROM hub_role WHERE role = 'coach'") }
        #expect(try await hub.store.due(since: BusyTimeHub.start, most: 5).isEmpty)
    }
}

extension AppointmentSlot {
    fileprivate func moved(by seconds: Double) -> AppointmentSlot {
        AppointmentSlot(start: start + seconds, end: end + seconds)!
    }
}
