public import Appointments
public import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform

/// Series of meetings that a coach makes with a firm. Every query names the advisor.
public struct AppointmentSeriesStore: Sendable {
    /// Somebody of a firm that lets the coach in.
    public struct Partner: Sendable, Hashable {
        public let firm: FirmID
        public let firmName: String
        public let person: PersonID
        public let name: String
        public let email: String
    }

    public struct Order: Sendable {
        public let series: AppointmentSeries
        public let firm: FirmID
        public let person: PersonID
        public let kind: MeetingKind
        public let place: String
        public let topic: String
        /// Those that meet what is taken are left out instead of refusing all.
        public let leavesOutTaken: Bool
        /// A secret of the form, by which the same form sent twice is told.
        public let mark: String

        public init(
            _ series: AppointmentSeries,
            with person: PersonID,
            of firm: FirmID,
            _ kind: MeetingKind,
            place: String,
            topic: String,
            leavesOutTaken: Bool = false,
            mark: String
        ) {
            (self.series, self.person, self.firm, self.kind) = (series, person, firm, kind)
            (self.place, self.topic) = (place, topic)
            (self.leavesOutTaken, self.mark) = (leavesOutTaken, mark)
        }
    }

    public enum Booking: Sendable, Hashable {
        case booked([BookedAppointment])
        /// The same form has made them before.
        case already
        /// Nothing was booked: those that meet an appointment, a busy time or a day off.
        case taken([AppointmentSlot])
        /// The firm does not let the coach in, or the person does not belong to it.
        case notGranted
    }

    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// By firm and name.
    public func partners(of coach: PersonID) async throws -> [Partner] {
        let today = outside.today()
        return try await database.read { try Self.partners(of: coach, on: today, in: $0) }
    }

    /// All or none, and what is taken is read in the same transaction.
    public func book(
        _ order: Order,
        by coach: PersonID,
        of advisor: AdvisorID,
        token: @escaping @Sendable (AppointmentID) -> String,
        letters: @escaping @Sendable ([BookedAppointment]) -> [MailMessage]
    ) async throws -> Booking {
        let (now, today, outside) = (outside.now(), outside.today(), outside)
        let (series, mark) = (AppointmentSeriesID(from: outside), AppointmentLink.mark(order.mark))
        do {
            return try await database.write { session in
                let same = try session.query("SELECT id FROM appointment_series WHERE order_mark = $1", .text(mark))
                guard same.isEmpty else { return .already }
                guard
                    let partner = try Self.partners(of: coach, on: today, in: session).first(where: {
                        $0.firm == order.firm && $0.person == order.person
                    })
                else { return .notGranted }
                let taken = order.series.collisions(with: try Self.taken(of: advisor, order.series, in: session))
                let slots = order.series.slots.filter { !taken.contains($0) }
                guard taken.isEmpty || order.leavesOutTaken, !slots.isEmpty else { return .taken(taken) }
                try session.query(
                    """
                    INSERT INTO appointment_series (id, advisor_id, firm_id, rhythm, order_mark, created_at)
                    VALUES ($1, $2, $3, $4, $5, $6)
                    """,
                    .id(series),
                    .id(advisor),
                    .id(order.firm),
                    .text(order.series.rhythm.rawValue),
                    .text(mark),
                    .instant(now)
                )
                var booked: [BookedAppointment] = []
                for (index, slot) in slots.enumerated() {
                    let made = Self.appointment(order, at: slot, with: partner, of: advisor, outside)
                    try AppointmentStore.insert(
                        made,
                        link: AppointmentLink.mark(token(made.id)),
                        order: AppointmentLink.mark("\(order.mark) \(index)"),
                        at: now,
                        in: session
                    )
                    try session.query(
                        "INSERT INTO appointment_in_series (appointment_id, series_id) VALUES ($1, $2)",
                        .id(made.id),
                        .id(series)
                    )
                    booked += try AppointmentStore.booked("a.id = $1", [.id(made.id)], in: session)
                }
                for letter in letters(booked) { try MailQueue.add(letter, in: session, outside: outside) }
                return .booked(booked)
            }
        } catch StorageError.uniqueViolation {
            // Somebody booked one of these starts, or the same form came twice, at the very same moment.
            let taken = try await database.read { try Self.taken(of: advisor, order.series, in: $0) }
            return .taken(order.series.collisions(with: taken))
        }
    }

    private static func appointment(
        _ order: Order,
        at slot: AppointmentSlot,
        with partner: Partner,
        of advisor: AdvisorID,
        _ outside: OutsideWorld
    ) -> Appointment {
        Appointment(
            id: AppointmentID(from: outside),
            advisor: advisor,
            guest: Appointment.Guest(
                person: partner.person,
                name: partner.name,
                email: partner.email,
                firm: partner.firm,
                company: partner.firmName
            ),
            slot: slot,
            kind: order.kind,
            place: order.place,
            topic: order.topic
        )
    }

    /// Appointments, busy times and days off between the first and the last meeting.
    private static func taken(
        of advisor: AdvisorID,
        _ series: AppointmentSeries,
        in session: any SQLSession
    ) throws -> [TakenTime] {
        guard let last = series.days.last, let days = DatePeriod(first: series.first, last: last) else { return [] }
        let off = try OfficeHoursStore.daysOff(of: advisor, in: session).compactMap { off in
            AppointmentSlot(
                start: BerlinTime.instant(off.days.first, LocalTime(minutes: 0)!),
                end: BerlinTime.instant(off.days.last.adding(days: 1), LocalTime(minutes: 0)!)
            )
        }
        return try TakenTimes.of(advisor, in: days, in: session) + off.map { TakenTime($0) }
    }

    private static func partners(
        of coach: PersonID,
        on day: LocalDate,
        in session: any SQLSession
    ) throws -> [Partner] {
        try session.query(
            """
            SELECT DISTINCT f.id AS firm_id, f.name AS firm_name, p.id AS person_id, p.name AS person_name, p.email
            FROM firm_grant g JOIN firm f ON f.id = g.firm_id
            JOIN membership m ON m.firm_id = f.id JOIN person p ON p.id = m.person_id
            WHERE g.person_id = $1 AND g.purpose = 'coaching' AND g.withdrawn_at IS NULL AND g.runs_through >= $2
            ORDER BY firm_name, firm_id, person_name, person_id
            """,
            .id(coach),
            .date(day)
        ).map { row in
            Partner(
                firm: try row.id("firm_id"),
                firmName: try row.text("firm_name"),
                person: try row.id("person_id"),
                name: try row.text("person_name"),
                email: try row.text("email")
            )
        }
    }
}
