import Kernel
import Testing

@testable import Participation

@Suite struct DeadlineTests {
    @Test func fourteenDaysAfterTheFifteenthOfMay() {
        #expect(Deadline.day(14, after: LocalDate(iso: "2026-05-15")!) == LocalDate(iso: "2026-05-29"))
    }

    static let days: [(String, Int, String)] = [
        ("2026-05-29", 3, "2026-06-01"), ("2028-02-28", 1, "2028-02-29"), ("2027-02-28", 1, "2027-03-01"),
        ("2026-12-31", 1, "2027-01-01"), ("2026-03-01", -1, "2026-02-28"), ("2026-05-15", 0, "2026-05-15"),
        ("2026-01-01", 365, "2027-01-01"),
    ]

    @Test(arguments: days)
    func daysGoOverMonthsAndYears(_ start: String, _ days: Int, _ end: String) {
        #expect(Deadline.day(days, after: LocalDate(iso: start)!) == LocalDate(iso: end))
    }

    @Test func everyDayOfACenturyComesBack() throws {
        var day = LocalDate(iso: "2000-01-01")!
        for _ in 0..<36_525 {
            let next = try #require(Deadline.day(1, after: day))
            #expect(next.dayNumber == day.dayNumber + 1)
            day = next
        }
        #expect(day == LocalDate(iso: "2100-01-01"))
    }

    @Test func beyondTheYearsOfADateThereIsNone() {
        #expect(Deadline.day(.max, after: LocalDate(iso: "2026-05-15")!) == nil)
        #expect(Deadline.day(-1_000_000, after: LocalDate(iso: "2026-05-15")!) == nil)
        #expect(Deadline.day(100_000, after: LocalDate(iso: "2026-05-15")!) == nil)
    }
}
