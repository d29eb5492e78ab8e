import Kernel
import Testing

@testable import Documents

struct ICalendarTimeTests {
    @Test func daysAndTimesOfEachKind() throws {
        #expect(ICalendarTime("20260518", zone: nil)?.clock == ICalendarTime.Clock.none)
        let local = try #require(ICalendarTime("20260518T093005", zone: "Europe/Berlin"))
        #expect(local.day.iso == "2026-05-18")
        // 9 h, 30 min and 5 s
        #expect(local.seconds == 34_205)
        #expect(local.clock == .zone("Europe/Berlin"))
        #expect(ICalendarTime("20260518T093005Z", zone: "x")?.clock == .utc)
    }

    @Test func yearsLongAgoMeanAlways() {
        #expect(ICalendarTime("16010101T000000", zone: nil)?.day.iso == "1900-01-01")
        #expect(ICalendarTime("16040229", zone: nil)?.day.iso == "1900-02-28")
    }

    @Test(arguments: [
        "", "2026051", "20260230", "20261301", "00000101", "20260518T", "20260518T0930", "20260518T250000",
        "20260518T096000",
        "20260518T093061", "20260518t093000", "20260518T093000ZZ", "20260518T093000z", "2026-05-18", "abcdefgh",
        "99990101",
        "２０２６0518", "20260518T-90000",
    ])
    func garbageIsNoTime(_ text: String) { #expect(ICalendarTime(text, zone: nil) == nil) }

    @Test func durations() {
        // 1 day; 2 h 30 min are 9,000 s; 2 weeks are 14 days.
        #expect(ICalendarDuration("P1DT2H30M") == ICalendarDuration(days: 1, seconds: 9_000))
        #expect(ICalendarDuration("+P2W") == ICalendarDuration(days: 14, seconds: 0))
        #expect(ICalendarDuration("PT45S") == ICalendarDuration(days: 0, seconds: 45))
    }

    @Test(arguments: [
        "", "P", "PT", "-PT1H", "P1H", "PT1D", "PT1M1H", "PT1H1H", "P1", "P1DT", "PT9999999H", "P١D", "PT1H ",
    ])
    func garbageIsNoDuration(_ text: String) { #expect(ICalendarDuration(text) == nil) }
}
