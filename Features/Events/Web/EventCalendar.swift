import Documents
import Events
import Foundation
import Kernel

/// The dates of an event for calendars (RFC 5545): one entry a date, the same whenever asked, so that a calendar replaces
/// it.
struct EventCalendar: Sendable {
    let event: HubEvent
    let words: EventWords
    /// Of the hub, `https://…`.
    let origin: String
    /// Whether the reader has a place and so may see the address of a video call.
    let isRegistered: Bool

    func bytes(written: Date) -> [UInt8] {
        ICalendarFile(.publish, name: event.title, events: event.dates.map(entry)).bytes(written: written)
    }

    func text(written: Date) -> String { String(decoding: bytes(written: written), as: UTF8.self) }

    var fileName: String { words.t("event.calendar.file") }

    private func entry(_ date: EventDate) -> ICalendarEvent {
        var entry = ICalendarEvent(
            uid: "\(date.id)@oekohub",
            start: BerlinTime.instant(date.day, date.starts),
            end: BerlinTime.instant(date.day, date.ends),
            summary: date.topic.isEmpty ? event.title : "\(event.title): \(date.topic)"
        )
        entry.location = date.place.isEmpty ? words.location(event, isRegistered: isRegistered) : date.place
        entry.description = origin + EventsURL.event(event.id)
        entry.sequence = event.version
        entry.isCancelled = event.status == .cancelled
        return entry
    }
}
