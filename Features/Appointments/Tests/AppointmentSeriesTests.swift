import Appointments
import Foundation
import Kernel
import Testing

struct AppointmentSeriesTests {
    private func series(
        _ first: String,
        _ rhythm: AppointmentSeries.Rhythm,
        _ end: AppointmentSeries.End,
        minutes: Int = 60
    ) throws -> AppointmentSeries {
        try #require(
            AppointmentSeries(
                first: LocalDate(iso: first)!,
                time: LocalTime(hour: 9, minute: 0)!,
                minutes: minutes,
                rhythm: rhythm,
                end: end
            )
        )
    }

    @Test func holidaysAreLeftOutAndDoNotCount() throws {
        // 25.05.2026 is Whit Monday.
        let weekly = try series("2026-05-11", .weekly, .times(4))
        #expect(weekly.days.map(\.iso) == ["2026-05-11", "2026-05-18", "2026-06-01", "2026-06-08"])
        #expect(weekly.holidays.map(\.iso) == ["2026-05-25"])
        // 04.06.2026 is Corpus Christi.
        let fortnightly = try series("2026-05-07", .fortnightly, .through(LocalDate(iso: "2026-06-30")!))
        #expect(fortnightly.days.map(\.iso) == ["2026-05-07", "2026-05-21", "2026-06-18"])
        #expect(fortnightly.holidays.map(\.iso) == ["2026-06-04"])
    }

    @Test func theSameWeekdayOfEachMonth() throws {
        // The third Thursday.
        #expect(
            try series("2026-05-21", .monthly, .times(4)).days.map(\.iso)
                == ["2026-05-21", "2026-06-18", "2026-07-16", "2026-08-20"]
        )
        // The fifth Friday: the last, where there are four.
        #expect(
            try series("2026-05-29", .monthly, .times(4)).days.map(\.iso)
                == ["2026-05-29", "2026-06-26", "2026-07-31", "2026-08-28"]
        )
        // A leap day, the fifth Tuesday.
        #expect(
            try series("2028-02-29", .monthly, .times(3)).days.map(\.iso) == ["2028-02-29", "2028-03-28", "2028-04-25"]
        )
    }

    @Test func theClockShowsTheSameTimeAfterTheChange() throws {
        // 09:00 in Berlin is 07:00 UTC on 19.10.2026 and 08:00 UTC on 26.10.: 7 · 86,400 + 3,600 s apart.
        let slots = try series("2026-10-19", .weekly, .times(2)).slots
        #expect(slots.map(\.start.timeIntervalSince1970) == [1_792_393_200, 1_793_001_600])
        #expect(slots.map { $0.end.timeIntervalSince($0.start) } == [3_600, 3_600])
        // In spring: 08:00 UTC on 23.03.2026, 07:00 UTC on 30.03.
        let spring = try series("2026-03-23", .weekly, .times(2)).slots
        #expect(spring.map(\.start.timeIntervalSince1970) == [1_774_252_800, 1_774_854_000])
    }

    @Test func whatIsTakenIsNamedInOrder() throws {
        let weekly = try series("2026-05-11", .weekly, .times(4))
        let other = try series("2026-05-18", .fortnightly, .times(2), minutes: 30)
        // 18.05. and 01.06.
        let taken = other.slots.map { TakenTime($0) }
        #expect(weekly.collisions(with: taken).map { LocalDate($0.start).iso } == ["2026-05-18", "2026-06-01"])
        // What ends when a meeting begins is not in the way.
        let before = AppointmentSlot(start: weekly.slots[0].start - 600, end: weekly.slots[0].start)!
        #expect(weekly.collisions(with: [TakenTime(before)]).isEmpty)
    }

    @Test func neverMoreThanAYearOfWeeks() throws {
        let long = try series("2026-05-11", .weekly, .through(LocalDate(iso: "2028-05-11")!))
        #expect(long.days.count == 52)
        let count = try series("2026-05-12", .weekly, .times(52))
        #expect(count.days.count == 52)
        // Two years from the first day on: monthly, 24 times and the first.
        #expect(try series("2026-05-13", .monthly, .times(52)).days.count == 25)
    }

    @Test func whatIsNoSeriesIsRefused() {
        let (first, nine) = (LocalDate(iso: "2026-05-11")!, LocalTime(hour: 9, minute: 0)!)
        func isSeries(_ minutes: Int, _ end: AppointmentSeries.End, time: LocalTime? = nil) -> Bool {
            AppointmentSeries(first: first, time: time ?? nine, minutes: minutes, rhythm: .weekly, end: end) != nil
        }
        #expect(isSeries(10, .times(2)) && isSeries(480, .times(52)))
        #expect(!isSeries(9, .times(2)) && !isSeries(481, .times(2)))
        #expect(!isSeries(60, .times(1)) && !isSeries(60, .times(53)))
        #expect(!isSeries(60, .times(2), time: LocalTime(hour: 24, minute: 0)!))
        #expect(!isSeries(60, .through(first)) && isSeries(60, .through(first.adding(days: 1))))
        #expect(isSeries(60, .through(first.adding(days: 731))) && !isSeries(60, .through(first.adding(days: 732))))
    }
}
