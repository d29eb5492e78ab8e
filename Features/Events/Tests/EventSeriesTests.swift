import Events
import Foundation
import Kernel
import TestSupport
import Testing

@Suite struct EventSeriesTests {
    private let day = LocalDate(year: 2026, month: 10, day: 20)!

    /// The clocks change on 25.10.2026: 09:00 is 07:00 UTC before and 08:00 UTC after.
    @Test func aSeriesKeepsTheTimeOfTheClock() {
        let days = EventSeries.days(from: day, .weekly, count: 2)
        #expect(days.map(\.iso) == ["2026-10-20", "2026-10-27"])
        let nine = LocalTime(minutes: 540)!
        // 7 days of 24 hours and one hour more: 169 hours.
        let hours = BerlinTime.instant(days[1], nine).timeIntervalSince(BerlinTime.instant(days[0], nine)) / 3_600
        #expect(hours == 169)
    }

    @Test func aMonthWithoutTheDayTakesItsLast() {
        let days = EventSeries.days(from: LocalDate(year: 2028, month: 1, day: 31)!, .monthly, count: 3)
        #expect(days.map(\.iso) == ["2028-01-31", "2028-02-29", "2028-03-31"])
        #expect(EventSeries.days(from: day, .fortnightly, count: 2).last?.iso == "2026-11-03")
        #expect(EventSeries.days(from: day, .weekly, count: -1).isEmpty)
    }
}
