import Foundation
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform
import World

@testable import WorldWeb

/// Each page of meetings as it stands, so that a change to it is seen.
@Suite struct MeetingPagesTests {
    private let t = WorldSamples.texts
    private let token = FormToken(name: "nachweis", value: "x")
    private let id = MeetingID("01990000-0000-7000-8000-000000000001")!
    private let document = PresentationDocument(
        id: PresentationDocumentID("01990000-0000-7000-8000-000000000002")!,
        name: "Audit.pdf",
        pages: 3,
        bytes: 120_000,
        addedAt: OutsideWorld.frozen.now()
    )

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    private func note(_ number: Int, _ text: String, _ kind: BoardNote.Kind, _ lane: BoardNote.Lane) -> BoardNote {
        BoardNote(
            id: BoardNoteID("01990000-0000-7000-8000-00000000001\(number)")!,
            text: text,
            kind: kind,
            lane: lane,
            position: number,
            author: "Petra K.",
            madeAt: OutsideWorld.frozen.now()
        )
    }

    private var notes: [BoardNote] {
        [
            note(1, "Lecks in der Druckluft suchen", .idea, .collected),
            note(2, "Wer misst am Wochenende?", .question, .collected),
            note(3, "Kompressor läuft nachts durch", .problem, .discussed),
            note(4, "Angebot bis Juni einholen", .decision, .agreed),
        ]
    }

    private func board() -> BoardPanel {
        BoardPanel(
            meeting: id,
            board: Board(notes),
            token: token,
            mayPlan: true,
            measures: [notes[3].id: "/massnahmen/01990000-0000-7000-8000-000000000021"]
        )
    }

    private func wall(isHost: Bool) -> PresentationPanel {
        PresentationPanel(
            meeting: id,
            shown: .init(
                document: document,
                page: 2,
                picture: MeetingURL.picture(id, document.id.text, 2),
                text: "Energieaudit"
            ),
            documents: [document],
            token: isHost ? token : nil
        )
    }

    private func page(_ office: MeetingPage.Office?) -> MeetingPage {
        MeetingPage(
            title: "Energieaudit",
            kicker: t("treffen.kicker", ["host": "Petra Kettler"]),
            retention: t("treffen.retention", ["days": t("treffen.days", count: 30), "end": "14.06.2026"]),
            talk: TalkPanel(
                room: "treffen:\(id)",
                title: "Energieaudit",
                way: .pages,
                ownName: "Petra K.",
                isModerator: office != nil,
                coach: WorldSamples.coach
            ),
            lines: [.init(name: "Ayla", text: "Guten Tag", at: "15.05.2026, 09:30 Uhr")],
            wall: wall(isHost: office != nil),
            board: board(),
            office: office
        )
    }

    @Test func meetingOfAGuest() throws {
        var page = page(nil)
        page.leave = PostAction(
            t("treffen.leave"),
            action: MeetingURL.deleting(MeetingURL.seat(id)),
            tokens: [token]
        )
        #expect(page.allowsCalls)
        #expect(try difference(page, "meeting") == nil)
    }

    @Test func meetingOfItsHost() throws {
        var form = MeetingForm(id, hasFirm: true)
        form.title = "Energieaudit"
        let office = MeetingPage.Office(
            invite: PostAction(t("treffen.invite"), action: MeetingURL.invitations(id), tokens: [token]),
            invitations: [
                .init(
                    made: "Link vom 15.05.2026, 09:30 Uhr",
                    guests: "Gekommen: Ayla",
                    revoke: PostAction(t("treffen.invitations.revoke"), action: "/treffen", tokens: [token])
                )
            ],
            removals: [
                .init(
                    name: "Ben",
                    removed: t("treffen.removals.at", ["time": "15.05.2026, 10:00 Uhr"]),
                    readmit: PostAction(t("treffen.removals.readmit"), action: "/treffen", tokens: [token])
                )
            ],
            settings: MeetingURL.settings(id),
            token: token,
            form: form,
            removal: PageLink(t("treffen.remove"), href: MeetingURL.removal(id))
        )
        #expect(try difference(page(office), "meetingHost") == nil)
    }

    @Test func whoeverWasSentAway() throws {
        #expect(try difference(MeetingBarredPage(title: t("treffen.barred")), "meetingBarred") == nil)
    }

    @Test func aConflictOnTheBoard() throws {
        var panel = board()
        var typed = BoardForm(notes[0])
        typed.text = "Lecks sofort suchen"
        panel.conflict = BoardPanel.Conflict(stored: notes[0], typed: typed)
        #expect(try snapshotDifference(Node.group(panel.content(t)).html, "boardConflict.html") == nil)
    }

    @Test func mine() throws {
        let row = MeetingsPage.Row(
            title: "Energieaudit",
            href: MeetingURL.meeting(id),
            whose: "Metallbau Kettler GmbH · geleitet von Petra Kettler",
            lastMet: "zuletzt am 15.05.2026",
            ends: "wird am 14.06.2026 gelöscht",
            people: t("treffen.here", count: 2)
        )
        #expect(try difference(MeetingsPage(title: t("treffen.title"), rows: [row]), "meetings") == nil)
        #expect(try difference(MeetingsPage(title: t("treffen.title"), rows: []), "meetingsNone") == nil)
    }

    @Test func opening() throws {
        let page = MeetingFormPage(
            title: t("treffen.new"),
            token: token,
            firm: "Metallbau Kettler GmbH",
            form: MeetingForm(id, hasFirm: true)
        )
        #expect(try difference(page, "meetingForm") == nil)
    }

    @Test func entering() throws {
        let page = MeetingInvitationPage(
            title: "Energieaudit",
            host: "Petra Kettler",
            retention: t("treffen.retention", ["days": t("treffen.days", count: 7), "end": "22.05.2026"]),
            token: token,
            action: MeetingURL.invitation("abc"),
            guestName: ""
        )
        #expect(try difference(page, "meetingInvitation") == nil)
        #expect(try difference(MeetingInvitationGonePage(title: t("treffen.gone")), "meetingInvitationGone") == nil)
        let link = MeetingLinkPage(
            title: t("treffen.link"),
            meeting: "Energieaudit",
            link: "https://hub.example.org/treffen/einladung/abc",
            back: MeetingURL.meeting(id)
        )
        #expect(try difference(link, "meetingLink") == nil)
    }

    @Test func ending() throws {
        let holdings = MeetingHoldings(lines: 12, notes: 4, documents: 1, invitations: 1, guests: 2)
        let page = MeetingRemovalPage(
            title: t("treffen.remove"),
            meeting: "Energieaudit",
            question: Confirmation(
                title: t("treffen.remove.question"),
                consequences: MeetingWords.holdings(holdings, t),
                remark: t("treffen.remove.remark"),
                confirm: PostAction(t("treffen.remove.confirm"), action: "/treffen", tokens: [token]),
                cancel: PageLink(t("treffen.cancel"), href: MeetingURL.meeting(id))
            )
        )
        #expect(try difference(page, "meetingRemoval") == nil)
    }

    @Test func planning() throws {
        let page = BoardMeasurePage(
            title: t("zettel.plan"),
            meeting: "Energieaudit",
            firm: "Metallbau Kettler GmbH",
            note: notes[0].text,
            token: token,
            action: MeetingURL.plan(id, notes[0].id),
            back: MeetingURL.boardOnPage(id),
            measureTitle: notes[0].text
        )
        #expect(try difference(page, "boardMeasure") == nil)
    }

    @Test func reports() throws {
        let open = WorldReportsPage.Entry(
            id: "01990000-0000-7000-8000-000000000031",
            who: "Gast 7",
            room: t("meldungen.room.open"),
            at: "15.05.2026, 09:30 Uhr",
            reason: "Werbung",
            done: nil,
            note: ""
        )
        let done = WorldReportsPage.Entry(
            id: "01990000-0000-7000-8000-000000000032",
            who: "Gast 8",
            room: t("meldungen.room.meeting"),
            at: "14.05.2026, 11:00 Uhr",
            reason: "",
            done: t("meldungen.doneAt", ["time": "14.05.2026, 12:00 Uhr"]),
            note: "Ermahnt"
        )
        let page = WorldReportsPage(title: t("meldungen.title"), token: token, entries: [open, done])
        #expect(try difference(page, "worldReports") == nil)
        let none = WorldReportsPage(title: t("meldungen.title"), token: token, entries: [])
        #expect(try difference(none, "worldReportsNone") == nil)
    }
}
