import Foundation
public import Kernel

/// Days on which office hours can be held, with the instants at which they begin: worked out once for all hours of all
/// advisors, since asking the time zone is what costs.
public struct WorkableDays: Sendable {
    struct Day: Sendable {
        let date: LocalDate
        let start: Date
        /// No clock is changed on this day.
        let hasDayLength: Bool

        func instant(_ time: LocalTime) -> Date {
            hasDayLength ? start + Double(time.minutes * 60) : BerlinTime.instant(date, time)
        }
    }

    public let period: DatePeriod
    let days: [Day]

    /// Without holidays of North Rhine-Westphalia.
    public init(_ period: DatePeriod) {
        self.period = period
        let holidays = Set((period.first.year...period.last.year).flatMap(PublicHolidays.northRhineWestphalia))
        let midnight = LocalTime(minutes: 0)!
        let starts = (0...period.days).map { BerlinTime.instant(period.first.adding(days: $0), midnight) }
        days = (0..<period.days).compactMap { index in
            let date = period.first.adding(days: index)
            guard !holidays.contains(date) else { return nil }
            return Day(
                date: date,
                start: starts[index],
                hasDayLength: starts[index + 1].timeIntervalSince(starts[index]) == 86_400
            )
        }
    }

    private init(_ period: DatePeriod, _ days: [Day]) { (self.period, self.days) = (period, days) }

    /// Those of them in a shorter period.
    public func within(_ shorter: DatePeriod) -> WorkableDays {
        WorkableDays(shorter, days.filter { shorter.contains($0.date) })
    }
}
