import Kernel

/// Spans of days in words: a whole year or month is called by its name.
enum EntryPeriod {
    /// „ganzes Jahr 2025“, „Januar 2025“, „01.03.2025–15.04.2025“
    static func full(_ period: DatePeriod, in year: ReportingYear, _ t: Texts) -> String {
        if period == year.period { return t("period.wholeYear", ["year": "\(year)"]) }
        if let month = month(period) { return "\(t("period.month.\(month)")) \(period.first.year)" }
        return period.first == period.last ? period.first.german : "\(period.first.german)–\(period.last.german)"
    }

    /// Without the year where it is the list's own: „ganzes Jahr“, „Januar“, „01.03.–15.04.“
    static func short(_ period: DatePeriod, in year: ReportingYear, _ t: Texts) -> String {
        guard period.first.year == year.value, period.last.year == year.value else { return full(period, in: year, t) }
        if period == year.period { return t("period.wholeYear.short") }
        if let month = month(period) { return t("period.month.\(month)") }
        let (first, last) = (dayAndMonth(period.first), dayAndMonth(period.last))
        return first == last ? first : "\(first)–\(last)"
    }

    /// The month that the span fills exactly.
    private static func month(_ period: DatePeriod) -> Int? {
        let (first, last) = (period.first, period.last)
        guard first.day == 1, first.month == last.month, first.year == last.year else { return nil }
        let isLastDay = LocalDate(year: last.year, month: last.month, day: last.day + 1) == nil
        return isLastDay ? first.month : nil
    }

    private static func dayAndMonth(_ date: LocalDate) -> String { String(date.german.prefix(6)) }
}
