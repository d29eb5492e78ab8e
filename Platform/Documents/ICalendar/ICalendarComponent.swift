/// What stands between a BEGIN and its END, with the components inside it.
struct ICalendarComponent: Sendable {
    let name: String
    /// Of its BEGIN.
    let line: Int
    private(set) var properties: [ICalendarLine] = []
    private(set) var children: [ICalendarComponent] = []

    func first(_ property: String) -> ICalendarLine? { properties.first { $0.name == property } }

    func all(_ property: String) -> [ICalendarLine] { properties.filter { $0.name == property } }

    /// An event lies in a calendar, an alarm in an event; nothing lies deeper.
    private static let deepest = 4
    /// Titles, places and people are not even kept in memory.
    private static let wanted: Set<String> = [
        "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS",
        "TRANSP",
        "TZID", "TZOFFSETFROM", "TZOFFSETTO", "FREEBUSY",
    ]

    /// The calendars of a file.
    /// - Throws: a fault when the file does not begin or end as one.
    static func calendars(in bytes: [UInt8], lines most: Int) throws(ICalendarFault) -> [ICalendarComponent] {
        guard begins(bytes) else {
            let first = bytes.prefix(240).split(whereSeparator: { $0 == 10 || $0 == 13 }).first ?? []
            throw .noCalendar(first: ICalendarFault.quoted(String(decoding: first, as: UTF8.self)))
        }
        var (calendars, open): ([ICalendarComponent], [ICalendarComponent]) = ([], [])
        for line in try ICalendarLine.all(in: bytes, most: most) {
            let name = line.value.trimmingSpaces().uppercased()
            switch line.name {
            case "BEGIN":
                guard open.count < deepest, !name.isEmpty, open.isEmpty == (name == "VCALENDAR") else {
                    throw .nesting(line: line.number, found: ICalendarFault.quoted("BEGIN:\(name)"))
                }
                open.append(ICalendarComponent(name: name, line: line.number))
            case "END":
                guard let done = open.popLast(), done.name == name else {
                    throw .nesting(line: line.number, found: ICalendarFault.quoted("END:\(name)"))
                }
                if open.isEmpty { calendars.append(done) } else { open[open.count - 1].children.append(done) }
            default:
                guard !open.isEmpty else {
                    throw .nesting(line: line.number, found: ICalendarFault.quoted(line.name))
                }
                if wanted.contains(line.name) { open[open.count - 1].properties.append(line) }
            }
        }
        if let unfinished = open.last { throw .cutOff(component: unfinished.name) }
        return calendars
    }

    private static func begins(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
        let text = String(decoding: start.drop { $0 == 10 || $0 == 13 }.prefix(15), as: UTF8.self)
        return text.uppercased() == "BEGIN:VCALENDAR"
    }
}

extension String {
    fileprivate func trimmingSpaces() -> String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
