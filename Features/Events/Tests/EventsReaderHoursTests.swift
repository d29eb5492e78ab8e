import Events
import EventsStorage
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct EventsReaderHoursTests {
    @Test func everybodyWhoWasThereHasALine() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.save(hub.marks())
        let hours = try await EventsReader(hub.hub.database).hours()
        #expect(hours.map(\.name) == ["Gast 1", "Gast 2", "Gast 3", "Gast 4", "Gast 5", "Gast 6"])
        // 4 hours; the sixth came 90 minutes late.
        #expect(hours.map(\.minutes) == [240, 240, 240, 240, 240, 150])
        let line = try #require(hours.first)
        #expect(line.countsAs == .person)
        #expect(line.reason == "Schulung von Beschäftigten")
        #expect(line.day == LocalDate(iso: "2026-05-15"))
        #expect(line.person == TestHub.colleague.id)
        #expect(line.source == .event)
        try await hub.cancel()
        #expect(try await EventsReader(hub.hub.database).hours().isEmpty)
    }
}
