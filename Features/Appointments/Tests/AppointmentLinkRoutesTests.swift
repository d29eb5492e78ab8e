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

/// What the link of a confirmation can do, without an account.
struct AppointmentLinkRoutesTests {
    @Test func lookingAtALinkChangesNothing() async throws {
        let house = try await AppointmentsHub.make()
        let token = try await house.book(9)
        let before = try await AppointmentStore(house.database, outside: house.outside).appointment(token: token)
        let start = AppointmentsHub.start(AppointmentsHub.monday, 10)
        for address in ["link/\(token)", "absage/\(token)", "umbuchen/\(token)", "umbuchen/\(token)?beginn=\(start)"] {
            let page = try await house.hub.client().get("/termine/" + address)
            #expect(page.status == .ok)
            #expect(page.headers[HTTPField.Name("X-Robots-Tag")!] == "noindex")
        }
        #expect(try await house.hub.client().get("/termine/datei/\(token).ics").status == .ok)
        let after = try await AppointmentStore(house.database, outside: house.outside).appointment(token: token)
        #expect(before == after)
    }

    @Test func cancellingSaysWhatHappened() async throws {
        let house = try await AppointmentsHub.make()
        let token = try await house.book(9)
        let client = house.hub.client()
        #expect(try await client.get("/termine/absage/\(token)").body.contains("Diesen Termin absagen?"))
        let first = try await client.post("/termine/absage/\(token)")
        #expect(first.status == .seeOther && first.location == "/termine/link/\(token)")
        let page = try await client.get("/termine/link/\(token)")
        #expect(page.body.contains("Der Termin ist abgesagt.") && !page.body.contains("/termine/absage/"))
        let second = try await client.post("/termine/absage/\(token)")
        #expect(second.status == .conflict && second.body.contains("Dieser Termin ist schon abgesagt."))
        let subjects = try await house.mails().dropFirst(2).map(\.subject)
        #expect(subjects == ["Abgesagt: Ihr Termin mit Mehmet Aksoy am 18.05.2026", "Abgesagt: Termin am 18.05.2026"])
        #expect(try await client.get("/termine/datei/\(token).ics").status == .notFound)
        // The time is free again.
        _ = try await house.book(9, "Berta Blum")
    }

    @Test func whatHasBegunStays() async throws {
        let house = try await AppointmentsHub.make()
        let token = try await house.book(9)
        house.clock.set("2026-05-18", 9)
        let client = house.hub.client()
        for address in ["/termine/absage/\(token)", "/termine/umbuchen/\(token)"] {
            #expect(try await client.get(address).body.contains("Dieser Termin hat schon begonnen."))
        }
        #expect(try await client.post("/termine/absage/\(token)").status == .conflict)
        let start = ["start": AppointmentsHub.start(AppointmentsHub.monday, 10)]
        #expect(try await client.post("/termine/umbuchen/\(token)", start).status == .conflict)
        #expect(try await house.mails().count == 2)
    }

    @Test func aForeignOrGuessedLinkLeadsNowhere() async throws {
        let house = try await AppointmentsHub.make()
        _ = try await house.book(9)
        for token in ["unbekannt", String(repeating: "0", count: 64), "%00", "%27%20OR%201%3D1"] {
            for way in ["link", "absage", "umbuchen"] {
                #expect(try await house.hub.client().get("/termine/\(way)/\(token)").status == .notFound)
            }
            #expect(try await house.hub.client().post("/termine/absage/\(token)").status == .notFound)
            let start = ["start": AppointmentsHub.start(AppointmentsHub.monday, 10)]
            #expect(try await house.hub.client().post("/termine/umbuchen/\(token)", start).status == .notFound)
            #expect(try await house.hub.client().get("/termine/datei/\(token).ics").status == .notFound)
        }
    }

    @Test func movingKeepsTheLinkAndTellsBoth() async throws {
        let house = try await AppointmentsHub.make()
        let token = try await house.book(9)
        let client = house.hub.client()
        let page = try await client.get("/termine/umbuchen/\(token)")
        #expect(page.body.contains("10:00 bis 11:00 Uhr</a>") && !page.body.contains("09:00 bis 10:00 Uhr</a>"))
        let ten = AppointmentsHub.start(AppointmentsHub.monday, 10)
        let question = try await client.get("/termine/umbuchen/\(token)?beginn=\(ten)")
        #expect(question.body.contains("Auf Montag, 18.05.2026, 10:00 bis 11:00 Uhr verschieben?"))
        let moved = try await client.post("/termine/umbuchen/\(token)", ["start": ten])
        #expect(moved.status == .seeOther && moved.location == "/termine/link/\(token)")
        let store = AppointmentStore(house.database, outside: house.outside)
        let appointment = try #require(try await store.appointment(token: token)).appointment
        #expect(AppointmentsHub.start(LocalDate(appointment.slot.start), 10) == ten && appointment.sequence == 1)
        let mails = try await house.mails().dropFirst(2)
        #expect(mails.map(\.recipient) == ["jonas@brandt.example", TestHub.guest.email])
        #expect(mails.allSatisfy { "\($0.blocks)".contains("Vorher war er: Montag, 18.05.2026, 09:00 bis 10:00 Uhr.") })
        // Again to the same time: nothing more is sent.
        #expect(try await client.post("/termine/umbuchen/\(token)", ["start": ten]).status == .seeOther)
        #expect(try await house.mails().count == 4)
    }

    @Test func movingToATakenTimeLeavesItAsItIs() async throws {
        let house = try await AppointmentsHub.make()
        let token = try await house.book(9)
        _ = try await house.book(10, "Berta Blum")
        let ten = AppointmentsHub.start(AppointmentsHub.monday, 10)
        let answer = try await house.hub.client().post("/termine/umbuchen/\(token)", ["start": ten])
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("Diese Zeit ist nicht mehr frei.") && answer.body.contains("Montag, 01.06.2026"))
        let other = try await house.hub.client().get("/termine/umbuchen/\(token)?beginn=\(ten)")
        #expect(other.body.contains("Diese Zeit ist nicht mehr frei."))
        let page = try await house.hub.client().get("/termine/link/\(token)")
        #expect(page.body.contains("09:00 bis 10:00 Uhr"))
        #expect(try await house.hub.client().post("/termine/umbuchen/\(token)", ["start": "x"]).status == .seeOther)
    }

    @Test func theCalendarFileHoldsTheMeeting() async throws {
        let house = try await AppointmentsHub.make()
        let token = try await house.book(9)
        let file = try await house.hub.client().get("/termine/datei/\(token).ics")
        #expect(file.headers[.contentType] == "text/calendar; charset=utf-8")
        // 09:00 in summer time is 07:00 UTC.
        for line in ["DTSTART:20260518T070000Z", "DTEND:20260518T080000Z", "SEQUENCE:0", "STATUS:CONFIRMED"] {
            #expect(file.body.contains(line), "\(line)")
        }
        #expect(try await house.hub.client().get("/termine/datei/\(token)").status == .notFound)
    }

    @Test func withoutMailsThePageSaysToKeepItsAddress() async throws {
        let house = try await AppointmentsHub.make(sendsMail: false)
        let token = try await house.book(9)
        let page = try await house.hub.client().get("/termine/link/\(token)")
        #expect(page.body.contains("Bitte merken Sie sich die Adresse dieser Seite"))
    }

    @Test func theDayBeforeOneIsReminded() async throws {
        let house = try await AppointmentsHub.make()
        let token = try await house.book(9)
        house.clock.set("2026-05-17", 8, 59)
        try await house.remind()
        #expect(try await house.mails().count == 2)
        house.clock.set("2026-05-17", 9, 1)
        // Booked within the last day: no reminder of what has just been agreed on.
        _ = try await house.book(10, "Berta Blum")
        try await house.remind()
        try await house.remind()
        let mails = try await house.mails().dropFirst(4)
        #expect(mails.map(\.subject) == ["Erinnerung: Ihr Termin mit Mehmet Aksoy am 18.05.2026"])
        #expect("\(mails.map(\.blocks))".contains("https://hub.example/termine/absage/\(token)"))
    }

    @Test func whatIsCancelledIsNotRemindedOf() async throws {
        let house = try await AppointmentsHub.make()
        let token = try await house.book(9)
        _ = try await house.hub.client().post("/termine/absage/\(token)")
        house.clock.set("2026-05-17", 12)
        try await house.remind()
        #expect(try await house.mails().count == 4)
    }
}
