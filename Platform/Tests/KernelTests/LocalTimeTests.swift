import Foundation
import Kernel
import Testing

struct LocalTimeTests {
    @Test(arguments: [("9", 540), ("09:30", 570), ("9.30 Uhr", 570), ("24:00", 1_440), ("00:00", 0), ("7:05:00", 425)])
    func whatPeopleTypeIsRead(_ text: String, _ minutes: Int) { #expect(LocalTime(german: text)?.minutes == minutes) }

    @Test(arguments: ["", "25:00", "24:01", "9:60", "neun", "-1:00", "9:3:4:5", "123:00"])
    func whatNoClockShowsIsRefused(_ text: String) { #expect(LocalTime(german: text) == nil) }

    /// Clocks: 29 March 2026 02:00 → 03:00 and 25 October 2026 03:00 → 02:00.
    @Test(arguments: [
        ("2026-03-28", "09:00", "2026-03-28T08:00:00Z"), ("2026-03-29", "01:59", "2026-03-29T00:59:00Z"),
        ("2026-03-29", "02:30", "2026-03-29T01:30:00Z"), ("2026-03-29", "03:00", "2026-03-29T01:00:00Z"),
        ("2026-03-29", "09:00", "2026-03-29T07:00:00Z"), ("2026-10-25", "01:59", "2026-10-24T23:59:00Z"),
        ("2026-10-25", "02:30", "2026-10-25T00:30:00Z"), ("2026-10-25", "03:00", "2026-10-25T02:00:00Z"),
        ("2026-10-25", "24:00", "2026-10-25T23:00:00Z"), ("2028-02-29", "12:00", "2028-02-29T11:00:00Z"),
    ])
    func clocksBecomeInstants(_ day: String, _ time: String, _ instant: String) throws {
        let found = BerlinTime.instant(try #require(LocalDate(iso: day)), try #require(LocalTime(german: time)))
        #expect(found.ISO8601Format() == instant)
    }

    @Test func instantsBecomeClocksAgain() throws {
        for hour in 0..<(24 * 400) {
            let instant = Date(timeIntervalSince1970: 1_767_225_600 + Double(hour) * 3_600)
            let (day, time) = BerlinTime.clock(instant)
            let back = BerlinTime.instant(day, time)
            // The hour that comes twice is read as its first.
            #expect(back == instant || back == instant.addingTimeInterval(-3_600) && day.iso == "2026-10-25")
            #expect(day == LocalDate(instant))
        }
    }
}
