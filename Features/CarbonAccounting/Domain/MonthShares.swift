public import Kernel

/// Spreads a period over the months of a year by days.
public enum MonthShares {
    /// Twelve shares that add up to 1, of the part of `period` that lies in `year`. All 0 where none does.
    public static func shares(of period: DatePeriod, in year: ReportingYear) -> [Double] {
        var days = [Double](repeating: 0, count: 12)
        for month in 1...12 {
            guard let first = LocalDate(year: year.value, month: month, day: 1),
                let last = (28...31).reversed().lazy.compactMap({
                    LocalDate(year: year.value, month: month, day: $0)
                }).first,
                let span = DatePeriod(first: first, last: last)
            else { continue }
            days[month - 1] = Double(span.overlap(with: period))
        }
        let sum = days.reduce(0, +)
        return sum == 0 ? days : days.map { $0 / sum }
    }
}
