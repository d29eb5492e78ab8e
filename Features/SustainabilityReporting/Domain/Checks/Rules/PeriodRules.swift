import Kernel

/// The period: a year, from its first day to its last.
struct PeriodRules: ReportRule {
    /// Days of a financial year of 52 or 53 weeks as well as of the calendar's.
    private static let days = 363...372

    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        let period = checked.report.period
        let length = period.end.dayNumber - period.start.dayNumber + 1
        guard !days.contains(length) else { return [] }
        // A short financial year exists; a period that ends before it starts does not.
        return [
            checked.finding(
                .period,
                (1...550).contains(length) ? .warning : .error,
                FactKey(""),
                found: FindingValue(.date(period.start), kind: .date),
                most: FindingValue(.date(period.end), kind: .date)
            )
        ]
    }
}
