public import Appointments
public import DatabasePlatform
public import Foundation
public import Kernel
public import MailPlatform

/// Bookings of guests with advisors. A write is serializable on both databases, so that what is read in it as free is
/// free when it ends.
public struct AppointmentStore: Sendable {
    /// How many days ahead can be booked.
    public static let bookableDays = 56

    /// What is told to those concerned, in the same transaction.
    public typealias Letters = @Sendable (BookedAppointment) -> [MailMessage]

    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// From today on.
    public var bookable: DatePeriod {
        let today = outside.today()
        return DatePeriod(first: today, last: today.adding(days: Self.bookableDays))!
    }

    /// What is free of an open profile; nothing of any other.
    /// - Parameter moving: an appointment whose own time counts as free.
    public func free(
        _ advisor: AdvisorID,
        _ kind: MeetingKind,
        in days: DatePeriod,
        moving: AppointmentID? = nil
    ) async throws -> [AppointmentSlot] {
        let now = outside.now()
        return try await database.read {
            try Self.free(advisor, kind, in: days, moving: moving, notBefore: now, in: $0)
        }
    }

    /// What somebody wants to book.
    public struct Order: Sendable {
        public let advisor: AdvisorID
        public let start: Date
        public let kind: MeetingKind
        public let guest: Appointment.Guest
        public let place: String
        public let topic: String
        /// A secret of the form, by which the same form sent twice is told.
        public let mark: String

        public init(
            _ advisor: AdvisorID,
            start: Date,
            _ kind: MeetingKind,
            guest: Appointment.Guest,
            place: String,
            topic: String,
            mark: String
        ) {
            (self.advisor, self.start, self.kind, self.guest) = (advisor, start, kind, guest)
            (self.place, self.topic, self.mark) = (place, topic, mark)
        }
    }

    public enum Booking: Sendable, Hashable {
        case booked(BookedAppointment)
        /// The same form has booked already, or the same person has this very time with this advisor.
        case alreadyBooked(BookedAppointment)
        /// Not free, or never was: up to three free ones, the next after it first, earlier ones where none is later.
        case taken(next: [AppointmentSlot])
    }

    /// - Parameter token: the secret of the link that leads to an appointment; only its digest is stored.
    public func book(
        _ order: Order,
        token: @escaping @Sendable (AppointmentID) -> String,
        letters: @escaping Letters
    ) async throws -> Booking {
        let (now, days, outside) = (outside.now(), bookable, outside)
        let (id, orderMark) = (AppointmentID(from: outside), AppointmentLink.mark(order.mark))
        do {
            return try await database.write { session in
                if let own = try Self.own(order, orderMark, in: session) { return .alreadyBooked(own) }
                let free = try Self.free(order.advisor, order.kind, in: days, notBefore: now, in: session)
                guard let slot = free.first(where: { $0.start == order.start }) else {
                    return .taken(next: Self.next(free, after: order.start))
                }
                let made = Appointment(
                    id: id,
                    advisor: order.advisor,
                    guest: order.guest,
                    slot: slot,
                    kind: order.kind,
                    place: order.place,
                    topic: order.topic
                )
                try Self.insert(made, link: AppointmentLink.mark(token(id)), order: orderMark, at: now, in: session)
                guard let booked = try Self.booked("a.id = $1", [.id(id)], in: session).first else {
                    return .taken(next: [])
                }
                for letter in letters(booked) { try MailQueue.add(letter, in: session, outside: outside) }
                return .booked(booked)
            }
        } catch StorageError.uniqueViolation {
            // Somebody was quicker, and the database said so before it could say that both met.
            let free = try await free(order.advisor, order.kind, in: days)
            return .taken(next: Self.next(free, after: order.start))
        }
    }

    static func next(_ free: [AppointmentSlot], after start: Date) -> [AppointmentSlot] {
        let later = free.filter { $0.start >= start }
        return Array((later.isEmpty ? free : later).prefix(3))
    }

    /// Never by a typed address: whoever knows it would see another's appointment.
    private static func own(
        _ order: Order,
        _ mark: String,
        in session: any SQLSession
    ) throws -> BookedAppointment? {
        if let same = try booked(
            "a.order_mark = $1 AND a.advisor_id = $2",
            [.text(mark), .id(order.advisor)],
            in: session
        )
        .first {
            return same
        }
        guard let person = order.guest.person else { return nil }
        return try booked(
            "a.guest_id = $1 AND a.advisor_id = $2 AND a.start_at = $3 AND a.state = 'booked'",
            [.id(person), .id(order.advisor), .instant(order.start)],
            in: session
        ).first
    }
}
