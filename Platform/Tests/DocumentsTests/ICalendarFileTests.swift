import Documents
import Foundation
import Testing

struct ICalendarFileTests {
    /// Two meetings, the second after the clocks have changed: 09:00 in Berlin is 07:00 UTC on 19.10., 08:00 on 26.10.2026.
    private static func file(_ method: ICalendarEvent.Method) -> ICalendarFile {
        let starts = [1_792_393_200, 1_793_001_600].map { Date(timeIntervalSince1970: $0) }
        let events = starts.enumerated().map { index, start in
            var event = ICalendarEvent(
                uid: "01990000-0000-7000-8000-00000000000\(index)@oekohub",
                start: start,
                end: start + 5_400,
                summary: "Gespräch mit Frau Demir, \"Wärme\"; Teil \(index + 1)"
            )
            event.description = "Erste Zeile\nZweite: C:\\Pläne " + String(repeating: "ü", count: 80)
            event.location = "Huckarder Straße 12, Dortmund"
            event.organizer = .init(name: "Demir, Lena", email: "demir@hub.example")
            event.attendees = [.init(name: "Jonas Brandt", email: "jonas@brandt.example")]
            (event.sequence, event.reminder) = (index, 120)
            return event
        }
        return ICalendarFile(method, name: "Öko.HUB, Termine", events: events)
    }

    private static let written = Date(timeIntervalSince1970: 1_778_830_200)

    @Test func noLineIsLongerThan75OctetsAndAllEndAlike() {
        let bytes = Self.file(.publish).bytes(written: Self.written)
        let lines = bytes.split(separator: 10)
        #expect(lines.allSatisfy { $0.last == 13 && $0.count <= 76 })
        #expect(bytes.suffix(2) == [13, 10])
        #expect(String(validating: bytes, as: UTF8.self) != nil)
    }

    @Test(.enabled(if: PythonValidator.hasCalendars, "icalendar and vobject are missing; bin/setup --test brings them"))
    func twoReadersOfOthersUnderstandIt() throws {
        // What begins with X- is of no type, so that icalendar leaves its comma escaped.
        let script = """
            import sys, icalendar, vobject
            data = sys.stdin.buffer.read()
            one = icalendar.Calendar.from_ical(data)
            print(one["METHOD"], one["X-WR-CALNAME"], len(one.errors))
            for event in one.walk("VEVENT"):
                alarms = [str(a["TRIGGER"].dt) for a in event.walk("VALARM")]
                print(event["UID"], event["DTSTART"].dt.isoformat(), event["DTEND"].dt.isoformat(), event["SEQUENCE"],
                    event["STATUS"], alarms, len(event.errors), event["SUMMARY"], event["LOCATION"], sep="|")
                print(len(event["DESCRIPTION"]), str(event["DESCRIPTION"])[:28].splitlines())
                print(event["ORGANIZER"], event["ORGANIZER"].params["CN"], event.get("ATTENDEE", "-"))
            two = vobject.readOne(data.decode())
            two.validate(raiseException=True)
            for event in two.vevent_list:
                print("vobject", event.validate(raiseException=True), event.dtstart.value.isoformat(), event.summary.value,
                    event.status.value, getattr(event, "attendee", None) and event.attendee.params["PARTSTAT"], sep="|")
            """
        func event(_ index: Int, _ start: String, _ end: String, _ guest: String) -> String {
            """
            01990000-0000-7000-8000-00000000000\(index)@oekohub|\(start)|\(end)|\(index)|CONFIRMED|['-1 day, 22:00:00']|0|\
            Gespräch mit Frau Demir, "Wärme"; Teil \(index + 1)|Huckarder Straße 12, Dortmund
            109 ['Erste Zeile', 'Zweite: C:\\\\Pläne']
            mailto:demir@hub.example Demir, Lena \(guest)

            """
        }
        func vobject(_ index: Int, _ start: String, _ guest: String) -> String {
            "vobject|True|\(start)|Gespräch mit Frau Demir, \"Wärme\"; Teil \(index)|CONFIRMED|\(guest)\n"
        }
        let first = ("2026-10-19T07:00:00+00:00", "2026-10-19T08:30:00+00:00")
        let second = ("2026-10-26T08:00:00+00:00", "2026-10-26T09:30:00+00:00")
        for (method, guest, status) in [
            (ICalendarEvent.Method.request, "mailto:jonas@brandt.example", "['ACCEPTED']"), (.publish, "-", "None"),
        ] {
            let read = try PythonValidator.run(script, Self.file(method).bytes(written: Self.written))
            #expect(
                read == "\(method.rawValue) Öko.HUB\\, Termine 0\n" + event(0, first.0, first.1, guest)
                    + event(1, second.0, second.1, guest) + vobject(1, first.0, status) + vobject(2, second.0, status)
            )
        }
    }

    @Test func itsOwnReaderFindsTheTimesAgain() throws {
        let span = DateInterval(start: Self.written, duration: 200 * 86_400)
        let taken = try ICalendarBusyTimes().read(Self.file(.publish).bytes(written: Self.written), in: span)
        #expect(taken.map(\.start.timeIntervalSince1970) == [1_792_393_200, 1_793_001_600])
        #expect(taken.map(\.duration) == [5_400, 5_400])
    }
}
