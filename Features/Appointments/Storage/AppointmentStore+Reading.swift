public import Appointments
import DatabasePlatform
public import Foundation
public import Kernel

extension AppointmentStore {
    /// Those that the person has booked, the latest first.
    public func booked(by person: PersonID) async throws -> [BookedAppointment] {
        try await database.read {
            try Self.booked("a.guest_id = $1 ORDER BY a.start_at DESC, a.id", [.id(person)], in: $0)
        }
    }

    /// Those with the advisor that end after the given time, cancelled ones too, the earliest first.
    public func hosted(by advisor: AdvisorID, since time: Date) async throws -> [BookedAppointment] {
        try await database.read {
            try Self.booked(
                "a.advisor_id = $1 AND a.end_at > $2 ORDER BY a.start_at, a.id",
                [.id(advisor), .instant(time)],
                in: $0
            )
        }
    }

    /// The appointment that the link of its confirmation leads to.
    public func appointment(token: String) async throws -> BookedAppointment? {
        let mark = AppointmentLink.mark(token)
        return try await database.read { try Self.booked("a.link_mark = $1", [.text(mark)], in: $0).first }
    }

    public func appointment(_ id: AppointmentID, of advisor: AdvisorID) async throws -> BookedAppointment? {
        try await database.read {
            try Self.booked("a.id = $1 AND a.advisor_id = $2", [.id(id), .id(advisor)], in: $0).first
        }
    }

    /// A profile with what can be booked of it.
    public struct Opening: Sendable {
        public let profile: AdvisorProfile
        public let free: FreeSlots
    }

    /// All open profiles by name, read at one moment.
    public func openings() async throws -> [Opening] {
        let days = bookable
        return try await database.read { session in
            let profiles = try session.query(
                "SELECT v.* FROM advisor_profile v WHERE \(AdvisorStore.isOpen) ORDER BY v.name, v.id"
            ).map(AdvisorStore.profile)
            let (hours, off) = (
                try OfficeHoursStore.allHours(in: session), try OfficeHoursStore.allDaysOff(in: session)
            )
            let taken = try TakenTimes.all(in: days, in: session)
            return profiles.map { profile in
                let free = FreeSlots(
                    hours: hours[profile.id] ?? [],
                    daysOff: (off[profile.id] ?? []).map(\.days),
                    taken: taken[profile.id] ?? []
                )
                return Opening(profile: profile, free: free)
            }
        }
    }
}
