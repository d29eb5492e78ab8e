import Kernel
import Testing

struct WeekdayTests {
    @Test func everyDayComesBackFromItsNumber() {
        for number in -25_000...84_000 {
            guard let day = LocalDate(dayNumber: number) else {
                Issue.record("\(number) has no day")
                continue
            }
            #expect(day.dayNumber == number)
        }
        #expect(LocalDate(dayNumber: 90_000) == nil)
    }

    @Test(arguments: [
        ("1970-01-01", Weekday.thursday), ("2026-05-15", .friday), ("2028-02-29", .tuesday), ("1969-12-28", .sunday),
    ])
    func weekdaysAreKnown(_ day: String, _ weekday: Weekday) { #expect(LocalDate(iso: day)?.weekday == weekday) }

    @Test func monthsEndWhereTheyEnd() {
        #expect(LocalDate(iso: "2026-01-31")!.adding(months: 1).iso == "2026-02-28")
        #expect(LocalDate(iso: "2028-01-31")!.adding(months: 1).iso == "2028-02-29")
        #expect(LocalDate(iso: "2026-03-15")!.adding(months: -15).iso == "2024-12-15")
        #expect(LocalDate(iso: "2026-02-28")!.adding(days: 1).iso == "2026-03-01")
    }
}
