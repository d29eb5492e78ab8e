import Appointments
import AppointmentsStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

/// What a coach does with her own profile, hours and appointments.
struct AdvisorRoutesTests {
    private static let hours: [(String, String)] = [
        ("weekday", "3"), ("from", "9"), ("to", "12:30"), ("kinds", "video"), ("kinds", "locationB"), ("slot", "45"),
        ("buffer", "15"), ("travel", "30"), ("weeks", "2"), ("validFrom", "2026-05-15"), ("validThrough", ""),
    ]

    private static func hours(_ changes: [String: String]) -> [(String, String)] {
        hours.map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    @Test func onlyCoachesHaveProfilesAndHours() async throws {
        let house = try await AppointmentsHub.make()
        for address in ["/mein-profil", "/sprechzeiten", "/sprechzeiten/termine"] {
            #expect(try await house.hub.client(as: .owner).get(address).status == .forbidden)
            #expect(try await house.hub.client(as: .administrator).get(address).status == .forbidden)
            #expect(try await house.hub.client(as: .coach).get(address).status == .ok)
        }
    }

    @Test func aProfileIsPublishedWithThemeAndLanguage() async throws {
        let house = try await AppointmentsHub.make()
        let coach = house.hub.client(as: .coach)
        let form = [("name", "Mehmet A."), ("kind", "expert"), ("text", "Neu"), ("version", "1"), ("published", "1")]
        let refused = try await coach.post("/mein-profil", pairs: form)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.body.contains("Das Thema fehlt.") && refused.body.contains("Die Sprache fehlt."))
        let chosen = [("themes", "Klimabilanz"), ("themes", "Erfunden"), ("languages", "Englisch")]
        #expect(try await coach.post("/mein-profil", pairs: form + chosen).status == .seeOther)
        let page = try await house.hub.client().get("/coaches/\(AppointmentsHub.advisor)")
        #expect(page.body.contains("Mehmet A.") && page.body.contains("Klimabilanz") && !page.body.contains("Erfunden"))
        // From the version before: what is stored now is said, and what was typed is kept.
        let old = [("name", "Mehmet B."), ("kind", "expert"), ("text", "Alt"), ("version", "1")]
        let conflict = try await coach.post("/mein-profil", pairs: old)
        #expect(conflict.status == .conflict)
        #expect(conflict.body.contains("Mehmet A.") && conflict.body.contains("value=\"Mehmet B.\""))
        let again = old.map { ($0.0, $0.0 == "version" ? "2" : $0.1) }
        #expect(try await coach.post("/mein-profil", pairs: again).status == .seeOther)
        #expect(try await house.hub.client().get("/coaches/\(AppointmentsHub.advisor)").status == .notFound)
    }

    @Test func hoursAreAddedAndRemoved() async throws {
        let house = try await AppointmentsHub.make()
        let coach = house.hub.client(as: .coach)
        #expect(try await coach.post("/sprechzeiten", pairs: Self.hours).status == .seeOther)
        let page = try await coach.get("/sprechzeiten")
        for text in [
            "Mittwoch, jede zweite Woche", "09:00 bis 12:30 Uhr", "mpool in Dortmund", "je 45 Minuten, Pause 15",
        ] {
            #expect(page.body.contains(text), "\(text)")
        }
        let store = OfficeHoursStore(house.database, outside: house.outside)
        let own = try await store.hours(of: AppointmentsHub.advisor)
        #expect(own.count == 3)
        let added = try #require(own.first { $0.weekday == .wednesday })
        #expect(try await coach.delete("/sprechzeiten/\(added.id)").status == .seeOther)
        #expect(try await coach.delete("/sprechzeiten/\(added.id)").status == .notFound)
        #expect(try await store.hours(of: AppointmentsHub.advisor).count == 2)
    }

    @Test(arguments: [
        ("weekday", "9", "Der Wochentag fehlt."), ("from", "25:00", "„25:00“ ist keine Uhrzeit."),
        ("to", "9:30", "passt kein Termin von 45 Minuten"), ("kinds", "mond", "Der Ort fehlt."),
        ("slot", "0", "Eingegeben ist: 0. Bitte eine ganze Zahl von 10 bis 480"),
        ("buffer", "1e9", "Eingegeben ist: 1e9."), ("travel", "", "Eingegeben ist: fehlt."),
        ("weeks", "3", "jede zweite Woche“ wählen"), ("validFrom", "30.02.2026", "„30.02.2026“ ist kein Datum."),
        ("validThrough", "2026-05-01", "Das Ende liegt vor dem Anfang."),
    ])
    func hoursSayWhatIsWrong(field: String, value: String, sentence: String) async throws {
        let house = try await AppointmentsHub.make()
        let answer = try await house.hub.client(as: .coach).post("/sprechzeiten", pairs: Self.hours([field: value]))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains(sentence), "\(answer.body)")
    }

    @Test func hoursThatOverlapAreRefused() async throws {
        let house = try await AppointmentsHub.make()
        let coach = house.hub.client(as: .coach)
        let monday = try await coach.post("/sprechzeiten", pairs: Self.hours(["weekday": "1", "weeks": "1"]))
        #expect(monday.status == .unprocessableContent)
        #expect(monday.body.contains("überschneidet sich mit der Sprechzeit Montag, 09:00 bis 11:00 Uhr"))
        // In turns: the weeks of 15.05. and 22.05. never meet.
        #expect(try await coach.post("/sprechzeiten", pairs: Self.hours).status == .seeOther)
        #expect(
            try await coach.post("/sprechzeiten", pairs: Self.hours(["validFrom": "2026-05-22"])).status == .seeOther
        )
        #expect(try await coach.post("/sprechzeiten", pairs: Self.hours).status == .unprocessableContent)
    }

    @Test func daysOffAreFreeAndSayWhatIsBookedThen() async throws {
        let house = try await AppointmentsHub.make()
        _ = try await house.book(9)
        let coach = house.hub.client(as: .coach)
        let off = ["first": "2026-05-18", "last": "2026-05-20"]
        #expect(try await coach.post("/sprechzeiten/frei", off).status == .seeOther)
        let page = try await coach.get("/sprechzeiten")
        #expect(
            page.body.contains("1 Termin ist dann schon gebucht") && page.body.contains("18.05.2026 bis 20.05.2026")
        )
        #expect(page.body.contains("25.05.2026, 04.06.2026, 03.10.2026"))
        let late = try await house.hub.client().post(
            AppointmentsHub.booking,
            AppointmentsHub.order(10, on: AppointmentsHub.monday, "Berta")
        )
        #expect(late.status == .conflict)
        for bad in [["first": ""], ["first": "x"], ["first": "2026-05-18", "last": "2026-05-17"]] {
            #expect(try await coach.post("/sprechzeiten/frei", bad).status == .unprocessableContent)
        }
        let long = try await coach.post("/sprechzeiten/frei", ["first": "2026-05-18", "last": "2200-12-31"])
        #expect(long.status == .unprocessableContent)
        let store = OfficeHoursStore(house.database, outside: house.outside)
        let id = try #require(try await store.daysOff(of: AppointmentsHub.advisor).first?.id)
        #expect(try await coach.delete("/sprechzeiten/frei/\(id)").status == .seeOther)
    }

    @Test func whatIsAnothersIsNotFound() async throws {
        let house = try await AppointmentsHub.make()
        let hours = OfficeHoursStore(house.database, outside: house.outside)
        let off = DayOff(
            id: DayOffID(from: house.outside),
            days: DatePeriod(first: AppointmentsHub.monday, last: AppointmentsHub.monday)!
        )
        try await hours.add(off, to: AppointmentsHub.other)
        let token = try await house.book(9)
        let id = try await house.id(token)
        try await house.database.write { session in
            _ = try session.query(
                "UPDATE appointment SET advisor_id = $1 WHERE id = $2",
                .id(AppointmentsHub.other),
                .id(id)
            )
        }
        let coach = house.hub.client(as: .coach)
        #expect(try await coach.delete("/sprechzeiten/frei/\(off.id)").status == .notFound)
        #expect(try await coach.post("/sprechzeiten/termine/\(id)/absage").status == .notFound)
        #expect(try await coach.post("/sprechzeiten/termine/\(id)/teilnahme", ["absence": "guest"]).status == .notFound)
        let page = try await coach.get("/sprechzeiten/termine?absage=\(id)")
        #expect(page.status == .ok && !page.body.contains("Jonas"))
    }

    @Test func theHostCallsOffWithAReason() async throws {
        let house = try await AppointmentsHub.make()
        let token = try await house.book(9)
        let id = try await house.id(token)
        let coach = house.hub.client(as: .coach)
        let page = try await coach.get("/sprechzeiten/termine")
        #expect(page.body.contains("Jonas Brandt, Brandt KG") && page.body.contains("?absage=\(id)#absage"))
        #expect(try await coach.get("/sprechzeiten/termine?absage=\(id)").body.contains("Diesen Termin absagen?"))
        let address = "/sprechzeiten/termine/\(id)/absage"
        let long = try await coach.post(address, ["reason": String(repeating: "a", count: 501)])
        #expect(long.status == .unprocessableContent && long.body.contains("501 Zeichen"))
        #expect(try await coach.post(address, ["reason": "Ich bin krank."]).status == .seeOther)
        let mails = try await house.mails().dropFirst(2)
        #expect(mails.map(\.recipient) == ["jonas@brandt.example"])
        #expect("\(mails.map(\.blocks))".contains("Grund: Ich bin krank."))
        #expect(try await coach.post(address).status == .conflict)
    }

    @Test func whoDidNotComeIsNotedApart() async throws {
        let house = try await AppointmentsHub.make()
        let id = try await house.id(try await house.book(9))
        let coach = house.hub.client(as: .coach)
        let address = "/sprechzeiten/termine/\(id)/teilnahme"
        let early = try await coach.post(address, ["absence": "guest"])
        #expect(early.status == .conflict && early.body.contains("wenn der Termin begonnen hat"))
        house.clock.set("2026-05-18", 10)
        for (absence, words) in [("guest", "Gast nicht erschienen"), ("host", "Coach nicht erschienen")] {
            #expect(try await coach.post(address, ["absence": absence]).status == .seeOther)
            #expect(try await coach.get("/sprechzeiten/termine").body.contains(">\(words)</td>"))
        }
        #expect(try await coach.post(address, ["absence": ""]).status == .seeOther)
        #expect(try await coach.get("/sprechzeiten/termine").body.contains(">vorbei</td>"))
    }
}
