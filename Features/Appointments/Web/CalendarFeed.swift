import Documents
import Foundation

/// Several meetings in one calendar (RFC 5545, section 3.4).
enum CalendarFeed {
    static func bytes(_ events: [ICalendarEvent], named name: String, written: Date) -> [UInt8] {
        let lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Oeko.HUB//Termine//DE", "CALSCALE:GREGORIAN"]
        let head = lines + ["METHOD:PUBLISH", "X-WR-CALNAME:" + ICalendarText.escaped(name)]
        let meetings = events.map { event in
            let text = String(decoding: event.bytes(.publish, written: written), as: UTF8.self)
            guard let begin = text.firstRange(of: "BEGIN:VEVENT"), let end = text.firstRange(of: "END:VCALENDAR") else {
                return ""
            }
            return String(text[begin.lowerBound..<end.lowerBound])
        }
        return head.flatMap { ICalendarText.folded($0) } + Array(meetings.joined().utf8)
            + ICalendarText.folded("END:VCALENDAR")
    }
}
