public import Appointments
public import DatabasePlatform
import Foundation
public import Kernel

/// Bookings of guests with advisors. A write is serializable on both databases, so that what is read in it as free is
/// free when it ends.
public struct AppointmentStore: Sendable {
    /// How many days ahead can be booked.
    public static let bookableDays = 56

    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// What is free of a published profile; nothing of any other.
    public func free(_ advisor: AdvisorID, _ kind: MeetingKind, in days: DatePeriod) async throws -> [AppointmentSlot] {
        let now = outside.now()
        return try await database.read { try Self.free(advisor, kind, in: days, notBefore: now, in: $0) }
    }

    public enum Booking: Sendable, Hashable {
        /// The link's token leads to cancelling without an account; it exists nowhere else.
        case booked(Appointment, token: String)
        /// The same guest has this very slot already.
        case alreadyBooked(Appointment)
        /// Not free, or never was: up to three next free ones.
        case taken(next: [AppointmentSlot])
    }

    public func book(
        _ slot: AppointmentSlot,
        _ kind: MeetingKind,
        of advisor: AdvisorID,
        by guest: Appointment.Guest,
        place: String,
        topic: String
    ) async throws -> Booking {
        let now = outside.now()
        let token = AppointmentLink.token(outside)
        let made = Appointment(
            id: AppointmentID(from: outside),
            advisor: advisor,
            guest: guest,
            slot: slot,
            kind: kind,
            place: place,
            topic: topic
        )
        let days = DatePeriod(first: outside.today(), last: outside.today().adding(days: Self.bookableDays))!
        return try await database.write { session in
            let own = try session.query(
                """
                SELECT * FROM appointment
                WHERE advisor_id = $1 AND start_at = $2 AND state = 'booked' AND guest_email = $3
                """,
                .id(advisor),
                .instant(slot.start),
                .text(guest.email)
            ).first
            if let own { return .alreadyBooked(try Self.appointment(own)) }
            let free = try Self.free(advisor, kind, in: days, notBefore: now, in: session)
            guard free.contains(slot) else {
                return .taken(next: Array(free.filter { $0.start >= slot.start }.prefix(3)))
            }
            try Self.insert(made, mark: AppointmentLink.mark(token), at: now, in: session)
            return .booked(made, token: token)
        }
    }

    /// Those that the person has booked, the latest first.
    public func booked(by person: PersonID) async throws -> [Appointment] {
        try await database.rows(
            "SELECT * FROM appointment WHERE guest_id = $1 ORDER BY start_at DESC, id",
            .id(person)
        ).map(Self.appointment)
    }

    /// Those of the advisor that have not ended, the next first.
    public func coming(to advisor: AdvisorID) async throws -> [Appointment] {
        try await database.rows(
            "SELECT * FROM appointment WHERE advisor_id = $1 AND end_at > $2 AND state = 'booked' ORDER BY start_at",
            .id(advisor),
            .instant(outside.now())
        ).map(Self.appointment)
    }

    /// The appointment that the link of its confirmation leads to.
    public func appointment(token: String) async throws -> Appointment? {
        try await database.rows(
            "SELECT * FROM appointment WHERE link_mark = $1",
            .text(AppointmentLink.mark(token))
        ).first.map(Self.appointment)
    }

    /// - Returns: the appointment as it is now; nil for an unknown link. One that has begun stays as it is.
    public func cancel(token: String) async throws -> Appointment? {
        let (mark, now) = (AppointmentLink.mark(token), outside.now())
        return try await database.write { session in
            try session.query(
                """
                UPDATE appointment SET state = 'cancelled', sequence = sequence + 1
                WHERE link_mark = $1 AND state = 'booked' AND start_at > $2
                """,
                .text(mark),
                .instant(now)
            )
            return try session.query("SELECT * FROM appointment WHERE link_mark = $1", .text(mark)).first.map(
                Self.appointment
            )
        }
    }
}
