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

    private func coach(token: FormToken?) -> CoachPage {
        CoachPage(
            title: "Lena Vogt",
            kind: "Coach",
            text: "Begleitet Betriebe <vor Ort>.",
            details: [Definition("Thema", "Energie")],
            days: [
                .init(label: "Montag, 18.05.2026", times: [Choice("09:00 Uhr", value: "1779087600000")])
            ],
            kinds: [Choice("Videogespräch", value: "video")],
            action: "/coaches/1",
            token: token,
            signIn: "/anmelden",
            form: BookingForm(name: "Jonas Brandt", email: "jonas@brandt.example")
        )
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
                    href: AppointmentsURL.coach("1"),
                    kind: "Coach",
                    themes: "Energie",
                    languages: "Deutsch",
                    places: "",
                    nextFree: nil
                )
            ]
        )
        #expect(try difference(page, "coaches") == nil)
    }

    @Test func coach() throws {
        #expect(try difference(coach(token: FormToken(name: "token", value: "x")), "coach") == nil)
    }

    @Test func whoIsNotSignedInSeesTimesAndNoForm() {
        let html = Node.group(coach(token: nil).body(t)).html
        #expect(html.contains("09:00 Uhr"))
        #expect(html.contains("/anmelden"))
        #expect(!html.contains("<form"))
    }
}
