import DatabasePlatform
import Events
import EventsStorage
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct EventsReaderUnitsTests {
    /// The workshop of two dates declares 16 units; person of „Gast 1“ is the colleague.
    private func hub(units: Int = 16) async throws -> AttendanceHub {
        let hub = try await AttendanceHub.make()
        try await hub.hub.database.write { session in
            _ = try session.query("UPDATE hub_event SET units = $1", .int(units))
        }
        try await hub.save(hub.marks())
        return hub
    }

    @Test func halfOfTheDatesIsHalfOfTheUnits() async throws {
        let hub = try await hub()
        let reader = EventsReader(hub.hub.database)
        #expect(try await reader.attendedUnits(of: TestHub.colleague.id) == 8)  // 16 × 240 : 480
        try await hub.save(
            [.init(attendee: hub.guests[0], shown: nil, mark: .init(.present))],
            on: AttendanceHub.second
        )
        let attended = try await reader.attended(by: TestHub.colleague.id)
        #expect(attended.units == 16)
        #expect(attended.events.map(\.title) == ["Energie im Griff"])
        #expect(attended.events.first?.days.map(\.iso) == ["2026-05-15", "2026-05-22"])
        try await hub.cancel()
        #expect(try await reader.attendedUnits(of: TestHub.colleague.id) == 0)
    }

    @Test func anAddressCountsOnceItIsVerified() async throws {
        let hub = try await hub()
        let reader = EventsReader(hub.hub.database)
        try await hub.hub.database.write { session in
            _ = try session.query(
                "UPDATE event_attendance SET email = $1 WHERE attendee_id = $2",
                .text(TestHub.stranger.email.lowercased()),
                .id(hub.guests[1])
            )
        }
        #expect(try await reader.attendedUnits(of: TestHub.stranger.id) == 0)
        try await hub.hub.database.write { session in
            _ = try session.query(
                "UPDATE person SET email_verified_at = 1 WHERE id = $1",
                .id(TestHub.stranger.id)
            )
        }
        #expect(try await reader.attendedUnits(of: TestHub.stranger.id) == 8)
    }

    @Test func anEventWithoutUnitsIsNoTeaching() async throws {
        let hub = try await hub(units: 0)
        #expect(try await EventsReader(hub.hub.database).attended(by: TestHub.colleague.id).events.isEmpty)
    }
}
