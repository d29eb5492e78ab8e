/// Why a calendar file is not read. Lines count from 1 as they stand in the file; what is quoted is cut to 60 characters.
public enum ICalendarFault: Error, Hashable, Sendable {
    case tooLarge(bytes: Int, most: Int)
    case tooManyLines(most: Int)
    case tooManyEvents(most: Int)
    /// Rules that repeat more often than anybody's calendar does.
    case tooManyRepetitions(most: Int)
    /// Begins otherwise than a calendar does, as the page of a sign-in would.
    case noCalendar(first: String)
    /// Ends before this component does.
    case cutOff(component: String)
    /// The end of something that has not begun, or more in each other than calendars have.
    case nesting(line: Int, found: String)
    /// No name and value.
    case malformed(line: Int, text: String)
    /// Not of the form that this property has.
    case value(line: Int, property: String, text: String)
    case missing(line: Int, property: String)
    /// A zone that is neither known here nor described in the file.
    case unknownZone(line: Int, zone: String)
    /// Something of the standard that this reader does not take apart.
    case unsupported(line: Int, text: String)

    static func quoted(_ text: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(text.prefix(60).filter { $0.value >= 32 && $0.value != 127 }))
    }

    static func quoted(_ text: String) -> String { quoted(text.unicodeScalars) }
}
