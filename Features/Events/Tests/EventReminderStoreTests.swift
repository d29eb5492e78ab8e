import DatabasePlatform
import Events
import EventsStorage
import Foundation
import Kernel
import MailPlatform
import TestSupport
import Testing

@testable import EventsWeb

@Suite struct EventReminderStoreTests {
    private func reminders(_ hub: AttendanceHub) async throws -> [MailMessage] {
        try await queuedMails(in: hub.hub.database).filter { $0.subject == "Morgen: Energie im Griff" }
    }

    @Test func allWhoHaveAPlaceAreRemindedOnceTheDayBefore() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.hub.database.write { session in
            _ = try session.query(
                "UPDATE event_registration SET state = CASE WHEN position = 8 THEN 'waiting' ELSE 'cancelled' END"
                    + " WHERE position > 6"
            )
        }
        // 22 May 2026: not two days before, not in the night, once.
        try await hub.feature(at: "2026-05-20T10:00:00Z").tell()
        try await hub.feature(at: "2026-05-21T05:59:00Z").tell()
        #expect(try await reminders(hub).isEmpty)
        try await hub.feature(at: "2026-05-21T06:00:00Z").tell()
        try await hub.feature(at: "2026-05-21T10:00:00Z").tell()
        let mails = try await reminders(hub)
        #expect(mails.count == 6)
        #expect(mails[0].blocks.contains(.text("22.05.2026, 09:00–13:00 Uhr")))
        #expect(!mails[0].blocks.contains(.text("15.05.2026, 09:00–13:00 Uhr")))
    }

    /// The dates lie ahead; one of eight was erased together with the account, one waits.
    @Test func whoWaitsGetsThePlaceOfAnErasedAccount() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.hub.database.write { session in
            _ = try session.query("UPDATE hub_event_date SET day = '2026-06-15'")
            _ = try session.query("DELETE FROM event_registration WHERE position = 3")
            _ = try session.query("UPDATE event_registration SET state = 'waiting' WHERE position = 8")
        }
        try await hub.feature(at: "2026-05-20T10:00:00Z").tell()
        let mails = try await queuedMails(in: hub.hub.database)
        #expect(mails.map(\.subject) == ["Platz frei: Energie im Griff"])
    }

    @Test func nobodyIsRemindedOfACancelledEvent() async throws {
        let hub = try await AttendanceHub.make()
        try await hub.cancel()
        try await hub.feature(at: "2026-05-21T10:00:00Z").tell()
        #expect(try await reminders(hub).isEmpty)
    }
}
