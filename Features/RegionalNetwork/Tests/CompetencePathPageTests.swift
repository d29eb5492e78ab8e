import HTML
import Kernel
import RegionalNetwork
import TestSupport
import Testing
import WebPlatform

@testable import RegionalNetworkWeb

/// The pages as their bodies write them; `UPDATE_SNAPSHOTS=1` rewrites the files.
struct CompetencePathPageTests {
    private let t = Texts.feature("RegionalNetwork")
    private let token = FormToken(name: "token", value: "x")
    private static let today = LocalDate(iso: "2026-05-15")!

    private var record: CompetencePathRecord {
        CompetencePathRecord(
            naming: CompetencePathNaming(
                id: CompetenceNamingID("01990000-0000-7000-8000-0000000000e1")!,
                minutesAMonth: 150,
                letsList: false,
                state: .accepted,
                by: "Petra Kettler",
                namedOn: Self.today,
                answeredOn: Self.today,
                version: 2
            ),
            attended: [.init(title: "Energie im Griff", day: LocalDate(iso: "2026-05-08")!, minutes: 480)],
            project: CompetencePathProject(
                title: "Druckluft <neu>",
                occasion: "Die Grundlast war hoch.",
                approach: "Leckagen gesucht.",
                result: "",
                figures: [
                    .init(what: "Leistung am Wochenende", value: 3.5, unit: "kW", source: "Zähler Halle 2"),
                    .init(what: "Kosten", value: nil, unit: "", source: ""),
                ],
                origin: nil,
                savedOn: Self.today,
                version: 1
            ),
            contributions: [
                .init(
                    id: CompetenceContributionID("01990000-0000-7000-8000-0000000000e2")!,
                    kind: .talk,
                    title: "Vortrag",
                    day: Self.today,
                    state: .refused,
                    reason: "Ort fehlt"
                )
            ]
        )
    }

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    @Test func path() throws {
        let page = CompetencePathPage(
            record,
            path: record.path(on: Self.today),
            origin: nil,
            firm: "Metallbau Kettler GmbH",
            isOwner: false,
            token: token,
            t
        )
        let html = Node.group(page.body(t)).html
        // 480 minutes are 10,6 UE rounded down; 720 − 480 = 240 minutes are 5,4 UE rounded up: together 16.
        #expect(html.contains("Es fehlen 5,4 von 16 Unterrichtseinheiten (UE). Nachgewiesen haben Sie 10,6."))
        #expect(html.contains("Noch offen: Ergebnis.") && html.contains("benannt von Petra Kettler, 2,5"))
        #expect(try difference(page, "competencePath") == nil)
    }

    @Test func project() throws {
        let page = CompetencePathProjectPage(
            title: "Projektsteckbrief",
            token: token,
            origins: [Choice("LED in Halle 2", value: "measure:1", group: "Maßnahmen")],
            removal: nil,
            form: CompetencePathProjectForm(record.project!)
        )
        #expect(try difference(page, "competencePathProject") == nil)
    }

    @Test func visibility() throws {
        let page = CompetencePathVisibilityPage(
            title: "Sichtbarkeit in der Region",
            state: CompetencePathPage.visibility(record, t),
            shown: [Definition("Person", "Jonas Brandt")],
            token: token,
            withdrawal: nil,
            about: ""
        )
        #expect(try difference(page, "competencePathVisibility") == nil)
    }

    @Test func team() throws {
        let page = CompetencePathTeamPage(
            title: "Beiträge",
            token: token,
            rows: [.init(id: "1", title: "Vortrag", lines: [Definition("Person", "Jonas Brandt")], error: "fehlt")]
        )
        #expect(try difference(page, "competencePathTeam") == nil)
    }

    @Test func people() throws {
        let row = CompetencePathPeoplePage.Row(name: "Jonas Brandt", firm: "Kettler", step: "Stufe 3", about: "")
        #expect(try difference(CompetencePathPeoplePage(title: "Liste", rows: [row]), "competencePathPeople") == nil)
        #expect(try difference(CompetencePathPeoplePage(title: "Liste", rows: []), "competencePathNobody") == nil)
    }
}
