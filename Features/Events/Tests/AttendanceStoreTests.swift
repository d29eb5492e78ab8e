import DatabasePlatform
import Events
import EventsStorage
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct AttendanceStoreTests {
    @Test func sixOfEightAreProven() async throws {
        let hub = try await AttendanceHub.make()
        #expect(try await hub.save(hub.marks()) == .saved)
        let roll = try #require(try await hub.store.roll(of: AttendanceHub.event))
        #expect(roll.tally == AttendanceTally(Array(repeating: [.present], count: 6) + [[.excused], [.absent]]))
        // The sixth: 240 − 90 = 150 on the first date; both dates have 240 each.
        try await hub.save(
            [.init(attendee: hub.guests[5], shown: nil, mark: .init(.present))],
            on: AttendanceHub.second
        )
        let hours = try #require(try await hub.store.roll(of: AttendanceHub.event)).hours(of: hub.guests[5])
        #expect(hours == AttendanceHours(attended: 390, offered: 480))
    }

    @Test func correctionsAreLogged() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.save(hub.marks())
        #expect(try await hub.store.corrections(on: AttendanceHub.first).isEmpty)
        try await hub.save([.init(attendee: hub.guests[7], shown: .init(.absent), mark: .init(.late, missed: 20))])
        let log = try await hub.store.corrections(on: AttendanceHub.first)
        #expect(log.map(\.name) == ["Gast 8"])
        #expect(log.first?.before == AttendanceMark(.absent))
        #expect(log.first?.after == AttendanceMark(.late, missed: 20))
        #expect(log.first?.by == "Mehmet Aksoy")
    }

    @Test func whoeverIsSlowerOverwritesNothing() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.save([.init(attendee: hub.guests[0], shown: nil, mark: .init(.present))])
        let second = [
            AttendanceStore.Change(attendee: hub.guests[0], shown: nil, mark: .init(.absent)),
            .init(attendee: hub.guests[1], shown: nil, mark: .init(.present)),
        ]
        #expect(try await hub.save(second) == .conflict(["Gast 1"]))
        let roll = try #require(try await hub.store.roll(of: AttendanceHub.event))
        #expect(roll.notes.count == 1)
        #expect(roll.isProven(hub.guests[0]))
    }

    @Test func aCancelledEventTakesNone() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.cancel()
        #expect(try await hub.save(hub.marks()) == .cancelled)
        let outcome = try await hub.store.addWalkIn(
            name: "Spontan",
            email: nil,
            firmName: nil,
            to: AttendanceHub.event,
            by: TestHub.guest.id,
            author: "Mehmet Aksoy"
        )
        #expect(outcome == .closed)
    }

    @Test func whoeverGivesThePlaceBackLaterWasThere() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.save(hub.marks())
        try await hub.hub.database.write { session in
            _ = try session.query("UPDATE event_registration SET state = 'cancelled'")
        }
        let roll = try #require(try await hub.store.roll(of: AttendanceHub.event))
        #expect(roll.attendees.count == 8)
        #expect(roll.tally.proven == 6)
    }
}
