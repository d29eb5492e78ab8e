import Foundation
import Testing

@testable import Documents

struct ICalendarZoneTests {
    private func utc(_ zone: ICalendarZone, _ text: String) throws -> String {
        let time = try #require(ICalendarTime(text, zone: nil))
        return ICalendarText.stamp(zone.instant(time))
    }

    /// As Outlook describes Berlin under a name of its own; the year 1601 means always.
    private static let outlook = """
        BEGIN:VCALENDAR
        BEGIN:VTIMEZONE
        TZID:W. Europe Standard Time
        BEGIN:STANDARD
        DTSTART:16010101T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
        END:DAYLIGHT
        END:VTIMEZONE
        END:VCALENDAR
        """

    private func described() throws -> ICalendarZone {
        let calendar = try ICalendarComponent.calendars(in: Array(Self.outlook.utf8), lines: 100)
        var budget = ICalendarBudget(most: 10_000)
        // 2025 to 2027
        return try ICalendarZone(calendar[0].children[0], in: 20_089...21_183, budget: &budget)
    }

    @Test func knownAndDescribedClocksShowTheSame() throws {
        // Winter, summer, the hour that is left out on 29.03.2026, the one that comes twice on 25.10.2026, and after it.
        for zone in [.berlin, try described()] {
            #expect(try utc(zone, "20260115T090000") == "20260115T080000Z")
            #expect(try utc(zone, "20260518T090000") == "20260518T070000Z")
            #expect(try utc(zone, "20260329T015959") == "20260329T005959Z")
            #expect(try utc(zone, "20260329T023000") == "20260329T013000Z")
            #expect(try utc(zone, "20260329T030000") == "20260329T010000Z")
            #expect(try utc(zone, "20261025T013000") == "20261024T233000Z")
            #expect(try utc(zone, "20261025T023000") == "20261025T003000Z")
            #expect(try utc(zone, "20261025T030000") == "20261025T020000Z")
        }
    }

    @Test func clocksElsewhere() throws {
        let york = try #require(ICalendarZone(identifier: "America/New_York"))
        #expect(try utc(york, "20260518T090000") == "20260518T130000Z")
        #expect(try utc(.utc, "20260518T090000") == "20260518T090000Z")
        for name in ["Mitteleuropa", "../../etc/passwd", "", "W. Europe Standard Time"] {
            #expect(ICalendarZone(identifier: name) == nil)
        }
    }

    @Test func aBrokenDescriptionIsNamedWithItsLine() {
        for (old, new, fault) in [
            ("TZOFFSETTO:+0100", "TZOFFSETTO:1", ICalendarFault.value(line: 7, property: "TZOFFSETTO", text: "1")),
            ("TZOFFSETTO:+0100", "X:1", .missing(line: 4, property: "TZOFFSETTO")),
            ("DTSTART:16010101T030000", "DTSTART:gestern", .value(line: 5, property: "DTSTART", text: "gestern")),
        ] {
            #expect(throws: fault) {
                let text = Self.outlook.replacing(old, with: new)
                let calendar = try ICalendarComponent.calendars(in: Array(text.utf8), lines: 100)
                var budget = ICalendarBudget(most: 10_000)
                _ = try ICalendarZone(calendar[0].children[0], in: 20_089...21_183, budget: &budget)
            }
        }
    }
}
