public import Foundation

/// One meeting as an iCalendar file (RFC 5545) for a mail or a download; times stand in UTC.
public struct ICalendarEvent: Sendable {
    /// RFC 5546: what the receiver's calendar is to do.
    public enum Method: String, Sendable {
        case request = "REQUEST"
        case cancel = "CANCEL"
        case publish = "PUBLISH"
    }

    /// A name with its mail address.
    public struct Contact: Sendable {
        public let name: String
        public let email: String

        public init(name: String, email: String) { (self.name, self.email) = (name, email) }
    }

    /// Stays the same for the same meeting, so that a calendar replaces it.
    public var uid: String
    public var start: Date
    public var end: Date
    public var summary: String
    public var description = ""
    public var location = ""
    public var organizer: Contact?
    public var attendees: [Contact] = []
    /// Grows with every change.
    public var sequence = 0
    /// Minutes before the start; nil: no reminder.
    public var reminder: Int?
    /// Stays in a published calendar, struck out, so that those who hold it already drop it.
    public var isCancelled = false

    public init(uid: String, start: Date, end: Date, summary: String) {
        (self.uid, self.start, self.end, self.summary) = (uid, start, end, summary)
    }

    /// This meeting alone, as an invitation needs it (RFC 5546, section 3.2.2: one UID a file).
    public func bytes(_ method: Method, written: Date) -> [UInt8] {
        ICalendarFile(method, events: [self]).bytes(written: written)
    }

    func lines(_ method: Method, written: Date) -> [String] {
        var lines = ["BEGIN:VEVENT", "UID:" + ICalendarText.escaped(uid)]
        lines += ["DTSTAMP:" + ICalendarText.stamp(written), "DTSTART:" + ICalendarText.stamp(start)]
        lines += ["DTEND:" + ICalendarText.stamp(end), "SEQUENCE:\(sequence)"]
        lines.append("SUMMARY:" + ICalendarText.escaped(summary))
        if !description.isEmpty { lines.append("DESCRIPTION:" + ICalendarText.escaped(description)) }
        if !location.isEmpty { lines.append("LOCATION:" + ICalendarText.escaped(location)) }
        if let organizer { lines.append("ORGANIZER" + Self.address(organizer)) }
        // Whoever is invited has booked already; a published calendar names no guests (RFC 5546, section 3.2.1).
        if method != .publish {
            lines += attendees.map { "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED" + Self.address($0) }
        }
        lines.append("STATUS:" + (method == .cancel || isCancelled ? "CANCELLED" : "CONFIRMED"))
        if let reminder, method != .cancel, !isCancelled {
            lines += ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + ICalendarText.escaped(summary)]
            lines += ["TRIGGER:-PT\(reminder)M", "END:VALARM"]
        }
        return lines + ["END:VEVENT"]
    }

    /// A quoted name has no way to hold a quotation mark (section 3.1.1).
    private static func address(_ contact: Contact) -> String {
        func plain(_ text: String) -> String {
            String(
                String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 && $0 != "\"" && $0.value != 127 })
            )
        }
        return ";CN=\"\(plain(contact.name))\":mailto:\(plain(contact.email))"
    }
}
