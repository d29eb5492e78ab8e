import Testing

@testable import Documents

struct ICalendarLineTests {
    private func line(_ text: String) throws -> ICalendarLine { try ICalendarLine(Array(text.utf8), number: 7) }

    @Test func namesParametersAndValue() throws {
        let line = try line("dtstart;tzid=\"Europe/Berlin\";X-A=1,2:20260518T090000")
        #expect(line.name == "DTSTART")
        #expect(line.parameters == ["TZID": "Europe/Berlin", "X-A": "1"])
        #expect(line.value == "20260518T090000")
        // What is quoted may hold what ends a parameter elsewhere.
        #expect(try self.line("ATTENDEE;CN=\"a:b;c\":mailto:x").parameters == ["CN": "a:b;c"])
    }

    @Test(arguments: ["", "DTSTART", ":20260518", "D T:1", "DTSTART;TZID:x", "DTSTART;TZID", "A;B=\"c:d", "Ä:1"])
    func whatIsNoPropertyIsNamedWithItsLine(_ text: String) {
        #expect(throws: ICalendarFault.malformed(line: 7, text: text)) { try line(text) }
    }

    @Test func linesAreJoinedAgain() throws {
        let lines = try ICalendarLine.all(in: Array("A:1\r\n 2\r\n\t3\r\n\r\nB:4\nC:5".utf8), most: 9)
        #expect(lines.map(\.value) == ["123", "4", "5"])
        #expect(lines.map(\.number) == [1, 5, 6])
    }

    @Test func notMoreThanAllowed() {
        #expect(throws: ICalendarFault.tooManyLines(most: 2)) {
            try ICalendarLine.all(in: Array("A:1\nB:2\nC:3".utf8), most: 2)
        }
    }
}
