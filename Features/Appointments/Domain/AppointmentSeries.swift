import Foundation
public import Kernel

public enum AppointmentSeriesTag {}
/// „Terminreihe“
public typealias AppointmentSeriesID = EntityID<AppointmentSeriesTag>

/// The same time by the clock again and again, also over the change of time; not on holidays of North Rhine-Westphalia.
public struct AppointmentSeries: Sendable, Hashable {
    /// Raw values are stored.
    public enum Rhythm: String, Sendable, CaseIterable {
        case weekly, fortnightly
        /// The same weekday at the same place in the month, the third Thursday for instance. A fifth is read as the last.
        case monthly
    }

    public enum End: Sendable, Hashable {
        /// So many meetings are held; a holiday is none of them.
        case times(Int)
        /// The last day on which one may be.
        case through(LocalDate)
    }

    public static let mostDates = 52
    /// Two years.
    public static let mostDays = 731

    public let first: LocalDate
    public let time: LocalTime
    public let minutes: Int
    public let rhythm: Rhythm
    public let end: End

    /// Nil for less than 10 or more than 480 minutes, for less than 2 or more than ``mostDates`` times, and for an end
    /// that lies not after the first day or more than ``mostDays`` later.
    public init?(first: LocalDate, time: LocalTime, minutes: Int, rhythm: Rhythm, end: End) {
        guard (10...480).contains(minutes), time.minutes < 1_440 else { return nil }
        switch end {
        case .times(let count): guard (2...Self.mostDates).contains(count) else { return nil }
        case .through(let day):
            guard first < day, day <= first.adding(days: Self.mostDays) else { return nil }
        }
        (self.first, self.time, self.minutes) = (first, time, minutes)
        (self.rhythm, self.end) = (rhythm, end)
    }

    /// The days on which meetings are held, in order; at most ``mostDates``.
    public var days: [LocalDate] { dates.held }

    /// Holidays on which one would have been.
    public var holidays: [LocalDate] { dates.holidays }

    public var slots: [AppointmentSlot] { days.compactMap(slot) }

    /// Those of the series that meet what is taken already, in order.
    public func collisions(with taken: [TakenTime]) -> [AppointmentSlot] {
        slots.filter { slot in taken.contains { $0.slot.overlaps(slot) } }
    }

    private func slot(on day: LocalDate) -> AppointmentSlot? {
        let start = BerlinTime.instant(day, time)
        return AppointmentSlot(start: start, end: start + Double(minutes * 60))
    }

    private var dates: (held: [LocalDate], holidays: [LocalDate]) {
        var (held, holidays): ([LocalDate], [LocalDate]) = ([], [])
        let last = first.adding(days: Self.mostDays)
        for step in 0...Self.mostDays / 7 {
            let day = day(at: step)
            guard day <= last, held.count < Self.mostDates else { break }
            if case .times(let count) = end, held.count == count { break }
            if case .through(let through) = end, day > through { break }
            if PublicHolidays.northRhineWestphalia(day.year).contains(day) {
                holidays.append(day)
            } else {
                held.append(day)
            }
        }
        return (held, holidays)
    }

    private func day(at step: Int) -> LocalDate {
        switch rhythm {
        case .weekly: return first.adding(days: 7 * step)
        case .fortnightly: return first.adding(days: 14 * step)
        case .monthly:
            let month = LocalDate(year: first.year, month: first.month, day: 1)!.adding(months: step)
            let into = (first.weekday.rawValue - month.weekday.rawValue + 7) % 7
            let place = (first.day - 1) / 7
            let day = month.adding(days: into + 7 * place)
            return place < 4 || day.month == month.month ? day : day.adding(days: -7)
        }
    }
}
