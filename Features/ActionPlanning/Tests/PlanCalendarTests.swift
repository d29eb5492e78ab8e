import Foundation
import Kernel
import TestSupport
import Testing

@testable import ActionPlanningWeb

@Suite struct PlanCalendarTests {
    private let calendar = PlanCalendar(
        name: "Handlungsplan, Kettler; 2026",
        entries: [
            .init(
                uid: "01990000-0000-7000-8000-0000000000e1@oekohub",
                summary: "Leckagen suchen; abdichten, prüfen",
                description: "Zuständig: Frau Öztürk\nNächster Schritt: " + String(repeating: "ü", count: 60),
                start: LocalDate(iso: "2026-07-01"),
                due: LocalDate(iso: "2026-09-30"),
                status: .needsAction,
                sequence: 3
            ),
            .init(
                uid: "01990000-0000-7000-8000-0000000000e2@oekohub",
                summary: "Ohne Tage",
                description: "",
                start: nil,
                due: nil,
                status: .completed,
                sequence: 1
            ),
        ],
        written: Date(timeIntervalSince1970: 1_778_830_200),
        beginning: "Beginn",
        end: "Ende"
    )

    /// The lines as a reader joins them again.
    private func lines(_ kind: PlanCalendar.Kind) -> [String] {
        let text = String(decoding: calendar.bytes(kind), as: UTF8.self)
        return text.replacing("\r\n ", with: "").split(separator: "\r\n", omittingEmptySubsequences: false).map(
            String.init
        )
    }

    @Test func noLineIsLongerThan75OctetsAndNoCharacterTorn() {
        for kind in [PlanCalendar.Kind.tasks, .days] {
            let bytes = calendar.bytes(kind)
            var length = 0
            for (index, byte) in bytes.enumerated() {
                if byte == 10 {
                    #expect(bytes[index - 1] == 13)
                    #expect(length - 1 <= 75)
                    length = 0
                    // What goes on begins with a space, and that never tears a character.
                    if index + 2 < bytes.count, bytes[index + 1] == 32 { #expect(bytes[index + 2] & 0xc0 != 0x80) }
                } else {
                    length += 1
                }
            }
            #expect(bytes.suffix(2) == [13, 10])
        }
    }

    @Test func tasksHaveWhatTheStandardAsksFor() {
        let lines = lines(.tasks)
        #expect(lines.first == "BEGIN:VCALENDAR")
        #expect(lines.dropLast().last == "END:VCALENDAR")
        #expect(lines.contains("X-WR-CALNAME:Handlungsplan\\, Kettler\\; 2026"))
        #expect(lines.filter { $0 == "BEGIN:VTODO" }.count == 2)
        #expect(lines.contains("UID:01990000-0000-7000-8000-0000000000e1@oekohub"))
        // 1,778,830,200 s after 1970 is 15.05.2026, 07:30 UTC.
        #expect(lines.filter { $0 == "DTSTAMP:20260515T073000Z" }.count == 2)
        #expect(lines.contains("DTSTART;VALUE=DATE:20260701"))
        #expect(lines.contains("DUE;VALUE=DATE:20260930"))
        #expect(lines.contains("SUMMARY:Leckagen suchen\\; abdichten\\, prüfen"))
        #expect(lines.contains { $0.hasPrefix("DESCRIPTION:Zuständig: Frau Öztürk\\nNächster Schritt: üü") })
        #expect(lines.contains("STATUS:NEEDS-ACTION"))
        #expect(lines.contains("STATUS:COMPLETED"))
    }

    @Test func daysAreWholeDaysWithTheirOwnNames() {
        let lines = lines(.days)
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 2)
        #expect(lines.contains("UID:01990000-0000-7000-8000-0000000000e1@oekohub-b"))
        #expect(lines.contains("UID:01990000-0000-7000-8000-0000000000e1@oekohub-e"))
        #expect(lines.contains("SUMMARY:Ende: Leckagen suchen\\; abdichten\\, prüfen"))
    }
}
