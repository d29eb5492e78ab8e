import Documents
import Foundation
import Testing

struct ICalendarEventTests {
    private func lines(_ method: ICalendarEvent.Method, isCancelled: Bool = false) -> [String] {
        // 18.05.2026, 09:00 in Berlin is 07:00 UTC: 1,779,087,600 s after 1970.
        let start = Date(timeIntervalSince1970: 1_779_087_600)
        var event = ICalendarEvent(uid: "a1@oekohub", start: start, end: start + 3_600, summary: "Wärme; Strom")
        event.organizer = .init(name: "Frau \"D\"\r\nX", email: "d@h.example")
        event.attendees = [.init(name: "Anna", email: "a@k.example")]
        (event.sequence, event.reminder, event.isCancelled) = (2, 60, isCancelled)
        let text = String(decoding: event.bytes(method, written: start), as: UTF8.self)
        return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test func anInvitationHasWhatTheStandardAsksFor() {
        #expect(
            lines(.request) == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Oeko.HUB//Termine//DE", "CALSCALE:GREGORIAN",
                "METHOD:REQUEST", "BEGIN:VEVENT", "UID:a1@oekohub", "DTSTAMP:20260518T070000Z",
                "DTSTART:20260518T070000Z", "DTEND:20260518T080000Z", "SEQUENCE:2", "SUMMARY:Wärme\\; Strom",
                "ORGANIZER;CN=\"Frau DX\":mailto:d@h.example",
                "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=\"Anna\":mailto:a@k.example", "STATUS:CONFIRMED",
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Wärme\\; Strom", "TRIGGER:-PT60M", "END:VALARM",
                "END:VEVENT", "END:VCALENDAR",
            ]
        )
    }

    @Test func aCancellationRemindsNobody() {
        let lines = lines(.cancel)
        #expect(lines.contains("METHOD:CANCEL"))
        #expect(lines.contains("STATUS:CANCELLED"))
        #expect(!lines.contains("BEGIN:VALARM"))
    }

    @Test func aPublishedOneNamesNoGuests() {
        let lines = lines(.publish, isCancelled: true)
        #expect(!lines.contains { $0.hasPrefix("ATTENDEE") })
        #expect(lines.contains("STATUS:CANCELLED"))
        #expect(!lines.contains("BEGIN:VALARM"))
    }
}
