public import Foundation
public import Kernel

public enum AppointmentTag {}
public typealias AppointmentID = EntityID<AppointmentTag>

/// A meeting of one guest with an advisor.
public struct Appointment: Sendable, Hashable {
    /// Raw values are stored.
    public enum State: String, Sendable {
        case booked, cancelled
    }

    /// Who did not come, apart from each other: hours count differently. Raw values are stored.
    public enum Absence: String, Sendable, CaseIterable {
        case guest, host
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
    /// Nil: both came, or it is not known.
    public let absence: Absence?
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
        absence: Absence? = nil,
        sequence: Int = 0
    ) {
        (self.id, self.advisor, self.guest, self.slot) = (id, advisor, guest, slot)
        (self.kind, self.place, self.topic) = (kind, place, topic)
        (self.state, self.absence, self.sequence) = (state, absence, sequence)
    }

    /// Whether it still can be cancelled or moved.
    public func isOpen(at now: Date) -> Bool { state == .booked && now < slot.start }

    /// Who comes: somebody who is signed in, or somebody who gave a name and a mail address.
    public struct Guest: Sendable, Hashable {
        public let person: PersonID?
        public let name: String
        public let email: String
        /// Only of whoever works there; then others of the firm may know.
        public let firm: FirmID?
        /// As typed; empty: none.
        public let company: String

        public init(person: PersonID?, name: String, email: String, firm: FirmID? = nil, company: String = "") {
            (self.person, self.name, self.email) = (person, name, email)
            (self.firm, self.company) = (firm, company)
        }
    }
}
