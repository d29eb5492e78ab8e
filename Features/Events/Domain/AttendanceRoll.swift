public import Foundation
public import Kernel

public enum AttendeeTag {}

/// Who stands on the list of an event: a registered place or somebody who came without one.
public typealias AttendeeID = EntityID<AttendeeTag>

/// The list of an event: its dates, who is on it, and what is noted.
public struct AttendanceRoll: Sendable {
    public struct Attendee: Sendable, Hashable {
        public let id: AttendeeID
        public let name: String
        public let email: String?
        public let person: PersonID?
        public let firm: FirmID?
        public let firmName: String?
        public let isWalkIn: Bool

        public init(
            id: AttendeeID,
            name: String,
            email: String?,
            person: PersonID?,
            firm: FirmID?,
            firmName: String?,
            isWalkIn: Bool
        ) {
            (self.id, self.name, self.email, self.person) = (id, name, email, person)
            (self.firm, self.firmName, self.isWalkIn) = (firm, firmName, isWalkIn)
        }
    }

    /// What is noted for one person on one date, by whom and when.
    public struct Note: Sendable, Hashable {
        public let mark: AttendanceMark
        public let minutes: Int
        /// Empty where the person confirmed it by themselves.
        public let by: String
        public let at: Date

        public init(mark: AttendanceMark, minutes: Int, by: String, at: Date) {
            (self.mark, self.minutes, self.by, self.at) = (mark, minutes, by, at)
        }
    }

    public struct Place: Sendable, Hashable {
        public let date: EventDateID
        public let attendee: AttendeeID

        public init(date: EventDateID, attendee: AttendeeID) {
            (self.date, self.attendee) = (date, attendee)
        }
    }

    public let event: HubEvent
    /// By name.
    public let attendees: [Attendee]
    public let notes: [Place: Note]

    public init(event: HubEvent, attendees: [Attendee], notes: [Place: Note]) {
        (self.event, self.attendees, self.notes) = (event, attendees, notes)
    }

    public var isCancelled: Bool { event.status == .cancelled }

    /// What is noted for a person, in the order of the dates; dates without a note are left out.
    public func notes(of attendee: AttendeeID) -> [Note] {
        event.dates.compactMap { notes[Place(date: $0.id, attendee: attendee)] }
    }

    public func isProven(_ attendee: AttendeeID) -> Bool {
        notes(of: attendee).contains { $0.mark.state.provesPresence }
    }

    /// Of all dates of the event, those not yet noted among them.
    public func hours(of attendee: AttendeeID) -> AttendanceHours {
        AttendanceHours(
            attended: notes(of: attendee).reduce(0) { $0 + $1.minutes },
            offered: event.dates.reduce(0) { $0 + $1.minutes },
            units: event.units
        )
    }

    public var tally: AttendanceTally {
        AttendanceTally(attendees.map { notes(of: $0.id).map(\.mark.state) })
    }
}
