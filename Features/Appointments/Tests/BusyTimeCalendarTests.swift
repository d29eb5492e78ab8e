import Appointments
import Foundation
import Testing

struct BusyTimeCalendarTests {
    @Test func twentySixWeeksAndTheDayBeforeAreRead() {
        let span = BusyTimeCalendar.span(at: Date(timeIntervalSince1970: 1_778_830_200))
        #expect(span.start.timeIntervalSince1970 == 1_778_743_800)
        // 26 · 7 + 1 = 183 days
        #expect(span.duration == 183 * 86_400)
    }
}
