public import DatabasePlatform
public import Events
public import Foundation
public import Kernel

/// People confirm by themselves that they are there.
public struct CheckInStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// The date behind an address to confirm at.
    public struct Door: Sendable, Hashable {
        public let event: HubEvent
        public let date: EventDate
    }

    /// Nil for an unknown token and for a draft.
    public func door(token: String) async throws -> Door? {
        try await database.read { session in
            let rows = try session.query("SELECT id, event_id FROM hub_event_date WHERE check_in = $1", .text(token))
            guard let row = rows.first else { return nil }
            let (id, event): (EventDateID, HubEventID) = (try row.id("id"), try row.id("event_id"))
            guard let event = try EventRow.events("e.id = $1", [.id(event)], in: session).first,
                event.status != .draft, let date = event.dates.first(where: { $0.id == id })
            else { return nil }
            return Door(event: event, date: date)
        }
    }

    /// The token of a date's address; nil for no such date.
    public func token(of date: EventDateID) async throws -> String? {
        try await database.rows("SELECT check_in FROM hub_event_date WHERE id = $1", .id(date)).first?.text("check_in")
    }

    /// Who confirms.
    public enum Who: Sendable {
        case person(PersonID)
        case typed(name: String, email: String)
        case attendee(AttendeeID)
    }

    public enum Outcome: Sendable, Hashable {
        /// There since `at`; `isFirst` is false for whoever was noted before.
        case there(name: String, at: Date, isFirst: Bool)
        /// The team has noted otherwise, which nobody overwrites by themselves.
        case otherwise(name: String)
        /// Not on the list.
        case unknown
        case early(opens: Date)
        case over
        case cancelled
        case gone
    }

    public func confirm(_ who: Who, on date: EventDateID, of event: HubEventID) async throws -> Outcome {
        let now = outside.now()
        return try await database.write { session in
            guard let roll = try AttendanceRollReader.roll(of: event, session),
                let day = roll.event.dates.first(where: { $0.id == date })
            else { return .gone }
            if roll.isCancelled { return .cancelled }
            switch CheckInWindow(day, at: now) {
            case .early(let opens): return .early(opens: opens)
            case .over: return .over
            case .open: break
            }
            guard let attendee = Self.attendee(who, roll) else { return .unknown }
            if let note = roll.notes[.init(date: date, attendee: attendee.id)] {
                return note.mark.state.provesPresence
                    ? .there(name: attendee.name, at: note.at, isFirst: false) : .otherwise(name: attendee.name)
            }
            try AttendanceStore.write(
                AttendanceMark(.present),
                day.minutes,
                of: attendee,
                (event, date),
                .text(""),
                .id(attendee.person),
                .instant(now),
                session
            )
            return .there(name: attendee.name, at: now, isFirst: true)
        }
    }

    private static func attendee(_ who: Who, _ roll: AttendanceRoll) -> AttendanceRoll.Attendee? {
        switch who {
        case .person(let id): roll.attendees.first { $0.person == id }
        case .attendee(let id): roll.attendees.first { $0.id == id }
        case .typed(let name, let email): roll.attendee(name: name, email: email)
        }
    }
}
