import HTML
import Kernel
import ProgrammeRecords
import TestSupport
import Testing
import WebPlatform

@testable import ProgrammeRecordsWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct PageSnapshotTests {
    private let t = Texts.feature("ProgrammeRecords")
    private let token = FormToken(name: "token", value: "x")

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    @Test func project() throws {
        let page = ProjectPage(
            title: "Projekt",
            figures: [KeyFigure("9", label: "Teilnehmende, die zählen")],
            doors: [(PageLink("Eintritte", href: ProgrammeRecordsURL.entries), "Fragebogen per Link oder Datei")],
            due: [
                .init(
                    link: PageLink("Berg, Anna", href: "/satz"),
                    what: "Lage beim Austritt fehlt",
                    day: "10.05.2026",
                    isLate: true
                )
            ],
            remark: nil
        )
        #expect(try difference(page, "project") == nil)
    }

    @Test func enterprises() throws {
        let page = EnterprisesPage(
            title: "Unterstützte Betriebe",
            lead: "2 kleine und mittlere Unternehmen zählen.",
            leadFigures: ["2"],
            missing: PageLink("1 Betrieb", href: "/fehlt"),
            columns: ["klein", "zählt"],
            rows: [.init(title: "alle", numbers: [PageLink("2", href: "/liste"), PageLink("0", href: "")])],
            chosen: "klein: 1 Betrieb",
            listed: [
                .init(
                    name: TableCell("Kettler <GmbH>"),
                    size: TableCell("klein"),
                    sector: .missing("fehlt"),
                    since: "04.05.2026",
                    support: "2,5 Std."
                )
            ]
        )
        #expect(try difference(page, "enterprises") == nil)
    }

    @Test func retention() throws {
        let page = RetentionPage(
            title: "Löschvorschau",
            token: token,
            lead: "1 Datensatz: 1 darf heute gelöscht werden, Sperren: 1.",
            leadFigures: ["1"],
            period: Notice(.info, word: "Aufbewahrung", text: "bis 31.12.2025"),
            overall: .empty,
            rows: [
                .init(
                    record: .link(PageLink("Berg, Anna", href: "/satz")),
                    kind: "Eintritt",
                    made: "04.05.2026",
                    basis: TableCell("Art. 6 Abs. 1 Buchst. c DSGVO"),
                    retention: TableCell("Fördernachweis"),
                    end: .missing("fehlt"),
                    isDue: true,
                    hold: TableCell("Prüfung läuft")
                )
            ],
            classes: [Definition("Fördernachweis", "bis zur Mitteilung der Frist")],
            pages: nil,
            deletion: "1 Datensatz ist fällig und nicht gesperrt.",
            holds: [
                .init(
                    record: TableCell("alle Datensätze"),
                    reason: "Vor-Ort-Prüfung",
                    set: "Hanna Sommer, 15.05.2026",
                    state: Mark(.attention, "Prüfung läuft"),
                    link: PageLink("Sperre aufheben", href: "/sperre")
                )
            ]
        )
        #expect(try difference(page, "retention") == nil)
    }

    @Test func hold() throws {
        let page = ProjectHoldPage(
            title: "Sperre setzen",
            lead: "Alle Datensätze des Projekts bleiben, bis jemand die Sperre aufhebt.",
            facts: [],
            action: "/sperren",
            tokens: [token],
            label: "Grund",
            hint: "Zum Beispiel",
            submit: "Sperren",
            reason: "KBS"
        )
        #expect(try difference(page, "hold") == nil)
    }

    @Test func publicity() throws {
        let page = PublicityPage(
            title: "Publizität",
            token: token,
            rows: [
                .init(
                    link: PageLink("Startseite", href: "/datei"),
                    address: "https://hub.example/",
                    day: "15.05.2026",
                    file: "start.png",
                    by: "Hanna Sommer",
                    removal: PostAction("Löschen", action: "/datei", tokens: [token], style: .destructive)
                )
            ],
            form: PublicityProofForm(day: "2026-05-15")
        )
        #expect(try difference(page, "publicity") == nil)
    }

    @Test func readings() throws {
        let page = ReadingsPage(
            title: "Protokoll",
            lead: "Wer hat welchen Teilnehmersatz gelesen oder geändert?",
            rows: [
                .init(
                    time: "15.05.2026 09:30",
                    person: "Hanna Sommer",
                    action: "gelesen",
                    record: .link(PageLink("Berg, Anna", href: "/satz")),
                    page: "Teilnehmersatz"
                )
            ],
            pages: nil,
            back: nil
        )
        #expect(try difference(page, "readings") == nil)
    }

    @Test func hours() throws {
        let page = HoursPage(
            title: "Stunden",
            threshold: "Bis 8 Std. je Person soll kein Fragebogen nötig sein (nicht bestätigt).",
            source: nil,
            people: [
                .init(
                    name: "Jonas Brandt",
                    firm: "Metallbau Kettler GmbH",
                    hours: "8,5 von 8 Std.",
                    isOver: true,
                    proofs: ["Werkstatt, 15.05.2026: Schulung"]
                )
            ],
            enterprises: [.init(name: "", firm: "", hours: "1,5 Std.", isOver: false, proofs: ["Beratung"])],
            neither: [("Aushang", "15.05.2026", "nur mittelbar")]
        )
        #expect(try difference(page, "hours") == nil)
    }

    @Test func poster() throws {
        let funding = CoFunding(statement: "Kofinanziert von der Europäischen Union", emblemLabel: "Emblem")
        let page = PosterPage(title: "Öko.HUB", poster: Poster(title: "Öko.HUB", funding: funding, aims: ["Beraten"]))
        #expect(try difference(page, "poster") == nil)
    }
}
