/// Raw values are stored: ISO 8601, Monday is 1.
public enum Weekday: Int, Sendable, CaseIterable, Codable, Comparable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension LocalDate {
    /// From a count of days since 1 January 1970; nil outside of the years 1900 to 2200.
    public init?(dayNumber: Int) {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
    }

    public var weekday: Weekday { Weekday(rawValue: ((dayNumber % 7 + 7 + 3) % 7) + 1)! }

    /// So many days later, earlier when negative; the calendar's last day where that would leave it.
    public func adding(days: Int) -> LocalDate {
        LocalDate(dayNumber: dayNumber + days) ?? LocalDate(year: days < 0 ? 1900 : 2200, month: 12, day: 31)!
    }

    /// The same day of a later month; the month's last day where it has no such day.
    public func adding(months: Int) -> LocalDate {
        let count = year * 12 + month - 1 + months
        let (year, month) = (min(2200, max(1900, count / 12)), count % 12 + 1)
        return LocalDate(year: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))!
    }
}
