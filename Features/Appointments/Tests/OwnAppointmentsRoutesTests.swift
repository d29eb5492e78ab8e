import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

struct OwnAppointmentsRoutesTests {
    @Test func everybodySeesTheirOwn() async throws {
        let house = try await AppointmentsHub.make()
        let answer = try await house.hub.client(as: .owner).post(AppointmentsHub.booking, AppointmentsHub.order(9))
        let link = try #require(answer.location)
        #expect(try await house.hub.client(as: .owner).get("/termine").body.contains(link))
        for who in [TestHub.Who.member, .foreignOwner, .coach] {
            let page = try await house.hub.client(as: who).get("/termine")
            #expect(page.status == .ok && !page.body.contains(link))
        }
        let anonymous = try await house.hub.client().get("/termine")
        #expect(anonymous.location?.hasPrefix("/anmelden?weiter=") == true)
        // A coach is led to those that others have booked.
        #expect(try await house.hub.client(as: .coach).get("/termine").body.contains("/sprechzeiten/termine"))
    }

    @Test func aFeedHoldsAllOfAPersonUntilItIsClosed() async throws {
        let house = try await AppointmentsHub.make()
        let owner = house.hub.client(as: .owner)
        _ = try await owner.post(AppointmentsHub.booking, AppointmentsHub.order(9))
        _ = try await house.book(10, "Berta Blum")
        let first = try await feed(house, as: .owner)
        let calendar = try await house.hub.client().get(first)
        #expect(calendar.status == .ok && calendar.headers[.contentType] == "text/calendar; charset=utf-8")
        #expect(calendar.body.components(separatedBy: "BEGIN:VEVENT").count == 2)
        #expect(calendar.body.components(separatedBy: "BEGIN:VCALENDAR").count == 2)
        #expect(calendar.body.contains("SUMMARY:Termin mit Mehmet Aksoy") && !calendar.body.contains("Berta"))
        // The coach's holds both, with the guests' names.
        let hosts = try await house.hub.client().get(try await feed(house, as: .coach))
        #expect(hosts.body.components(separatedBy: "BEGIN:VEVENT").count == 3)
        #expect(hosts.body.contains("Berta Blum"))
        // A new address ends the old one; closing ends all.
        let second = try await feed(house, as: .owner)
        #expect(second != first)
        #expect(try await house.hub.client().get(first).status == .notFound)
        #expect(try await house.hub.client().get(second).status == .ok)
        _ = try await owner.post("/termine/kalender/ende")
        #expect(try await house.hub.client().get(second).status == .notFound)
        #expect(try await house.hub.client().get("/termine/kalender/unbekannt.ics").status == .notFound)
    }

    private func feed(_ house: AppointmentsHub, as who: TestHub.Who) async throws -> String {
        let client = house.hub.client(as: who)
        #expect(try await client.post("/termine/kalender").status == .seeOther)
        let page = try await client.get("/termine").body
        let part = try #require(page.components(separatedBy: "https://hub.example").dropFirst().first)
        return String(part.prefix { $0 != "<" })
    }
}
