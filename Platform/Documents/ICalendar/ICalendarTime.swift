import Foundation
import Kernel

/// A day, or a day with a time on some clock (RFC 5545, sections 3.3.4 and 3.3.5).
struct ICalendarTime: Sendable, Hashable {
    enum Clock: Sendable, Hashable {
        /// A whole day.
        case none
        case utc
        /// A zone by name; nil: the clock on the wall, wherever one is.
        case zone(String?)
    }

    let day: LocalDate
    /// Since midnight.
    let seconds: Int
    let clock: Clock

    /// `20260518`, `20260518T090000`, `20260518T070000Z`; nil for anything else. Years before 1900, as some programs
    /// write them for „always“, are read as 1900.
    init?(_ text: String, zone: String?) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8 || (bytes.count >= 15 && bytes[8] == UInt8(ascii: "T")),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[4..<6]),
            let day = Self.number(bytes[6..<8]), (1...12).contains(month), year >= 1
        else { return nil }
        let last = year < 1900 && month == 2 ? min(day, 28) : day
        guard let date = LocalDate(year: max(1900, year), month: month, day: last) else { return nil }
        self.day = date
        guard bytes.count > 8 else {
            (seconds, clock) = (0, .none)
            return
        }
        guard let hour = Self.number(bytes[9..<11]), let minute = Self.number(bytes[11..<13]),
            let second = Self.number(bytes[13..<15]), hour < 24, minute < 60, second <= 60
        else { return nil }
        let isUTC = bytes.count == 16 && bytes[15] == UInt8(ascii: "Z")
        guard isUTC || bytes.count == 15 else { return nil }
        // A leap second is the second before it.
        seconds = hour * 3_600 + minute * 60 + min(second, 59)
        clock = isUTC ? .utc : .zone(zone)
    }

    init(day: LocalDate, seconds: Int, clock: Clock) { (self.day, self.seconds, self.clock) = (day, seconds, clock) }

    /// The one value of a property.
    init(_ line: ICalendarLine) throws(ICalendarFault) {
        guard let time = ICalendarTime(line.value, zone: line.parameters["TZID"]) else { throw line.fault }
        self = time
    }

    /// Seconds since 1970 if the clock were Greenwich's.
    var wall: Int { day.dayNumber * 86_400 + seconds }

    func on(_ day: LocalDate) -> ICalendarTime { ICalendarTime(day: day, seconds: seconds, clock: clock) }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
}

/// How long something lasts (RFC 5545, section 3.3.6): days by the calendar, then seconds.
struct ICalendarDuration: Sendable, Hashable {
    let days: Int
    let seconds: Int

    init(days: Int, seconds: Int) { (self.days, self.seconds) = (days, seconds) }

    /// `P2W`, `P1D`, `P1DT2H30M`, `PT45M`; nil for anything else, and for what is negative.
    init?(_ text: String) {
        var rest = Substring(text.hasPrefix("+") ? String(text.dropFirst()) : text)
        guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
        var (days, seconds, isTime, left) = (0, 0, false, Array("WDHMS"))
        while let first = rest.first {
            if first == "T", !isTime {
                rest.removeFirst()
                guard !rest.isEmpty else { return nil }
                isTime = true
                continue
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            // Each unit once, in falling order.
            guard (1...6).contains(digits.count), let number = Int(digits), let unit = rest.popFirst(),
                let place = left.firstIndex(of: unit), isTime == "HMS".contains(unit)
            else { return nil }
            left.removeFirst(place + 1)
            switch unit {
            case "W": days += number * 7
            case "D": days += number
            case "H": seconds += number * 3_600
            case "M": seconds += number * 60
            default: seconds += number
            }
        }
        (self.days, self.seconds) = (days, seconds)
    }
}
