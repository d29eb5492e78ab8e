import Appointments
import Foundation
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import AppointmentsWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct PageSnapshotTests {
    private let t = Texts.feature("Appointments")

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    private let facts = [Definition("Wann", "Montag, 18.05.2026, 09:00 bis 10:00 Uhr"), Definition("Mit", "Lena Vogt")]
    private let token = FormToken(name: "token", value: "x")

    private func week() throws -> FreeWeek {
        let words = AppointmentWords(t: t, content: try AppointmentsHub.content())
        let starts: [(String, Int)] = [("2026-05-18", 9), ("2026-05-18", 10), ("2026-05-20", 9)]
        let slots: [AppointmentSlot] = starts.compactMap { day, hour in
            let start = BerlinTime.instant(LocalDate(iso: day)!, LocalTime(hour: hour, minute: 0)!)
            return AppointmentSlot(start: start, end: start.addingTimeInterval(3_600))
        }
        let period = DatePeriod(first: LocalDate(iso: "2026-05-15")!, last: LocalDate(iso: "2026-07-10")!)!
        return try #require(
            FreeWeek(slots, in: period, asked: nil, words, address: { "/?woche=\($0)" }, leadsTo: { _ in "/buchen" })
        )
    }

    @Test func coach() throws {
        let page = CoachPage(
            title: "Lena Vogt",
            kind: "Coach",
            text: "Begleitet Betriebe <vor Ort>.",
            details: [Definition("Thema", "Energie")],
            occasion: "Druckluft",
            kinds: [PageLink("Videogespräch", href: "/?art=video", isCurrent: true)],
            placeText: "Den Link schickt der Coach.",
            week: try week()
        )
        #expect(try difference(page, "coach") == nil)
    }

    @Test func booking() throws {
        var form = BookingForm(name: "Jonas Brandt", email: "jonas@brandt.example")
        (form.start, form.kind, form.order, form.topic) = ("1779087600000", "atFirm", "abc", "Druckluft")
        var page = BookingPage(
            title: "Termin buchen",
            kicker: "Coach",
            facts: facts,
            asksPlace: true,
            person: nil,
            action: "/coaches/1/buchen",
            other: "/coaches/1",
            signIn: "/anmelden",
            token: token,
            form: form
        )
        #expect(try difference(page, "booking") == nil)
        page.times = [Choice("Montag, 18.05.2026, 10:00 bis 11:00 Uhr", value: "1779091200000")]
        page.trouble = "Nicht mehr frei."
        #expect(try difference(page, "bookingTaken") == nil)
    }

    @Test func appointment() throws {
        let page = AppointmentPage(
            title: "Ihr Termin",
            state: Mark(.done, "gebucht"),
            facts: facts,
            file: "/termine/datei/x.ics",
            moving: "/termine/umbuchen/x",
            cancelling: "/termine/absage/x",
            again: "/coaches/1",
            remark: nil
        )
        #expect(try difference(page, "appointment") == nil)
    }

    @Test func cancel() throws {
        let page = AppointmentCancelPage(
            title: "Termin absagen",
            facts: facts,
            sentence: nil,
            submit: PostAction("Termin absagen", action: "/termine/absage/x", tokens: [token], style: .destructive),
            back: PageLink("Zurück zum Termin", href: "/termine/link/x")
        )
        #expect(try difference(page, "cancel") == nil)
    }

    @Test func move() throws {
        var page = AppointmentMovePage(
            title: "Termin verschieben",
            facts: facts,
            back: PageLink("Zurück zum Termin", href: "/termine/link/x")
        )
        page.week = try week()
        #expect(try difference(page, "move") == nil)
    }

    @Test func mine() throws {
        let row = MyAppointmentsPage.Row(
            when: "Montag, 18.05.2026, 09:00 bis 10:00 Uhr",
            href: "/termine/link/x",
            host: "Lena Vogt",
            place: "Videogespräch",
            state: "gebucht"
        )
        let page = MyAppointmentsPage(
            title: "Meine Termine",
            coming: [row],
            past: [],
            hosted: nil,
            feed: "https://hub.example/termine/kalender/x.ics",
            open: PostAction("Neue Adresse anlegen", action: "/termine/kalender", tokens: [token]),
            close: PostAction("Adresse ungültig machen", action: "/termine/kalender/ende", tokens: [token])
        )
        #expect(try difference(page, "mine") == nil)
    }

    @Test func profile() throws {
        var form = AdvisorForm(name: "Lena Vogt")
        form.themes = ["Energie"]
        let page = AdvisorPage(
            title: "Mein Profil",
            themes: ["Energie"],
            languages: ["Deutsch"],
            places: ["Dortmund"],
            kinds: [Choice("Coach", value: "coach")],
            publicAddress: nil,
            token: token,
            form: form
        )
        #expect(try difference(page, "profile") == nil)
    }

    @Test func hours() throws {
        let remove = PostAction("Entfernen", action: "/sprechzeiten/1?_method=DELETE", tokens: [token], style: .quiet)
        let page = OfficeHoursPage(
            title: "Sprechzeiten",
            rows: [
                .init(
                    day: "Montag",
                    times: "09:00 bis 11:00 Uhr",
                    kinds: "Videogespräch",
                    lengths: "60 Minuten",
                    validity: "ab 01.05.2026",
                    removal: remove
                )
            ],
            off: [.init(days: "18.05.2026", removal: remove)],
            holidays: "25.05.2026",
            weekdays: [Choice("Montag", value: "1")],
            kinds: [Choice("Videogespräch", value: "video")],
            weeks: [Choice("jede Woche", value: "1")],
            publicAddress: "/coaches/1",
            token: token,
            form: OfficeHoursForm(today: LocalDate(iso: "2026-05-15")!)
        )
        #expect(try difference(page, "hours") == nil)
    }

    @Test func hosted() throws {
        let row = HostedPage.Row(
            when: "Montag, 18.05.2026, 09:00 bis 10:00 Uhr",
            guest: "Jonas Brandt, Brandt KG",
            email: "jonas@brandt.example",
            place: "Videogespräch",
            topic: "Druckluft",
            state: "gebucht",
            actions: [actionLink(PageLink("Absagen", href: "/sprechzeiten/termine?absage=1#absage"), style: .quiet)]
        )
        let page = HostedPage(
            title: "Termine bei mir",
            coming: [row],
            past: [],
            cancelling: .init(facts: facts, action: "/sprechzeiten/termine/1/absage"),
            token: token
        )
        #expect(try difference(page, "hosted") == nil)
    }

    @Test func coaches() throws {
        let page = CoachesPage(
            title: "Coaches finden",
            sought: .init(theme: "Energie"),
            themes: ["Abfall", "Energie"],
            languages: ["Deutsch"],
            places: ["Dortmund"],
            rows: [
                .init(
                    name: "Lena Vogt",
                    href: "/coaches/1",
                    kind: "Coach",
                    themes: "Energie",
                    languages: "Deutsch",
                    places: "",
                    nextFree: nil
                )
            ],
            isEmpty: false
        )
        #expect(try difference(page, "coaches") == nil)
    }
}
