import Coaching
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import CoachingWeb

/// Pages as their body writes them; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct PageSnapshotTests {
    private let t = Texts.feature("Coaching")
    private let token = FormToken(name: "token", value: "x")
    private let today = LocalDate(iso: "2026-05-15")!

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    private func day(_ iso: String) -> LocalDate { LocalDate(iso: iso)! }

    private func id<Tag>(_ number: Int, of: Tag.Type = Tag.self) -> EntityID<Tag> {
        EntityID("01990000-0000-7000-8000-00000000000\(number)")!
    }

    private var file: CaseFile {
        CaseFile(
            CoachingCase(
                id: id(1),
                firm: TestHub.firm,
                title: "Weniger <Druckluft>",
                occasion: "Stromkosten",
                team: "Petra Kettler",
                template: "free",
                openedOn: day("2026-05-04"),
                takenOn: day("2026-05-12")
            ),
            firmName: "Metallbau Kettler GmbH",
            coachName: "Mehmet Aksoy",
            steps: [
                CaseStep(
                    id: id(2),
                    key: "kickoff",
                    position: 0,
                    phase: "Start",
                    title: "Auftakt",
                    responsible: "Coach und Betrieb",
                    due: .on(day("2026-05-04")),
                    doneOn: day("2026-05-04")
                ),
                CaseStep(
                    id: id(3),
                    key: "record",
                    position: 1,
                    phase: "Start",
                    title: "Auftakt-Dokumentation",
                    due: .after("kickoff", days: 7)
                ),
            ],
            sessions: [
                CaseSession(
                    id: id(4),
                    day: day("2026-05-12"),
                    start: LocalTime(hour: 9, minute: 30),
                    minutes: 150,
                    kind: .firm,
                    place: "Halle 2",
                    note: "Drei Leckagen am Verteiler.",
                    visibility: .coach,
                    countsAs: .enterprise,
                    reason: "Rat zur Anlage",
                    participants: [.init(name: "Petra Kettler")]
                )
            ],
            promises: [
                CasePromise(
                    id: id(5),
                    side: .firm,
                    text: "Rechnungen bringen",
                    madeOn: day("2026-05-12"),
                    due: day("2026-05-13")
                )
            ],
            links: [CaseLink(id: id(6), kind: .measure, address: "/massnahmen/x", label: "Lecks schließen")],
            documents: [
                CaseDocument(
                    id: id(7),
                    name: "Angebot <2026>.pdf",
                    fileType: .pdf,
                    bytes: 1_258_291,
                    digest: "a",
                    visibility: .coach,
                    addedOn: day("2026-05-13"),
                    side: .coach,
                    addedByName: "Mehmet Aksoy"
                )
            ]
        )
    }

    private func sight(works: Bool, isFirm: Bool) -> CaseParts.Sight {
        CaseParts.Sight(works: works, isFirm: isFirm, isInside: isFirm, token: token, today: today)
    }

    @Test func caseOfACoach() throws {
        let sight = sight(works: true, isFirm: false)
        let page = CasePage(
            title: file.case.title,
            firm: file.firmName,
            notice: nil,
            parts: CaseParts(file, sight, t),
            doors: [CaseParts.door("Kompass öffnen", "/kompass", TestHub.firm, sight)],
            id: file.case.id,
            works: true,
            reopening: nil
        )
        #expect(try difference(page, "case") == nil)
    }

    @Test func caseOfAFirm() throws {
        let page = FirmCasePage(
            title: file.case.title,
            firm: file.firmName,
            notice: nil,
            parts: CaseParts(file, sight(works: false, isFirm: true), t)
        )
        #expect(try difference(page, "firmCase") == nil)
    }

    @Test func casesOfACoach() throws {
        let page = CasesPage(
            title: "Meine Betriebe",
            lead: "Sie begleiten 1 Betriebsprojekt.",
            filters: [PageLink("Offen (1)", href: "/meine-betriebe", isCurrent: true)],
            rows: [
                CasesPage.Row(
                    firm: "Metallbau Kettler GmbH",
                    href: "/meine-betriebe/1",
                    title: "Weniger Druckluft",
                    mark: nil,
                    contact: "12.05.2026",
                    promises: "1 offen (Coach 0, Betrieb 1)",
                    late: Mark(.attention, "1 überfällig"),
                    next: CaseParts.next(file.plan, today, t),
                    isLate: true,
                    changes: ["Klimabilanz: 2 Änderungen, zuletzt am 14.05.2026"]
                )
            ],
            waiting: [CasesPage.Waiting(firm: "Großhandel Brandt KG", href: "/meine-betriebe/neu?betrieb=2")]
        )
        #expect(try difference(page, "cases") == nil)
    }

    @Test func documentToLay() throws {
        var page = DocumentPage(
            title: "Dokument ablegen",
            firm: file.firmName,
            token: token,
            isFirm: false,
            action: "/meine-betriebe/1/dokumente",
            back: "/meine-betriebe/1"
        )
        page.errors.add("file", "Wählen Sie eine Datei.")
        #expect(try difference(page, "document") == nil)
    }

    @Test func stepToChange() throws {
        let page = StepPage(
            title: "Schritt ändern",
            firm: file.firmName,
            token: token,
            id: file.case.id,
            action: "/meine-betriebe/1/schritte/3",
            phases: ["Start"],
            people: ["Coach"],
            others: [Choice("Auftakt", value: "kickoff")],
            removal: nil,
            form: StepForm(file.plan.steps[1])
        )
        #expect(try difference(page, "step") == nil)
    }

    @Test func sessionToChange() throws {
        let page = SessionPage(
            title: "Sitzung ändern",
            firm: file.firmName,
            token: token,
            id: file.case.id,
            action: "/meine-betriebe/1/sitzungen/4",
            team: [Choice("Jonas Brandt", value: "7")],
            removal: nil,
            form: SessionForm(file.sessions[0])
        )
        #expect(try difference(page, "session") == nil)
    }
}
