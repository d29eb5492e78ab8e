import Events
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import EventsWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct PageSnapshotTests {
    private let t = Texts.feature("Events")
    private let token = FormToken(name: "token", value: "x")

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    private func post(_ label: String) -> PostAction { PostAction(label, action: "/x", tokens: [token]) }

    @Test func events() throws {
        let page = EventsPage(
            title: "Veranstaltungen",
            filter: EventFilter { $0 == "thema" ? "energy" : nil },
            months: ["2026-06"],
            rows: [
                .init(
                    title: "Lecks <finden>",
                    href: "/veranstaltungen/1",
                    kind: "Workshop",
                    dates: "15.06.2026, 09:00–12:30 Uhr",
                    place: "Saal, Haus A",
                    free: "8 von 8 frei"
                )
            ],
            isEmpty: false,
            mine: "/meine-veranstaltungen"
        )
        #expect(try difference(page, "events") == nil)
    }

    private func eventPage(isSignedIn: Bool) -> EventPage {
        EventPage(
            title: "Austausch Druckluft",
            isCancelled: false,
            isOpen: true,
            text: "Erste Zeile\nZweite Zeile",
            facts: [("Art", "Austauschreihe"), ("Plätze", "8 von 8 frei")],
            dates: ["15.06.2026, 09:00–12:30 Uhr: Auftakt"],
            materials: isSignedIn ? "Folien: https://hub.example/folien.pdf" : "",
            own: isSignedIn ? ["Petra Kettler: angemeldet"] : [],
            isSignedIn: isSignedIn,
            isRegistered: isSignedIn,
            firm: isSignedIn ? "Metallbau Kettler GmbH" : nil,
            calendar: "/veranstaltungen/1/kalender.ics",
            action: "/veranstaltungen/1/anmeldung",
            groupAction: "/veranstaltungen/1/gruppe",
            token: token
        )
    }

    @Test func event() throws {
        #expect(try difference(eventPage(isSignedIn: true), "event") == nil)
        #expect(try difference(eventPage(isSignedIn: false), "eventForVisitors") == nil)
    }

    @Test func mine() throws {
        let page = MyEventsPage(
            title: "Meine Veranstaltungen",
            rows: [
                .init(
                    title: "Lecks finden",
                    href: "/veranstaltungen/1",
                    name: "Petra Kettler",
                    dates: "15.06.2026, 09:00–12:30 Uhr",
                    place: "Saal",
                    state: "angemeldet",
                    withdrawal: post("Abmelden")
                )
            ]
        )
        #expect(try difference(page, "mine") == nil)
    }

    @Test func team() throws {
        let page = TeamEventPage(
            title: "Lecks finden",
            facts: [("Stand", "veröffentlicht")],
            rows: [
                .init(
                    name: "Eva Groß",
                    firm: "",
                    email: "",
                    state: "Warteliste, Platz 1",
                    since: "15.05.2026",
                    withdrawal: post("Abmelden")
                )
            ],
            editing: "/e",
            attendance: "/a",
            feedback: "/r",
            page: "/veranstaltungen/1",
            publication: nil,
            cancellation: post("Absagen")
        )
        #expect(try difference(page, "teamEvent") == nil)
    }

    private var open: CheckInPage {
        CheckInPage(
            title: "Ich bin da",
            event: "Lecks finden",
            when: "15.05.2026, 09:00 bis 13:00 Uhr",
            action: "/da/x",
            token: token
        )
    }

    @Test func checkIn() throws {
        var page: CheckInPage = open
        page.errors.add("name", "Der Name fehlt.")
        #expect(try difference(page, "checkIn") == nil)
        var own: CheckInPage = open
        own.own = "Petra Kettler"
        #expect(try difference(own, "checkInOwn") == nil)
        var early: CheckInPage = open
        early.refusal = "Noch ist es zu früh."
        #expect(try difference(early, "checkInEarly") == nil)
    }

    @Test func poster() throws {
        let page = CheckInPosterPage(
            title: "Sind Sie da?",
            event: "Lecks finden",
            when: "15.05.2026, 09:00 bis 13:00 Uhr",
            address: "https://hub.example/da/x",
            picture: QRCode("https://hub.example/da/x"),
            back: "/a"
        )
        #expect(try difference(page, "checkInPoster") == nil)
    }

    @Test func tablet() throws {
        let page = TabletPage(
            title: "Anwesenheit am Tablet",
            event: "Lecks finden",
            when: "15.05.2026, 09:00 bis 13:00 Uhr",
            rows: [
                .init(name: "Eva Groß", firm: "Brandt GmbH", state: "hat bestätigt um 09:12\u{a0}Uhr", confirm: nil),
                .init(name: "Jan Klein", firm: "", state: nil, confirm: post("Ich bin da")),
            ],
            back: "/a"
        )
        #expect(try difference(page, "tablet") == nil)
    }

    @Test func feedback() throws {
        let page = FeedbackPage(
            title: "Ihre Rückmeldung",
            event: "Lecks finden",
            action: "/rueckmeldung/x",
            token: token,
            form: FeedbackForm(),
            errors: FieldErrors()
        )
        #expect(try difference(page, "feedback") == nil)
        let result = FeedbackResultPage(
            title: "Rückmeldungen",
            event: "Lecks finden",
            lead: "5 Rückmeldungen sind ausgewertet.",
            rows: [("Die Inhalte waren verständlich.", "4,2")],
            texts: ["Mehr <Zeit>"],
            back: "/e"
        )
        #expect(try difference(result, "feedbackResult") == nil)
        let end = FeedbackEndPage(
            title: "Danke",
            sentence: "Gespeichert.",
            events: PageLink("Veranstaltungen", href: "/veranstaltungen")
        )
        #expect(try difference(end, "feedbackEnd") == nil)
    }

    @Test func certificates() throws {
        let page = CertificatesPage(
            title: "Meine Bescheinigungen",
            rows: [
                .init(title: "Lecks finden", days: "15.05.2026", hours: "4 von 8\u{a0}Std.", address: "/b/1")
            ]
        )
        #expect(try difference(page, "certificates") == nil)
        let check = CertificateCheckPage(title: "Bescheinigung prüfen", typed: "TB", error: "keine Nummer")
        #expect(try difference(check, "certificateCheck") == nil)
    }

    @Test func form() throws {
        var form = EventForm()
        form.title = "Lecks finden"
        let page = EventFormPage(
            title: "Neue Veranstaltung",
            action: "/team/veranstaltungen",
            back: "/team/veranstaltungen",
            isNew: true,
            rooms: [EventRoom(id: EventsHub.room, venue: "Haus A", address: "", name: "Saal", capacity: 12)],
            token: token,
            form: form
        )
        #expect(try difference(page, "form") == nil)
        let rooms = RoomsPage(
            title: "Räume",
            rooms: [EventRoom(id: EventsHub.room, venue: "Haus A", address: "", name: "Saal", capacity: 12)],
            editing: nil,
            token: token,
            form: RoomForm()
        )
        #expect(try difference(rooms, "rooms") == nil)
    }
}
