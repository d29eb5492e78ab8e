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

struct BookingRoutesTests {
    @Test func aGuestBooksWithoutAnAccount() async throws {
        let house = try await AppointmentsHub.make()
        let client = house.hub.client()
        let start = AppointmentsHub.start(AppointmentsHub.monday, 9)
        let form = try await client.get("\(AppointmentsHub.booking)?art=video&beginn=\(start)")
        #expect(form.status == .ok)
        #expect(form.body.contains("Montag, 18.05.2026, 09:00 bis 10:00 Uhr"))
        let answer = try await client.post(
            AppointmentsHub.booking,
            AppointmentsHub.order(9, on: AppointmentsHub.monday, "Jonas")
        )
        #expect(answer.status == .seeOther)
        let page = try await client.get(try #require(answer.location))
        #expect(page.status == .ok)
        for text in ["gebucht", "Mehmet Aksoy", "Jonas, Brandt KG", "Erste Bilanz", "Videogespräch"] {
            #expect(page.body.contains(text), "\(text)")
        }
        #expect(page.headers[HTTPField.Name("X-Robots-Tag")!] == "noindex")
        let mails = try await house.mails()
        #expect(mails.map(\.recipient) == ["jonas@brandt.example", TestHub.guest.email])
        #expect(mails.map(\.subject) == ["Ihr Termin mit Mehmet Aksoy am 18.05.2026", "Neuer Termin am 18.05.2026"])
        let token = try #require(answer.location?.split(separator: "/").last)
        let text = "\(mails[0].blocks)"
        for path in ["link/\(token)", "umbuchen/\(token)", "absage/\(token)"] {
            #expect(text.contains("https://hub.example/termine/\(path)"))
        }
        #expect(mails.allSatisfy { $0.isConfidential })
        for mail in mails { #expect("\(mail.blocks)".contains("METHOD:REQUEST")) }
        // The coach is told what it is about, and holds no link of the guest's.
        #expect("\(mails[1].blocks)".contains("Erste Bilanz") && !"\(mails[1].blocks)".contains(token))
    }

    @Test func sayingWrongThingsKeepsAllThatWasTyped() async throws {
        let house = try await AppointmentsHub.make()
        var order = AppointmentsHub.order(9, on: AppointmentsHub.monday, "Jonas")
        order["email"] = "jonas at brandt"
        order["topic"] = String(repeating: "ä", count: 1001)
        let answer = try await house.hub.client().post(AppointmentsHub.booking, order)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("„jonas at brandt“ ist keine E-Mail-Adresse."))
        #expect(answer.body.contains("Das Anliegen hat 1001 Zeichen, möglich sind 1000."))
        #expect(answer.body.contains("Brandt KG") && answer.body.contains("09:00 bis 10:00 Uhr"))
        order = AppointmentsHub.order(9, on: AppointmentsHub.monday, "Jonas")
        order["name"] = "Jonas \u{202E}tdnarB<script>"
        let marked = try await house.hub.client().post(AppointmentsHub.booking, order)
        #expect(marked.status == .unprocessableContent && !marked.body.contains("<script>"))
        #expect(try await house.mails().isEmpty)
    }

    @Test(arguments: ["", "abc", "-1", "9223372036854775807", "99999999999999999999", "0"])
    func noStartLeadsToAnError(start: String) async throws {
        let house = try await AppointmentsHub.make()
        var order = AppointmentsHub.order(9, on: AppointmentsHub.monday, "Jonas")
        order["start"] = start
        #expect(try await house.hub.client().post(AppointmentsHub.booking, order).status == .unprocessableContent)
        let page = try await house.hub.client().get("\(AppointmentsHub.booking)?art=video&beginn=\(start)")
        #expect(page.status == .seeOther)
    }

    @Test func atAFirmTheAddressIsNeeded() async throws {
        let house = try await AppointmentsHub.make()
        var order = AppointmentsHub.order(13, on: AppointmentsHub.monday, "Jonas")
        order["kind"] = "atFirm"
        let answer = try await house.hub.client().post(AppointmentsHub.booking, order)
        #expect(answer.body.contains("Die Anschrift fehlt. Der Coach muss wissen, wohin."))
        order["place"] = "Werkstraße 1, 58095 Hagen"
        let booked = try await house.hub.client().post(AppointmentsHub.booking, order)
        #expect(booked.status == .seeOther)
        let page = try await house.hub.client().get(try #require(booked.location))
        #expect(page.body.contains("Im Betrieb: Werkstraße 1, 58095 Hagen"))
        // 13 to 14 o'clock with 30 minutes of way: the meeting at 14 o'clock is not free, that at 15 is.
        let rest = try await house.hub.client().get(
            "/coaches/\(AppointmentsHub.advisor)?art=locationA&woche=2026-05-18"
        )
        #expect(!rest.body.contains("14:00 bis 15:00 Uhr") && rest.body.contains("15:00 bis 16:00 Uhr"))
        // What is not offered is not booked: mpool, and nothing at all.
        for kind in ["locationB", "", "mond"] {
            order["kind"] = kind
            let refused = try await house.hub.client().post(AppointmentsHub.booking, order)
            #expect(refused.status == .seeOther && refused.location?.hasPrefix("/coaches/") == true)
        }
        #expect(try await house.mails().count == 2)
    }

    @Test func aTakenTimeOffersTheNextAndKeepsAllThatWasTyped() async throws {
        let house = try await AppointmentsHub.make()
        _ = try await house.book(9)
        let late = try await house.hub.client().post(
            AppointmentsHub.booking,
            AppointmentsHub.order(9, on: AppointmentsHub.monday, "Berta")
        )
        #expect(late.status == .conflict)
        #expect(late.body.contains("Montag, 18.05.2026, 09:00 ist nicht mehr frei."))
        #expect(late.body.contains("berta@brandt.example") && late.body.contains("Erste Bilanz"))
        let next = AppointmentsHub.start(AppointmentsHub.monday, 10)
        #expect(late.body.contains("value=\"\(next)\" checked"))
        // The link to the form says the same.
        let start = AppointmentsHub.start(AppointmentsHub.monday, 9)
        let form = try await house.hub.client().get("\(AppointmentsHub.booking)?art=video&beginn=\(start)")
        #expect(form.status == .conflict)
        // The other's name and link are nowhere.
        #expect(!late.body.contains("Jonas") && !late.body.contains("/termine/"))
    }

    @Test func theSameAddressShowsNobodyAnothersAppointment() async throws {
        let house = try await AppointmentsHub.make()
        let token = try await house.book(9)
        // A second browser types the same address and time: it is told that the time is taken, and no more.
        let other = try await house.hub.client().post(AppointmentsHub.booking, AppointmentsHub.order(9))
        #expect(other.status == .conflict && !other.body.contains(token))
        #expect(try await house.mails().count == 2)
    }

    @Test func sendingTheSameFormTwiceBooksOnce() async throws {
        let house = try await AppointmentsHub.make()
        var order = AppointmentsHub.order(9)
        order["order"] = String(repeating: "a1", count: 32)
        let first = try await house.hub.client().post(AppointmentsHub.booking, order)
        let second = try await house.hub.client().post(AppointmentsHub.booking, order)
        #expect(second.status == .seeOther && first.location == second.location)
        #expect(try await house.mails().count == 2)
        // The same person, signed in, in a new form.
        let owner = house.hub.client(as: .owner)
        let order2 = AppointmentsHub.order(10)
        let third = try await owner.post(AppointmentsHub.booking, order2)
        #expect(try await owner.post(AppointmentsHub.booking, order2).location == third.location)
        #expect(try await house.mails().count == 4)
    }

    @Test func whoIsSignedInBooksAsThemselves() async throws {
        let house = try await AppointmentsHub.make()
        let owner = house.hub.client(as: .owner)
        let start = AppointmentsHub.start(AppointmentsHub.monday, 9)
        let form = try await owner.get("\(AppointmentsHub.booking)?art=video&beginn=\(start)")
        #expect(form.body.contains("Sie buchen als Petra Kettler") && form.body.contains("Metallbau Kettler GmbH"))
        #expect(!form.body.contains("name=\"email\""))
        // A typed name and address count for nothing.
        var order = AppointmentsHub.order(9)
        order["company"] = "Metallbau Kettler GmbH"
        #expect(try await owner.post(AppointmentsHub.booking, order).status == .seeOther)
        let booked = try await AppointmentStore(house.database, outside: house.outside).booked(by: TestHub.owner.id)
        #expect(booked.map(\.appointment.guest.email) == [TestHub.owner.email])
        #expect(booked.map(\.appointment.guest.firm) == [TestHub.firm])
        // A coach at work for the firm does not book for it.
        var coachs = AppointmentsHub.order(10)
        coachs["company"] = "Metallbau Kettler GmbH"
        #expect(try await house.hub.client(as: .coach).post(AppointmentsHub.booking, coachs).status == .seeOther)
        let own = try await AppointmentStore(house.database, outside: house.outside).booked(by: TestHub.guest.id)
        #expect(own.map(\.appointment.guest.firm) == [nil])
    }

    @Test func mailsToAnAddressSomebodyTypedAreSlowedDown() async throws {
        let house = try await AppointmentsHub.make()
        for (week, hour) in [(0, 9), (0, 10), (14, 9), (14, 10)] {
            _ = try await house.book(hour, on: AppointmentsHub.monday.adding(days: week))
        }
        // Three are free; after the fourth one has to wait two seconds.
        let fifth = try await house.hub.client().post(
            AppointmentsHub.booking,
            AppointmentsHub.order(9, on: AppointmentsHub.monday.adding(days: 21))
        )
        #expect(fifth.status == .tooManyRequests && fifth.headers[.retryAfter] == "2")
        #expect(fifth.body.contains("Bitte warten Sie 1 Minute") && fifth.body.contains("Brandt KG"))
    }

    @Test func ofTwoAtOnceOneGetsItAndTheOtherTheNext() async throws {
        let house = try await AppointmentsHub.make()
        for round in 1...20 {
            async let left = house.hub.client().post(
                AppointmentsHub.booking,
                AppointmentsHub.order(9, on: AppointmentsHub.monday, "anna\(round)")
            )
            async let right = house.hub.client().post(
                AppointmentsHub.booking,
                AppointmentsHub.order(9, on: AppointmentsHub.monday, "bert\(round)")
            )
            let answers = [try await left, try await right]
            #expect(Set(answers.map(\.status)) == [.seeOther, .conflict])
            let next = AppointmentsHub.start(AppointmentsHub.monday, 10)
            #expect(answers.first { $0.status == .conflict }?.body.contains("value=\"\(next)\" checked") == true)
            let booked = try #require(answers.compactMap(\.location).first?.split(separator: "/").last)
            #expect(try await house.hub.client().post("/termine/absage/\(booked)").status == .seeOther)
        }
    }
}
