import HTML
import Kernel
import TestSupport
import Testing

@testable import StartWeb

@Suite struct StartLinesTests {
    private let t = StandingSamples.texts

    private func sentences(_ lines: [StartLine]) -> [String] { StartLines(lines, t).lines.map(\.sentence) }

    @Test func whatIsLateComesFirstAndThreeFindRoom() {
        #expect(
            sentences(StandingSamples.lines) == [
                "Nächster Schritt: Ausgangslage festhalten, fällig am 06.05.2026",
                "2 Zusagen Ihres Betriebs sind offen, die erste fällig am 13.05.2026",
                "Ihr nächster Termin: Mehmet Aksoy, 19.05.2026 um 09:30 Uhr",
            ]
        )
        let lines = StartLines(StandingSamples.lines, t)
        #expect(lines.title == "Begleitung")
        #expect(lines.lines.map { $0.mark?.word } == ["überfällig", "überfällig", nil])
    }

    @Test func whatHasNoDayComesLast() {
        let lines = [StartLine(.step("Auftakt"), address: "/a"), StandingSamples.lines[0]]
        let found = StartLines(lines, t).lines
        #expect(found.map(\.href) == ["/veranstaltungen/1", "/a"])
        #expect(found.map { $0.mark?.word } == ["Warteliste", nil])
        #expect(found[1].sentence == "Nächster Schritt: Auftakt, noch ohne Tag")
        #expect(
            sentences([StartLine(.promises(1), address: "/a")]) == ["Eine Zusage Ihres Betriebs ist offen, ohne Tag"]
        )
    }

    @Test func aCoachReadsOfTheirFirms() {
        let lines = StartLines([StartLine(.cases(3, lateSteps: 2), isLate: true, address: "/meine-betriebe")], t)
        #expect(lines.title == "Meine Betriebe")
        #expect(lines.lines.map(\.sentence) == ["3 offene Betriebsprojekte, 2 Schritte überfällig"])
        #expect(
            sentences([StartLine(.cases(1, lateSteps: 0), address: "/meine-betriebe")])
                == ["Ein offenes Betriebsprojekt, kein Schritt überfällig"]
        )
    }

    @Test func nothingIsShownWhereNothingWaits() {
        #expect(StartLines([], t).node.html.isEmpty)
    }
}
