import Appointments
import Documents
import Foundation
import HTTPClientPlatform
import Kernel
import TestSupport
import Testing

@testable import AppointmentsWeb

@Suite struct BusyTimeWordsTests {
    private let words = BusyTimeWords(t: .feature("Appointments"))

    private func slot(_ from: String, _ to: String) throws -> AppointmentSlot {
        func instant(_ text: String) throws -> Date {
            let parts = text.split(separator: " ").map(String.init)
            return BerlinTime.instant(LocalDate(iso: parts[0])!, LocalTime(german: parts[1])!)
        }
        return try #require(AppointmentSlot(start: try instant(from), end: try instant(to)))
    }

    @Test func spansOfEachKind() throws {
        #expect(words.span(try slot("2026-05-18 09:00", "2026-05-18 10:30")) == "18.05.2026, 09:00 bis 10:30 Uhr")
        #expect(words.span(try slot("2026-05-18 00:00", "2026-05-19 00:00")) == "18.05.2026, ganztägig")
        #expect(words.span(try slot("2026-05-18 00:00", "2026-05-21 00:00")) == "18.05.2026 bis 20.05.2026, ganztägig")
        #expect(
            words.span(try slot("2026-05-18 22:00", "2026-05-19 06:00"))
                == "18.05.2026, 22:00 Uhr, bis 19.05.2026, 06:00 Uhr"
        )
    }

    @Test func tenMegabytesAreNamedWithTheLimit() {
        #expect(
            words.sentence(.calendar(.tooLarge(bytes: 10_485_760, most: 1_048_576)))
                == "Die Datei ist 10,0 MB groß, höchstens 1,0 MB werden gelesen. Bitte nur die nächsten Monate ausgeben."
        )
    }

    @Test func aLineIsNamedWithWhatStandsThere() {
        #expect(
            words.sentence(.calendar(.value(line: 1_204, property: "DTSTART", text: "gestern")))
                == "Zeile 1.204 des Kalenders ist nicht lesbar: „gestern“ ist kein gültiger Wert für DTSTART. "
                + "Bitte den Eintrag im Kalender berichtigen."
        )
    }

    @Test func eachFaultHasASentenceOfItsOwn() {
        let calendar: [ICalendarFault] = [
            .tooManyLines(most: 100_000), .tooManyEvents(most: 5_000), .tooManyRepetitions(most: 1),
            .noCalendar(first: ""),
            .noCalendar(first: "<html>"), .cutOff(component: "VEVENT"), .nesting(line: 3, found: "END:VEVENT"),
            .malformed(line: 4, text: "abc"), .missing(line: 5, property: "DTSTART"),
            .unknownZone(line: 6, zone: "Mond"),
            .unsupported(line: 7, text: "EXRULE"),
        ]
        let faults: [BusyTimeFault] =
            [
                .web(.forbidden), .web(.unreachable), .web(.timedOut), .web(.insecure), .web(.redirected),
                .web(.tooLarge),
                .status(404), .tooManyTimes(9_999), .sealed,
            ] + calendar.map { .calendar($0) }
        let sentences = faults.map { words.sentence($0) }
        #expect(Set(sentences).count == faults.count)
        #expect(sentences.allSatisfy { !$0.contains("⟦") && !$0.contains("{") && $0.hasSuffix(".") })
    }
}
