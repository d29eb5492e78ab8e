public import Kernel

public enum AppointmentTag {}
public typealias AppointmentID = EntityID<AppointmentTag>

/// A meeting of one guest with an advisor.
public struct Appointment: Sendable, Hashable {
    /// Raw values are stored.
    public enum State: String, Sendable {
        case booked, cancelled
    }

    public let id: AppointmentID
    public let advisor: AdvisorID
    public let guest: Guest
    public let slot: AppointmentSlot
    public let kind: MeetingKind
    /// Where exactly; empty: as the kind says.
    public let place: String
    public let topic: String
    public let state: State
    /// Grows with every change, so that calendars replace what they hold (RFC 5545, section 3.8.7.4).
    public let sequence: Int

    public init(
        id: AppointmentID,
        advisor: AdvisorID,
        guest: Guest,
        slot: AppointmentSlot,
        kind: MeetingKind,
        place: String,
        topic: String,
        state: State = .booked,
        sequence: Int = 0
    ) {
        (self.id, self.advisor, self.guest, self.slot) = (id, advisor, guest, slot)
        (self.kind, self.place, self.topic) = (kind, place, topic)
        (self.state, self.sequence) = (state, sequence)
    }

    /// Who comes: somebody who is signed in, or somebody who gave a name and a mail address.
    public struct Guest: Sendable, Hashable {
        public let person: PersonID?
        public let name: String
        public let email: String
        public let firm: FirmID?

        public init(person: PersonID?, name: String, email: String, firm: FirmID? = nil) {
            (self.person, self.name, self.email, self.firm) = (person, name, email, firm)
        }
    }
}
