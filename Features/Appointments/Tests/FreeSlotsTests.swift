import Appointments
import Foundation
import Kernel
import TestSupport
import Testing

struct FreeSlotsTests {
    private static func day(_ iso: String) -> LocalDate { LocalDate(iso: iso)! }
    private static func at(_ iso: String, _ hour: Int, _ minute: Int = 0) -> Date {
        BerlinTime.instant(day(iso), LocalTime(hour: hour, minute: minute)!)
    }
    private static func hours(
        _ weekday: Weekday,
        _ from: Int,
        _ to: Int,
        every weeks: Int = 1,
        kinds: Set<MeetingKind> = [.video],
        buffer: Int = 0,
        travel: Int = 0
    ) -> OfficeHours {
        OfficeHours(
            id: OfficeHoursID(from: .live),
            weekday: weekday,
            from: LocalTime(hour: from, minute: 0)!,
            to: LocalTime(hour: to, minute: 0)!,
            validFrom: day("2024-01-01"),
            everyWeeks: weeks,
            kinds: kinds,
            slotMinutes: 60,
            bufferMinutes: buffer,
            travelMinutes: travel
        )!
    }
    private static func starts(
        _ free: FreeSlots,
        kind: MeetingKind = .video,
        _ first: String,
        _ last: String
    ) -> [String] {
        free.slots(kind, in: DatePeriod(first: day(first), last: day(last))!, notBefore: .distantPast).map {
            let clock = BerlinTime.clock($0.start)
            return "\(clock.day.iso) \(clock.time.german)"
        }
    }

    @Test func theNightOfSpringHasAnHourLess() {
        // 29.03.2026, from 00:00 to 04:00: 02:00 is left out, three hours pass.
        let free = FreeSlots(hours: [Self.hours(.sunday, 0, 4)])
        #expect(
            Self.starts(free, "2026-03-29", "2026-03-29")
                == ["2026-03-29 00:00", "2026-03-29 01:00", "2026-03-29 03:00"]
        )
    }

    @Test func theNightOfAutumnHasAnHourMore() {
        // 25.10.2026: 02:00 comes twice, five hours pass.
        let free = FreeSlots(hours: [Self.hours(.sunday, 0, 4)])
        #expect(
            Self.starts(free, "2026-10-25", "2026-10-25").map { $0.suffix(5) }
                == ["00:00", "01:00", "02:00", "02:00", "03:00"]
        )
    }

    @Test func aLeapDayIsADayAsAnyOther() {
        // 29.02.2024 was a Thursday.
        let free = FreeSlots(hours: [Self.hours(.thursday, 9, 10)])
        #expect(Self.starts(free, "2024-02-28", "2024-03-01") == ["2024-02-29 09:00"])
    }

    @Test func holidaysOfNorthRhineWestphaliaAndDaysOffHaveNone() {
        // Thursdays in May and June 2026: 14.05. is Ascension Day, 04.06. Corpus Christi; 28.05. is off.
        let off = DatePeriod(first: Self.day("2026-05-27"), last: Self.day("2026-05-28"))!
        let free = FreeSlots(hours: [Self.hours(.thursday, 9, 10)], daysOff: [off])
        #expect(
            Self.starts(free, "2026-05-07", "2026-06-11")
                == ["2026-05-07 09:00", "2026-05-21 09:00", "2026-06-11 09:00"]
        )
    }

    @Test func everySecondWeekCountsFromTheFirst() {
        // Valid from Monday, 01.01.2024; 11.05.2026 is 861 days = 123 weeks later, 18.05. is 124 weeks later.
        let free = FreeSlots(hours: [Self.hours(.monday, 9, 10, every: 2)])
        #expect(Self.starts(free, "2026-05-11", "2026-05-18") == ["2026-05-18 09:00"])
    }

    @Test func bufferAndWayAreKeptFree() {
        // Taken 12:00 to 13:00; 15 minutes buffer: slots begin at 9:00, 10:15, 11:30, 12:45, 14:00, 15:15, 16:30 (ends
        // 17:30).
        let slot = AppointmentSlot(start: Self.at("2026-05-18", 12), end: Self.at("2026-05-18", 13))!
        let rule = Self.hours(.monday, 9, 18, kinds: [.video, .atFirm], buffer: 15, travel: 45)
        let here = FreeSlots(hours: [rule], taken: [TakenTime(slot)])
        // Free are those that end by 11:45 or begin from 13:15 on.
        #expect(
            Self.starts(here, "2026-05-18", "2026-05-18").map { $0.suffix(5) }
                == ["09:00", "10:15", "14:00", "15:15", "16:30"]
        )
        // With 45 minutes of way on top: end by 11:00 or begin from 14:00 on.
        #expect(
            Self.starts(here, kind: .atFirm, "2026-05-18", "2026-05-18").map { $0.suffix(5) }
                == ["09:00", "14:00", "15:15", "16:30"]
        )
        let away = FreeSlots(hours: [rule], taken: [TakenTime(slot, isAtFirm: true)])
        #expect(
            Self.starts(away, "2026-05-18", "2026-05-18").map { $0.suffix(5) } == ["09:00", "14:00", "15:15", "16:30"]
        )
    }

    @Test func theFirstIsFoundWeeksAhead() {
        // Valid from 2024 on; Mondays 18.05. and 25.05.2026 (Whit Monday) give way to 01.06.
        let slot = AppointmentSlot(start: Self.at("2026-05-18", 9), end: Self.at("2026-05-18", 10))!
        let free = FreeSlots(hours: [Self.hours(.monday, 9, 10)], taken: [TakenTime(slot)])
        let days = DatePeriod(first: Self.day("2026-05-15"), last: Self.day("2026-07-10"))!
        let workable = WorkableDays(days)
        #expect(free.first(in: workable, notBefore: .distantPast)?.start == Self.at("2026-06-01", 9))
        let short = DatePeriod(first: Self.day("2026-05-15"), last: Self.day("2026-05-31"))!
        #expect(free.first(in: workable.within(short), notBefore: .distantPast) == nil)
        #expect(free.kinds == [.video])
    }

    @Test func theLeapDayOfTheYear2028CanBeBooked() {
        // 29.02.2028 is a Tuesday.
        let free = FreeSlots(hours: [Self.hours(.tuesday, 9, 10)])
        #expect(Self.starts(free, "2028-02-28", "2028-03-01") == ["2028-02-29 09:00"])
    }
}
