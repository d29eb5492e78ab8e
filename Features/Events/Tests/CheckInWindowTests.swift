import Events
import Foundation
import Kernel
import TestSupport
import Testing

@Suite struct CheckInWindowTests {
    private func window(_ date: String, _ now: String) throws -> CheckInWindow {
        let date = try #require(try DateList.read(date, outside: .live).first)
        return CheckInWindow(date, at: try Date(now, strategy: .iso8601))
    }

    @Test func anHourBeforeToAnHourAfter() throws {
        // In May the clocks of Germany are two hours ahead of UTC.
        let opens = try Date("2026-05-15T06:00:00Z", strategy: .iso8601)
        let date = "15.05.2026 09:00-13:00"
        #expect(try window(date, "2026-05-15T05:59:59Z") == .early(opens: opens))
        #expect(try window(date, "2026-05-15T06:00:00Z") == .open)
        #expect(try window(date, "2026-05-15T12:00:00Z") == .open)
        #expect(try window(date, "2026-05-15T12:00:01Z") == .over)
    }

    @Test func theClockChangeIsInIt() throws {
        // On 25.10.2026 at 3 o'clock it is 2 o'clock again: 1 to 5 o'clock are five hours, 23:00 to 4:00 UTC.
        let date = "25.10.2026 01:00-05:00"
        #expect(try window(date, "2026-10-24T22:00:00Z") == .open)
        #expect(try window(date, "2026-10-25T05:00:00Z") == .open)
        #expect(try window(date, "2026-10-25T05:00:01Z") == .over)
    }
}
