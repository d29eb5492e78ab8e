import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct AppointmentSeriesRoutesTests {
    private static let page = "/sprechzeiten/reihe"

    private func mails(_ hub: AppointmentSeriesHub) async throws -> [(subject: String, content: String)] {
        try await hub.database.rows("SELECT recipient, subject, content FROM mail ORDER BY created_at, id").map {
            ("\(try $0.text("recipient")): \(try $0.text("subject"))", try $0.text("content"))
        }
    }

    @Test func aSeriesIsMadeAndTold() async throws {
        let hub = try await AppointmentSeriesHub.make()
        #expect(try await hub.coach.get(Self.page).body.contains("Metallbau Kettler GmbH"))
        let coach = hub.coach
        let made = try await coach.post(Self.page, AppointmentSeriesHub.form(["first": "2026-05-18"]))
        #expect(made.status == .seeOther && made.location == Self.page)
        let body = try await coach.get(Self.page).body
        #expect(body.contains("4 Termine sind angelegt.") && body.contains("Ausgelassene Feiertage: 25.05.2026."))
        for words in [
            "Termine mit Petra Kettler, Metallbau Kettler GmbH", "Montag, 18.05.2026, 14:00 bis 15:00 Uhr",
            "Montag, 15.06.2026, 14:00 bis 15:00 Uhr", "jede Woche",
        ] { #expect(body.contains(words), "\(words)") }
        let mails = try await mails(hub)
        #expect(mails.map(\.subject) == ["petra@kettler.example: Ihre Termine mit Mehmet Aksoy"])
        for day in ["18.05.2026", "01.06.2026", "08.06.2026", "15.06.2026"] { #expect(mails[0].content.contains(day)) }
        // 14:00 in Berlin is 12:00 UTC.
        #expect(mails[0].content.contains("DTSTART:20260518T120000Z"))
        #expect(mails[0].content.components(separatedBy: "BEGIN:VEVENT").count - 1 == 4)
        // The same form once more makes nothing.
        #expect(try await coach.post(Self.page, AppointmentSeriesHub.form()).status == .seeOther)
        #expect(try await coach.get(Self.page).body.contains("Diese Terminreihe ist schon angelegt."))
        #expect(try await self.mails(hub).count == 1)
    }

    @Test func whatIsTakenIsNamedAndCanBeLeftOut() async throws {
        let hub = try await AppointmentSeriesHub.make()
        let coach = hub.coach
        #expect(try await coach.post(Self.page, AppointmentSeriesHub.form()).status == .seeOther)
        let second = AppointmentSeriesHub.form(["first": "2026-06-02", "mark": "zweite"])
        let answer = try await coach.post(Self.page, second)
        #expect(answer.status == .conflict)
        #expect(
            answer.body.contains(
                "Es ist nichts angelegt: Dienstag, 02.06.2026, 14:00 bis 15:00 Uhr ist schon belegt oder ein freier Tag, "
                    + "insgesamt betrifft es 2 Termine."
            )
        )
        // What was typed is still there.
        #expect(answer.body.contains("value=\"2026-06-02\"") && answer.body.contains("value=\"Druckluft\""))
        #expect(try await coach.post(Self.page, second.merging(["leaveOut": "1"]) { $1 }).status == .seeOther)
        #expect(try await coach.get(Self.page).body.contains("2 Termine sind angelegt."))
    }

    @Test func oneAndTheRestAreCancelled() async throws {
        let hub = try await AppointmentSeriesHub.make()
        let coach = hub.coach
        #expect(try await coach.post(Self.page, AppointmentSeriesHub.form()).status == .seeOther)
        let body = try await coach.get(Self.page).body
        let one = try #require(
            body.firstMatch(of: /action="(\/sprechzeiten\/reihe\/[^"]+\/termine\/[^"]+\/absage)"/)?.1
        )
        #expect(try await coach.post(String(one)).status == .seeOther)
        #expect(try await coach.get(Self.page).body.contains("1 Termin ist abgesagt."))
        #expect(try await coach.post(String(one)).status == .seeOther)
        #expect(try await coach.get(Self.page).body.contains("Hier lässt sich nichts mehr absagen"))
        let rest = try #require(body.firstMatch(of: /action="(\/sprechzeiten\/reihe\/[0-9a-f-]{36}\/absage)"/)?.1)
        #expect(try await coach.post(String(rest)).status == .seeOther)
        #expect(try await coach.get(Self.page).body.contains("3 Termine sind abgesagt."))
        let told = try await mails(hub).filter { $0.subject == "petra@kettler.example: Mehmet Aksoy sagt Termine ab" }
        #expect(told.count == 2)
        #expect(try await coach.post(Self.page + "/\(EntityID<Self>(from: .live))/absage").status == .notFound)
    }

    @Test(arguments: [
        (["partner": "x"], "Die Person im Betrieb fehlt."), (["kind": "mond"], "Der Ort fehlt."),
        (["kind": "atFirm"], "Die Anschrift fehlt."), (["topic": ""], "Das Thema fehlt."),
        (["topic": String(repeating: "a", count: 501)], "Das Thema hat 501 Zeichen, möglich sind 500."),
        (["place": String(repeating: "a", count: 201)], "Die Anschrift hat 201 Zeichen, möglich sind 200."),
        (["first": ""], "Der erste Tag fehlt."), (["first": "2026-02-30"], "„2026-02-30“ ist kein Tag."),
        (["first": "2026-05-14"], "Der erste Termin liegt in der Vergangenheit."),
        (["time": ""], "Die Uhrzeit fehlt."), (["time": "25 Uhr"], "„25 Uhr“ ist keine Uhrzeit."),
        (["time": "24:00"], "„24:00“ ist keine Uhrzeit."), (["minutes": "5"], "„5“ ist keine Dauer."),
        (["rhythm": "täglich"], "Der Rhythmus fehlt."), (["times": ""], "Das Ende fehlt."),
        (["through": "2026-12-18"], "Bitte nur eines von beiden ausfüllen."),
        (["times": "53"], "„53“ ist keine mögliche Anzahl. Möglich sind 2 bis 52 Termine."),
        (["times": "", "through": "bald"], "„bald“ ist kein Tag."),
        (["times": "", "through": "2026-05-19"], "Der letzte Tag muss nach dem ersten liegen"),
        (["times": "", "through": "2029-05-19"], "höchstens zwei Jahre später"),
    ])
    func whatIsWrongIsSaid(_ change: [String: String], _ sentence: String) async throws {
        let hub = try await AppointmentSeriesHub.make()
        let answer = try await hub.coach.post(Self.page, AppointmentSeriesHub.form(change))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.replacing("\u{a0}", with: " ").contains(sentence))
    }

    @Test func withoutProfileOrFirmThePageSaysWhatComesFirst() async throws {
        let hub = try await AppointmentSeriesHub.make()
        _ = try await hub.database.write { try $0.query("DELETE FROM firm_grant") }
        #expect(try await hub.coach.get(Self.page).body.contains("Kein Betrieb hat Ihnen Zugang gegeben"))
        #expect(try await hub.coach.post(Self.page, AppointmentSeriesHub.form()).status == .unprocessableContent)
        _ = try await hub.database.write { try $0.query("DELETE FROM advisor_profile") }
        #expect(try await hub.coach.get(Self.page).body.contains("Ihr Profil fehlt noch"))
        #expect(try await hub.coach.post(Self.page, AppointmentSeriesHub.form()).status == .notFound)
        #expect(try await hub.hub.client(as: .owner).get(Self.page).status == .forbidden)
    }
}
