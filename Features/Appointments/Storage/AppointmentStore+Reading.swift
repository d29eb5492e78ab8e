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

    /// The first that the person has booked and that is not over; nil where there is none.
    public func next(of person: PersonID, after time: Date) async throws -> BookedAppointment? {
        try await database.read {
            try Self.booked(
                "a.guest_id = $1 AND a.state = 'booked' AND a.end_at > $2 ORDER BY a.start_at, a.id LIMIT 1",
                [.id(person), .instant(time)],
                in: $0
            ).first
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
}
