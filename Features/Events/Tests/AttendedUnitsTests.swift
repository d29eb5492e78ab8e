import Events
import Kernel
import Testing

@Suite struct AttendedUnitsTests {
    @Test func partsOfUnitsAddUp() {
        let events = [
            AttendanceHours(attended: 50, offered: 100, units: 5),
            AttendanceHours(attended: 50, offered: 100, units: 5),
        ].map {
            AttendedUnits.Event(
                id: HubEventID("01990000-0000-7000-8000-00000000e001")!,
                title: "T",
                days: [],
                hours: $0
            )
        }
        // 5 × 45 × 50 : 100 = 112 minutes each; 224 : 45 = 4,98.
        #expect(AttendedUnits(events: events).units == 4)
        #expect(AttendedUnits(events: []).units == 0)
    }
}
