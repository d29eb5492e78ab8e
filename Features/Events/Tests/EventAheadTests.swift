import DatabasePlatform
import Events
import EventsStorage
import Foundation
import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

@Suite struct EventAheadTests {
    private func register(_ event: HubEventID, _ house: EventsHub, mails: Bool = true) async throws {
        let order = EventRegistrationStore.Order(
            event: event,
            guests: [EventGuest(name: "Petra", email: TestHub.owner.email)],
            by: TestHub.owner.id,
            mailTo: TestHub.owner.email,
            firm: nil,
            firmName: ""
        )
        let outcome = try await house.registrations.register(order) { registration, event, token in
            mails ? MailMessage(to: registration.mailTo, subject: event.title, [.code(token)]) : nil
        }
        guard case .done = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test func theFirstDateNotYetOverIsAhead() async throws {
        let house = try await EventsHub.make()
        let reader = EventsReader(house.database)
        let now = house.outside.now()
        #expect(try await reader.ahead(of: TestHub.owner.id, after: now) == nil)
        let later = try await house.published([
            "title": "Reihe", "dates": "20.05.2026 14:00-16:00\n24.06.2026 14:00-16:00",
        ])
        let sooner = try await house.published(["title": "Bald", "dates": "19.05.2026 09:00-10:00"])
        try await register(later, house)
        try await register(sooner, house)
        let first = try await reader.ahead(of: TestHub.owner.id, after: now)
        #expect(
            first
                == EventAhead(
                    event: sooner,
                    title: "Bald",
                    day: LocalDate(iso: "2026-05-19")!,
                    starts: LocalTime(hour: 9, minute: 0)!,
                    isWaiting: false
                )
        )
        // 21.05.2026, 12:00 UTC: the first day of the series is over as well.
        let second = try await reader.ahead(of: TestHub.owner.id, after: Date(timeIntervalSince1970: 1_779_364_800))
        #expect(second?.title == "Reihe")
        #expect(second?.day == LocalDate(iso: "2026-06-24"))
        #expect(try await reader.ahead(of: TestHub.stranger.id, after: now) == nil)
    }

    @Test func whatIsCancelledIsNotAhead() async throws {
        let house = try await EventsHub.make()
        let event = try await house.published(["dates": "19.05.2026 09:00-10:00"])
        try await register(event, house)
        let team = house.hub.client(as: .administrator)
        #expect(try await team.post("/team/veranstaltungen/\(event)/absage").status == .seeOther)
        #expect(try await EventsReader(house.database).ahead(of: TestHub.owner.id, after: house.outside.now()) == nil)
    }

    @Test func peopleOfADemonstrationGetNoMail() async throws {
        let house = try await EventsHub.make()
        let event = try await house.published(["dates": "19.05.2026 09:00-10:00"])
        try await register(event, house, mails: false)
        let rows = try await house.database.rows("SELECT COUNT(*) AS mails FROM mail")
        #expect(try rows.first?.int("mails") == 0)
        #expect(try await house.registrations.registrations(of: event).count == 1)
    }
}
