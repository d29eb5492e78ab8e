import DatabasePlatform
import Events
import EventsStorage
import Foundation
import Kernel

/// Events of the demonstration as `Content/demo/events.json` describes them: past ones with their attendance, and ones
/// to come.
struct DemoEvents: Decodable {
    struct Event: Decodable {
        struct Day: Decodable {
            let day: Int
            let from: Int
            let to: Int
            let topic: String
        }

        let title: String
        let kind: String
        let themes: [String]
        let text: String
        let place: String
        let dates: [Day]
        let places: Int
        let firmLimit: Int?
        let countsAs: String
        let reason: String
        let units: Int
        /// Of the demonstration firm; its owner has an account.
        let guests: [String]
    }

    let firmEmail: String
    let coachEmail: String
    let events: [Event]

    static func read(_ content: Content) throws -> DemoEvents {
        let file = content.folder("Events").appendingPathComponent("demo/events.json")
        return try JSONDecoder().decode(DemoEvents.self, from: Data(contentsOf: file))
    }

    /// Makes those that are not there yet, told by their titles.
    func make(in database: any SQLDatabase) async throws {
        guard let pair = try await DemoPair.find(firmEmail, coachEmail, in: database) else { return }
        // Nobody can register for what has begun: the demonstration does it before, as people did.
        let earlier = OutsideWorld(
            now: { OutsideWorld.live.now().addingTimeInterval(-40 * 86_400) },
            randomBytes: OutsideWorld.live.randomBytes
        )
        let store = HubEventStore(database, outside: earlier)
        let known = Set(try await store.events().map(\.title))
        for event in events where !known.contains(event.title) {
            let made = hubEvent(event, contact: pair.coach.name)
            guard try await store.add([made], by: pair.coach.id) == .saved else { continue }
            guard !event.guests.isEmpty else { continue }
            let order = EventRegistrationStore.Order(
                event: made.id,
                guests: event.guests.map {
                    EventGuest(name: $0, email: $0 == pair.owner.name ? pair.owner.email : nil)
                },
                by: pair.owner.id,
                mailTo: pair.owner.email,
                firm: pair.firm,
                firmName: pair.firmName
            )
            _ = try await EventRegistrationStore(database, outside: earlier).register(order) { _, _, _ in nil }
            if made.isOver(on: OutsideWorld.live.today()) { try await noteAttendance(made, by: pair.coach, database) }
        }
    }

    private func hubEvent(_ event: Event, contact: String) -> HubEvent {
        let days = DemoDay(today: OutsideWorld.live.today())
        return HubEvent(
            id: HubEventID(from: .live),
            title: event.title,
            kind: HubEvent.Kind(rawValue: event.kind) ?? .workshop,
            themes: Set(event.themes.compactMap { HubEvent.Theme(rawValue: $0) }),
            text: event.text,
            location: .place(event.place),
            dates: event.dates.map { date in
                EventDate(
                    id: EventDateID(from: .live),
                    day: days.workingDay(date.day),
                    starts: LocalTime(hour: date.from, minute: 0)!,
                    ends: LocalTime(hour: date.to, minute: 0)!,
                    topic: date.topic
                )
            },
            places: event.places,
            firmLimit: event.firmLimit,
            countsAs: CountsAs(rawValue: event.countsAs) ?? .neither,
            reason: event.reason,
            units: event.units,
            contact: contact,
            status: .published
        )
    }

    /// Everybody was there from the beginning, but the last, who came half an hour late.
    private func noteAttendance(
        _ event: HubEvent,
        by person: DemoPair.Somebody,
        _ database: any SQLDatabase
    ) async throws {
        let store = AttendanceStore(database, outside: .live)
        guard let roll = try await store.roll(of: event.id) else { return }
        for date in event.dates {
            let changes = roll.attendees.map { attendee in
                AttendanceStore.Change(
                    attendee: attendee.id,
                    shown: nil,
                    mark: attendee.id == roll.attendees.last?.id && roll.attendees.count > 1
                        ? AttendanceMark(.late, missed: 30) : AttendanceMark(.present)
                )
            }
            _ = try await store.save(changes, on: date.id, of: event.id, by: person.id, name: person.name)
        }
    }
}
