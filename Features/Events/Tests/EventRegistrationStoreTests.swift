import Events
import EventsStorage
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

@Suite struct EventRegistrationStoreTests {
    private func order(_ event: HubEventID, _ person: PersonID, _ email: String) -> EventRegistrationStore.Order {
        EventRegistrationStore.Order(
            event: event,
            guests: [EventGuest(name: email, email: email)],
            by: person,
            mailTo: email,
            firm: nil,
            firmName: ""
        )
    }

    private static let mail: @Sendable (EventRegistration, HubEvent, String) -> MailMessage = {
        MailMessage(to: $0.mailTo, subject: $1.title, [.code($2)])
    }

    /// Fifty times two people for one place: each time one gets it and the other waits.
    @Test func theLastPlaceGoesToOne() async throws {
        let house = try await EventsHub.make()
        let store = EventRegistrationStore(house.database, outside: .live)
        let live = HubEventStore(house.database, outside: .live)
        let (a, b) = (TestHub.owner, TestHub.stranger)
        // Far enough in the future for the clock that runs: the store asks whether the event is still open.
        let day = OutsideWorld.live.today().adding(days: 400)
        for turn in 0..<50 {
            let event = HubEvent(
                id: HubEventID(from: .live),
                title: "Ein Platz",
                kind: .workshop,
                location: .place("Dortmund"),
                dates: [
                    EventDate(
                        id: EventDateID(from: .live),
                        day: day,
                        starts: LocalTime(minutes: 600)!,
                        ends: LocalTime(minutes: 660)!
                    )
                ],
                places: 1,
                countsAs: .neither,
                reason: "Probe",
                status: .published
            )
            #expect(try await live.add([event], by: a.id) == .saved)
            async let first = store.register(order(event.id, a.id, a.email), mail: Self.mail)
            async let second = store.register(order(event.id, b.id, b.email), mail: Self.mail)
            _ = try await (first, second)
            let states = try await store.registrations(of: event.id).map(\.state)
            #expect(states == [.registered, .waiting], "turn \(turn)")
        }
    }

    @Test func nobodyRegistersTwiceAndAFirmHasItsLimit() async throws {
        let house = try await EventsHub.make()
        let event = try await house.published(["firmLimit": "2"])
        let (store, person) = (house.registrations, TestHub.owner)
        #expect(try await store.register(order(event, person.id, person.email), mail: Self.mail) != .closed)
        let again = try await store.register(order(event, person.id, person.email), mail: Self.mail)
        #expect(again == .already(name: person.email))
        let three = EventRegistrationStore.Order(
            event: event,
            guests: ["A", "B", "C"].map { EventGuest(name: $0, email: nil) },
            by: person.id,
            mailTo: person.email,
            firm: TestHub.firm,
            firmName: "Kettler"
        )
        #expect(try await store.register(three, mail: Self.mail) == .firmLimit(most: 2, registered: 0))
        #expect(try await store.registrations(of: event).count == 1)
    }
}
