public import Foundation

/// A time of day on the clocks of Germany, to the minute.
public struct LocalTime: Hashable, Comparable, Sendable {
    /// Minutes since midnight, 0 to 1,440; 1,440 is the end of the day.
    public let minutes: Int

    public init?(minutes: Int) {
        guard (0...1_440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// Nil for a time that no clock shows; 24:00 is the end of the day.
    public init?(hour: Int, minute: Int) {
        guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
        self.init(minutes: hour * 60 + minute)
    }

    /// `09:30`, as browsers send it, and `9:30`, `9.30`, `9`, `9 Uhr`, as people type it.
    public init?(german text: String) {
        let plain = text.replacing("Uhr", with: "").filter { !$0.isWhitespace }.replacing(".", with: ":")
        let parts = plain.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
            let hour = Int(parts[0]), let minute = parts.count > 1 ? Int(parts[1]) : 0
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// `09:30`
    public var german: String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    public static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}

/// Days and times of Europe/Berlin as instants, and back.
public enum BerlinTime {
    /// The instant at which clocks show this time of this day. A time that is left out in spring is read with the
    /// offset before the change, so 02:30 is the instant that clocks call 03:30; a time that comes twice in autumn is
    /// its first.
    public static func instant(_ day: LocalDate, _ time: LocalTime) -> Date {
        let naive = Double(day.dayNumber) * 86_400 + Double(time.minutes) * 60
        let before = offset(Date(timeIntervalSince1970: naive - 10_800))
        let after = offset(Date(timeIntervalSince1970: naive + 10_800))
        // Valid with the earlier offset, or in the gap: both cases take it; else the later one.
        let first = Date(timeIntervalSince1970: naive - before)
        if offset(first) == before || before == after { return first }
        let second = Date(timeIntervalSince1970: naive - after)
        return offset(second) == after ? second : first
    }

    /// What clocks show at the instant.
    public static func clock(_ instant: Date) -> (day: LocalDate, time: LocalTime) {
        let local = Int((instant.timeIntervalSince1970 + offset(instant)).rounded(.down))
        let second = ((local % 86_400) + 86_400) % 86_400
        return (LocalDate(dayNumber: (local - second) / 86_400)!, LocalTime(minutes: second / 60)!)
    }

    /// Seconds east of Greenwich.
    private static func offset(_ instant: Date) -> Double { Double(zone.secondsFromGMT(for: instant)) }

    private static let zone = TimeZone(identifier: "Europe/Berlin")!
}
