public import Foundation

/// Meetings as one iCalendar file: an invitation with one of them, or a calendar that others subscribe to.
public struct ICalendarFile: Sendable {
    public let method: ICalendarEvent.Method
    /// What calendars call it, where it has a name of its own (`X-WR-CALNAME`, which Apple, Google and Outlook read).
    public let name: String?
    public let events: [ICalendarEvent]

    public init(_ method: ICalendarEvent.Method, name: String? = nil, events: [ICalendarEvent]) {
        (self.method, self.name, self.events) = (method, name, events)
    }

    public func bytes(written: Date) -> [UInt8] {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Oeko.HUB//Termine//DE", "CALSCALE:GREGORIAN"]
        lines.append("METHOD:\(method.rawValue)")
        if let name { lines.append("X-WR-CALNAME:" + ICalendarText.escaped(name)) }
        lines += events.flatMap { $0.lines(method, written: written) } + ["END:VCALENDAR"]
        return lines.flatMap { ICalendarText.folded($0) }
    }
}
