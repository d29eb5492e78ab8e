import Events
import EventsStorage
import Foundation
import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

@Suite struct EventRoutesTests {
    let house: EventsHub

    init() async throws { house = try await EventsHub.make() }

    /// J6 step 3: eight places, nine registered; when one cancels, the ninth moves up and is told.
    @Test func theNinthWaitsAndMovesUp() async throws {
        let event = try await house.published()
        let owner = house.hub.client(as: .owner)
        let names = (1...8).map { "Person \($0), p\($0)@kettler.example" }.joined(separator: "\n")
        let group = try await owner.post("/veranstaltungen/\(event)/gruppe", ["guests": names])
        #expect(group.status == .seeOther)
        let stranger = house.hub.client(as: .foreignOwner)
        #expect(try await stranger.get("/veranstaltungen/\(event)").body.contains("ausgebucht, 0 Personen warten"))
        #expect(try await stranger.post("/veranstaltungen/\(event)/anmeldung").status == .seeOther)
        var rows = try await house.registrations.registrations(of: event)
        #expect(rows.map(\.state) == Array(repeating: .registered, count: 8) + [.waiting])
        #expect(rows[8].firmName == "Andere Firma AG" && rows[0].firmName == "Metallbau Kettler GmbH")
        let team = try await house.hub.client(as: .administrator).get("/team/veranstaltungen/\(event)").body
        #expect(team.contains("Warteliste, Platz 1") && team.contains("Andere Firma AG") && !team.contains("⟦"))

        #expect(try await owner.post("/meine-veranstaltungen/\(rows[2].id)/absage").status == .seeOther)
        rows = try await house.registrations.registrations(of: event)
        #expect(rows[2].state == .cancelled && rows[8].state == .registered)
        let mails = try await queuedMails(in: house.database)
        #expect(mails.count == 10)
        #expect(mails.contains { $0.recipient == TestHub.stranger.email && $0.subject == "Platz frei: Lecks finden" })
    }

    @Test func aLinkOfTheMailCancelsWithoutAnAccount() async throws {
        let event = try await house.published()
        _ = try await house.hub.client(as: .owner).post("/veranstaltungen/\(event)/anmeldung")
        let mail = try #require(try await queuedMails(in: house.database).first)
        let links = mail.blocks.compactMap { block -> String? in
            guard case .link(_, let address) = block else { return nil }
            return address
        }
        let link = try #require(links.first)
        let path = String(link.dropFirst("https://hub.example".count))
        let anonymous = house.hub.client()
        #expect(try await anonymous.get(path).body.contains("Petra Kettler"))
        #expect(try await anonymous.post(path).status == .seeOther)
        #expect(try await house.registrations.registrations(of: event).map(\.state) == [.cancelled])
        #expect(try await anonymous.get(path).body.contains("besteht nicht mehr"))
        #expect(try await anonymous.get("/veranstaltungen/absage/falsch").status == .notFound)
    }

    @Test func aDraftIsNoEventAndACancelledOneTellsAll() async throws {
        let team = house.hub.client(as: .administrator)
        let address = try #require(try await team.post("/team/veranstaltungen", EventsHub.form).location)
        let id = address.suffix(36)
        #expect(try await house.hub.client().get("/veranstaltungen/\(id)").status == .notFound)
        #expect(try await house.hub.client().get("/veranstaltungen").body.contains("keine Veranstaltung geplant"))
        _ = try await team.post(address + "/veroeffentlichung")
        #expect(try await house.hub.client().get("/veranstaltungen?thema=energy&frei=1").body.contains("8 von 8 frei"))
        #expect(!(try await house.hub.client().get("/veranstaltungen?thema=funding").body.contains("8 von 8 frei")))
        _ = try await house.hub.client(as: .owner).post("/veranstaltungen/\(id)/anmeldung")
        #expect(try await team.post(address + "/absage").status == .seeOther)
        #expect(try await queuedMails(in: house.database).map(\.subject).contains("Abgesagt: Lecks finden"))
        let late = try await house.hub.client(as: .member).post("/veranstaltungen/\(id)/anmeldung")
        #expect(late.status == .unprocessableContent && late.body.contains("keine Anmeldungen mehr"))
    }

    private static let bad: [([String: String], String)] = [
        (["places": "-3"], "„-3“ geht hier nicht."), (["places": "13"], "fasst 12 Personen"),
        (["title": "\u{202E}"], "Der Titel fehlt."), (["dates": "morgen"], "beginnt nicht mit einem Datum"),
        (["dates": "15.06.2026 12:00-09:00"], "nicht nach dem Beginn"),
        (["places": "0"], "„0“ geht hier nicht"), (["reason": "\u{200F}"], "Der Grund fehlt."),
        (["title": String(repeating: "x", count: 10_000)], "Das sind 10.000 Zeichen. Möglich sind höchstens 160."),
        (["text": String(repeating: "x", count: 10_000)], "Das sind 10.000 Zeichen. Möglich sind höchstens 8.000."),
        (["dates": "15.06.2026 09:00-12:30 " + String(repeating: "x", count: 400)], "haben höchstens je 300"),
        (["dates": "15.06.2026 09:00-12:30\n15.06.2026 12:00-13:00"], "früheren Zeile („15.06.2026 09:00-12:30“)"),
        (["reason": ""], "Der Grund fehlt."),
        (["rhythm": "weekly", "count": "1"], "von 2 bis 52"),
        (
            ["dates": "15.06.2026 09:00-12:00\n22.06.2026 10:00-11:00", "rhythm": "weekly", "count": "2"],
            "überschneiden"
        ),
    ]

    @Test(arguments: bad.indices) func whatIsWrongIsSaid(_ index: Int) async throws {
        let (change, sentence) = Self.bad[index]
        let answer = try await house.hub.client(as: .administrator).post(
            "/team/veranstaltungen",
            EventsHub.form.merging(change, uniquingKeysWith: { $1 })
        )
        #expect(answer.status == .unprocessableContent && answer.body.contains(sentence), "\(answer.body.suffix(3000))")
    }

    @Test func aSeriesInATakenRoomNamesTheClash() async throws {
        _ = try await house.published(["dates": "29.06.2026 10:00-11:00", "title": "Schon da"])
        let answer = try await house.hub.client(as: .coach).post(
            "/team/veranstaltungen",
            EventsHub.form.merging(["rhythm": "fortnightly", "count": "3"], uniquingKeysWith: { $1 })
        )
        #expect(answer.status == .unprocessableContent)
        #expect(
            answer.body.contains(
                "Ihr Termin am 29.06.2026, 09:00–12:30 Uhr überschneidet sich mit „Schon da“ am 29.06.2026, 10:00–11:00 Uhr"
            )
        )
        #expect(try await house.events.events().count == 1)
    }

    @Test func namesNeitherRunNorTurnAround() async throws {
        let event = try await house.published()
        let owner = house.hub.client(as: .owner)
        let guests = "<script>alert(1)</script>\n\u{202E}Eva\u{200F} Groß"
        _ = try await owner.post("/veranstaltungen/\(event)/gruppe", ["guests": guests])
        let team = try await house.hub.client(as: .administrator).get("/team/veranstaltungen/\(event)").body
        #expect(team.contains("&lt;script>alert(1)") || team.contains("&lt;script&gt;alert(1)"))
        #expect(!team.contains("<script>alert") && team.contains("Eva Groß") && !team.contains("\u{202E}"))
    }

    @Test func theDatesGoIntoACalendar() async throws {
        let event = try await house.published([
            "setting": "online", "place": "https://video.example/raum", "title": "Lecks; finden, dichten",
            "dates": "15.06.2026 09:00-12:30 Auftakt\n26.10.2026 09:00-12:30 Besuch @ Kettler, Hagen",
        ])
        let path = "/veranstaltungen/\(event)/kalender.ics"
        let open = try await house.hub.client().get(path)
        let text = open.body.replacing("\r\n ", with: "")
        #expect(open.status == .ok && text.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 3)
        // Summer time until 25.10.2026: 9 o'clock is 7 UTC, then 8 UTC.
        #expect(text.contains("DTSTART:20260615T070000Z") && text.contains("DTSTART:20261026T080000Z"))
        #expect(
            text.contains("SUMMARY:Lecks\\; finden\\, dichten: Auftakt") && text.contains("LOCATION:Kettler\\, Hagen")
        )
        #expect(!text.contains("video.example"))
        let member = house.hub.client(as: .member)
        _ = try await member.post("/veranstaltungen/\(event)/anmeldung")
        #expect(try await member.get(path).body.contains("https://video.example/raum"))
        let mail = try #require(try await queuedMails(in: house.database).first)
        let attached = mail.blocks.contains { block in
            if case .calendar("Veranstaltung.ics", let file) = block { file.contains("video.example") } else { false }
        }
        #expect(attached)
        _ = try await house.hub.client(as: .administrator).post("/team/veranstaltungen/\(event)/absage")
        #expect(try await house.hub.client().get(path).body.contains("STATUS:CANCELLED"))
    }

    @Test func whoRegistersTwiceIsTold() async throws {
        let event = try await house.published()
        let owner = house.hub.client(as: .owner)
        #expect(try await owner.post("/veranstaltungen/\(event)/anmeldung").status == .seeOther)
        let again = try await owner.post("/veranstaltungen/\(event)/anmeldung")
        #expect(again.status == .unprocessableContent && again.body.contains("Petra Kettler ist schon angemeldet"))
        let long = try await owner.post(
            "/veranstaltungen/\(event)/gruppe",
            ["guests": String(repeating: "x", count: 10_000)]
        )
        #expect(long.status == .unprocessableContent && long.body.contains("In Zeile 1 ist der Name zu lang"))
        #expect(try await house.registrations.registrations(of: event).count == 1)
    }

    @Test func aCohortVisitsAFirm() async throws {
        let event = try await house.published([
            "kind": "cohort", "materials": "Folien: https://hub.example/folien.pdf.",
            "dates": "15.06.2026 09:00-12:30 Auftakt\n22.06.2026 14:00-16:00 Besuch @ Kettler, Hagen",
        ])
        // The room is free on the day of the visit.
        _ = try await house.published(["dates": "22.06.2026 14:00-16:00", "title": "Im Saal"])
        let member = house.hub.client(as: .member)
        let page = try await member.get("/veranstaltungen/\(event)").body
        #expect(page.contains("22.06.2026, 14:00–16:00 Uhr: Besuch, Ort: Kettler, Hagen"))
        #expect(page.contains("feste Gruppe, die Anmeldung gilt für alle 2 Termine") && !page.contains("folien.pdf"))
        _ = try await member.post("/veranstaltungen/\(event)/anmeldung")
        let own = try await member.get("/veranstaltungen/\(event)").body
        #expect(own.contains("<a href=\"https://hub.example/folien.pdf\">https://hub.example/folien.pdf</a>."))
        let edit = try await house.hub.client(as: .coach).get("/team/veranstaltungen/\(event)/bearbeiten").body
        #expect(edit.contains("22.06.2026 14:00-16:00 Besuch @ Kettler, Hagen"))
    }

    @Test func whoIsRegisteredIsToldOfAnotherTime() async throws {
        let event = try await house.published()
        _ = try await house.hub.client(as: .owner).post("/veranstaltungen/\(event)/anmeldung")
        let team = house.hub.client(as: .administrator)
        let form = EventsHub.form.merging(["version": "2", "title": "Neu"]) { $1 }
        _ = try await team.post("/team/veranstaltungen/\(event)", form)
        #expect(try await queuedMails(in: house.database).count == 1)
        let moved = form.merging(["version": "3", "dates": "16.06.2026 09:00-12:30"]) { $1 }
        #expect(try await team.post("/team/veranstaltungen/\(event)", moved).status == .seeOther)
        let mails = try await queuedMails(in: house.database)
        #expect(mails.map(\.subject) == ["Angemeldet: Lecks finden", "Geändert: Neu"])
        #expect(mails[1].blocks.contains(.text("16.06.2026, 09:00–12:30 Uhr")))
    }

    @Test func theTeamReachesWhatBelongsToAnEvent() async throws {
        let event = try await house.published()
        let page = try await house.hub.client(as: .coach).get("/team/veranstaltungen/\(event)").body
        for address in ["/anwesenheit", "/rueckmeldungen", "/bearbeiten"] {
            #expect(page.contains("/team/veranstaltungen/\(event)\(address)\""))
        }
        #expect(page.contains("\"/veranstaltungen/\(event)\""))
        #expect(
            try await house.hub.client(as: .member).get("/meine-veranstaltungen").body.contains("\"/bescheinigungen\"")
        )
    }

    @Test func twoWhoEditSeeBothVersions() async throws {
        let event = try await house.published()
        let team = house.hub.client(as: .administrator)
        let form = EventsHub.form.merging(["version": "2", "title": "Neu"], uniquingKeysWith: { $1 })
        #expect(try await team.post("/team/veranstaltungen/\(event)", form).status == .seeOther)
        let late = try await team.post("/team/veranstaltungen/\(event)", form.merging(["title": "Alt"]) { $1 })
        #expect(late.status == .conflict && late.body.contains("Ihre Fassung") && late.body.contains("Neu"))
    }

    @Test func roomsAreKeptByTheTeam() async throws {
        let team = house.hub.client(as: .coach)
        let form = ["venue": "Haus B", "name": "Werkstatt", "capacity": "20"]
        #expect(try await team.post("/team/raeume", form).status == .seeOther)
        #expect(try await team.get("/team/raeume").body.contains("Werkstatt"))
        let wrong = try await team.post("/team/raeume", form.merging(["capacity": "0"]) { $1 })
        #expect(wrong.status == .unprocessableContent && wrong.body.contains("„0“ geht hier nicht"))
        let change = form.merging(["version": "1", "name": "Saal 2"]) { $1 }
        #expect(try await team.post("/team/raeume/\(EventsHub.room)", change).status == .seeOther)
        #expect(try await team.post("/team/raeume/\(EventsHub.room)", change).status == .conflict)
        let twice = try await team.post("/team/raeume", form.merging(["name": "WERKSTATT"]) { $1 })
        #expect(twice.status == .unprocessableContent && twice.body.contains("ist für Haus B schon eingetragen"))
        #expect(try await house.hub.client(as: .owner).get("/team/raeume").status == .forbidden)
    }
}
