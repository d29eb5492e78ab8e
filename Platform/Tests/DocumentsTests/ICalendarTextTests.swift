import Documents
import Testing

struct ICalendarTextTests {
    @Test func nothingBreaksOutOfALine() {
        #expect(ICalendarText.escaped("a\r\nEND:VCALENDAR\u{7}") == "a\\nEND:VCALENDAR")
        #expect(ICalendarText.escaped("C:\\Pläne") == "C:\\\\Pläne")
    }

    @Test func aLongLineGoesOnAfterASpace() {
        // 74 octets and a character of two: it begins the next line.
        let line = String(repeating: "a", count: 74)
        #expect(ICalendarText.folded(line + "ü") == Array((line + "\r\n ü\r\n").utf8))
    }
}
