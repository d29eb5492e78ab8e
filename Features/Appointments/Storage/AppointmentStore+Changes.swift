public import Appointments
import DatabasePlatform
public import Foundation
public import Kernel
public import MailPlatform

extension AppointmentStore {
    /// What became of the wish to cancel.
    public enum Cancelling: Sendable, Hashable {
        /// Now, by this.
        case cancelled(BookedAppointment)
        /// It was before.
        case already(BookedAppointment)
        /// Too late: it stays.
        case begun(BookedAppointment)
        case unknown
    }

    /// By the link of the confirmation.
    public func cancel(token: String, letters: @escaping Letters) async throws -> Cancelling {
        try await cancel("a.link_mark = $1", [.text(AppointmentLink.mark(token))], letters)
    }

    /// By the advisor.
    public func cancel(
        _ id: AppointmentID,
        of advisor: AdvisorID,
        letters: @escaping Letters
    ) async throws -> Cancelling {
        try await cancel("a.id = $1 AND a.advisor_id = $2", [.id(id), .id(advisor)], letters)
    }

    private func cancel(
        _ condition: String,
        _ arguments: [SQLValue],
        _ letters: @escaping Letters
    ) async throws -> Cancelling {
        let (now, outside) = (outside.now(), outside)
        return try await database.write { session in
            guard let found = try Self.booked(condition, arguments, in: session).first else { return .unknown }
            guard found.appointment.state == .booked else { return .already(found) }
            guard found.appointment.isOpen(at: now) else { return .begun(found) }
            try session.query(
                "UPDATE appointment SET state = 'cancelled', sequence = sequence + 1 WHERE id = $1",
                .id(found.appointment.id)
            )
            let changed = try Self.booked("a.id = $1", [.id(found.appointment.id)], in: session).first ?? found
            for letter in letters(changed) { try MailQueue.add(letter, in: session, outside: outside) }
            return .cancelled(changed)
        }
    }

    /// What became of the wish to move.
    public enum Moving: Sendable, Hashable {
        /// `from`: the time before.
        case moved(BookedAppointment, from: AppointmentSlot)
        /// It is at this time already.
        case unchanged(BookedAppointment)
        case taken(BookedAppointment, next: [AppointmentSlot])
        case cancelled(BookedAppointment)
        case begun(BookedAppointment)
        case unknown
    }

    /// To another free time of the same advisor and kind, by the link of the confirmation, which stays the same.
    public func move(
        token: String,
        to start: Date,
        letters: @escaping @Sendable (BookedAppointment, AppointmentSlot) -> [MailMessage]
    ) async throws -> Moving {
        let (now, days, outside, mark) = (outside.now(), bookable, outside, AppointmentLink.mark(token))
        return try await database.write { session in
            guard let found = try Self.booked("a.link_mark = $1", [.text(mark)], in: session).first else {
                return .unknown
            }
            let before = found.appointment
            guard before.state == .booked else { return .cancelled(found) }
            guard before.isOpen(at: now) else { return .begun(found) }
            if before.slot.start == start { return .unchanged(found) }
            let free = try Self.free(
                before.advisor,
                before.kind,
                in: days,
                moving: before.id,
                notBefore: now,
                in: session
            )
            guard let slot = free.first(where: { $0.start == start }) else {
                return .taken(found, next: Self.next(free.filter { $0 != before.slot }, after: start))
            }
            try session.query(
                """
                UPDATE appointment SET start_at = $1, end_at = $2, sequence = sequence + 1, settled_at = $3,
                    reminded_at = NULL
                WHERE id = $4
                """,
                .instant(slot.start),
                .instant(slot.end),
                .instant(now),
                .id(before.id)
            )
            let changed = try Self.booked("a.id = $1", [.id(before.id)], in: session).first ?? found
            for letter in letters(changed, before.slot) { try MailQueue.add(letter, in: session, outside: outside) }
            return .moved(changed, from: before.slot)
        }
    }

    /// Notes who did not come; nil takes it back. False before the meeting, for a cancelled one and for another's.
    public func note(
        _ absence: Appointment.Absence?,
        at id: AppointmentID,
        of advisor: AdvisorID
    ) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                """
                UPDATE appointment SET absence = $1
                WHERE id = $2 AND advisor_id = $3 AND state = 'booked' AND start_at <= $4 RETURNING id
                """,
                .text(absence?.rawValue),
                .id(id),
                .id(advisor),
                .instant(now)
            ).isEmpty
        }
    }
}
