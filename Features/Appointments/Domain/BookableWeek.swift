public import Kernel

/// A week, Monday to Sunday, among those that can be booked.
public struct BookableWeek: Sendable, Hashable {
    public let monday: LocalDate

    /// The week of a day.
    public init(of day: LocalDate) { monday = day.adding(days: 1 - day.weekday.rawValue) }

    public var days: DatePeriod { DatePeriod(first: monday, last: monday.adding(days: 6))! }

    /// This week, or the nearest that has a day in the period.
    public func within(_ period: DatePeriod) -> BookableWeek {
        BookableWeek(of: min(max(monday, BookableWeek(of: period.first).monday), period.last))
    }

    /// Nil where the period ends before.
    public func next(in period: DatePeriod) -> BookableWeek? {
        let next = monday.adding(days: 7)
        return next <= period.last ? BookableWeek(of: next) : nil
    }

    /// Nil where the period begins after.
    public func previous(in period: DatePeriod) -> BookableWeek? {
        monday > period.first ? BookableWeek(of: monday.adding(days: -7)) : nil
    }
}
