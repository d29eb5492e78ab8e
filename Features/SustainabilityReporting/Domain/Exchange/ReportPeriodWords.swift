import Kernel

/// Days and periods as people read them.
enum ReportPeriodWords {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `31.12.2025`, `31 December 2025`
    static func day(_ day: LocalDate, _ language: ReportLanguage) -> String {
        language == .german ? day.german : "\(day.day) \(months[day.month - 1]) \(day.year)"
    }

    /// `01.01.2025 – 31.12.2025`
    static func long(_ period: ReportPeriod, _ language: ReportLanguage) -> String {
        day(period.start, language) + " – " + day(period.end, language)
    }

    /// `2025`; for a financial year that is no calendar year `2024/2025`.
    static func short(_ period: ReportPeriod, _ language: ReportLanguage) -> String {
        if period == ReportPeriod(year: period.end.year) { return String(period.end.year) }
        if period.start.year == period.end.year { return long(period, language) }
        return "\(period.start.year)/\(period.end.year)"
    }
}
