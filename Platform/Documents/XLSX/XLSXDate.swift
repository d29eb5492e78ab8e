import Kernel

/// Days as spreadsheets count them (ECMA-376 part 1, section 18.17.4).
struct XLSXDate: Hashable, Sendable {
    /// Whether the workbook counts from 1 January 1904, as Excel for the first Macintosh did.
    let from1904: Bool

    /// The day of a serial number, its time of day aside. Nil before the first day and after 2200, and for
    /// 29 February 1900, which only spreadsheets know.
    func day(_ serial: Double) -> LocalDate? {
        guard serial.isFinite, serial >= 0, serial < 200_000 else { return nil }
        let whole = Int(serial)
        if from1904 { return Self.civil(daysSince1970: whole - 24_107) }
        guard whole >= 1, whole != 60 else { return nil }
        return Self.civil(daysSince1970: whole - (whole < 60 ? 25_568 : 25_569))
    }

    /// `14:30`, or `14:30:15` where there are seconds; hours go on beyond 24 for spans of time.
    static func time(_ serial: Double) -> String? {
        guard serial.isFinite, serial >= 0, serial < 10_000 else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
        let shown = parts[2] == 0 ? parts.dropLast() : parts[...]
        return shown.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days, for days after 1 March 1600.
    private static func civil(daysSince1970 days: Int) -> LocalDate? {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        return LocalDate(year: year, month: month < 10 ? month + 3 : month - 9, day: day)
    }
}
