import Testing

@testable import Documents

struct ICalendarComponentTests {
    private func calendars(_ text: String) throws -> [ICalendarComponent] {
        try ICalendarComponent.calendars(in: Array(text.utf8), lines: 100)
    }

    @Test func componentsLieInEachOther() throws {
        let found = try calendars(
            "\u{feff}BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Geheim\nBEGIN:VALARM\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR"
        )
        let event = try #require(found.first?.children.first)
        #expect(event.name == "VEVENT")
        #expect(event.children.map(\.name) == ["VALARM"])
        // What nobody needs is not kept.
        #expect(event.properties.map(\.name) == ["UID"])
    }

    @Test func whatIsNoCalendarIsQuoted() {
        #expect(throws: ICalendarFault.noCalendar(first: "<!DOCTYPE html>")) {
            try calendars("<!DOCTYPE html>\n<html>")
        }
        #expect(throws: ICalendarFault.noCalendar(first: "")) { try calendars("") }
    }

    @Test func whatEndsTooEarlyOrInTheWrongPlaceIsNamed() {
        #expect(throws: ICalendarFault.cutOff(component: "VEVENT")) {
            try calendars("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1")
        }
        #expect(throws: ICalendarFault.nesting(line: 3, found: "END:VCALENDAR")) {
            try calendars("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR")
        }
        #expect(throws: ICalendarFault.nesting(line: 2, found: "BEGIN:VCALENDAR")) {
            try calendars("BEGIN:VCALENDAR\nBEGIN:VCALENDAR")
        }
        #expect(throws: ICalendarFault.nesting(line: 5, found: "BEGIN:E")) {
            try calendars("BEGIN:VCALENDAR\nBEGIN:B\nBEGIN:C\nBEGIN:D\nBEGIN:E")
        }
        #expect(throws: ICalendarFault.nesting(line: 3, found: "UID")) {
            try calendars("BEGIN:VCALENDAR\nEND:VCALENDAR\nUID:1")
        }
    }
}
