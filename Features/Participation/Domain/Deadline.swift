public import Kernel

/// Days from one date to another, as deadlines count them: calendar days, the first one not counted (§ 187 Abs. 1 BGB).
public enum Deadline {
    /// The day so many calendar days after another; nil beyond the years a date can hold.
    public static func day(_ days: Int, after start: LocalDate) -> LocalDate? {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let (number, overflow) = (start.dayNumber + 719_468).addingReportingOverflow(days)
        guard !overflow, number >= 0 else { return nil }
        let era = number / 146_097
        let dayOfEra = number - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return LocalDate(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
