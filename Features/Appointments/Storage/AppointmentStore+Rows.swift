import Appointments
import DatabasePlatform
import Foundation
import Kernel

extension AppointmentStore {
    static func free(
        _ advisor: AdvisorID,
        _ kind: MeetingKind,
        in days: DatePeriod,
        moving: AppointmentID? = nil,
        notBefore earliest: Date,
        in session: any SQLSession
    ) throws -> [AppointmentSlot] {
        let open = try session.query(
            "SELECT v.id FROM advisor_profile v WHERE v.id = $1 AND \(AdvisorStore.isOpen)",
            .id(advisor)
        )
        guard !open.isEmpty else { return [] }
        return FreeSlots(
            hours: try OfficeHoursStore.hours(of: advisor, in: session),
            daysOff: try OfficeHoursStore.daysOff(of: advisor, in: session).map(\.days),
            taken: try TakenTimes.of(advisor, in: days, but: moving, in: session)
        ).slots(kind, in: days, notBefore: earliest)
    }

    static func insert(
        _ made: Appointment,
        link: String,
        order: String,
        at now: Date,
        in session: any SQLSession
    ) throws {
        try session.query(
            """
            INSERT INTO appointment (id, advisor_id, firm_id, guest, guest_email, guest_id, company, start_at, end_at,
                kind, place, topic, state, sequence, link_mark, order_mark, created_at, settled_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)
            """,
            .id(made.id),
            .id(made.advisor),
            .id(made.guest.firm),
            .text(made.guest.name),
            .text(made.guest.email),
            .id(made.guest.person),
            .text(made.guest.company),
            .instant(made.slot.start),
            .instant(made.slot.end),
            .text(made.kind.rawValue),
            .text(made.place),
            .text(made.topic),
            .text(made.state.rawValue),
            .int(made.sequence),
            .text(link),
            .text(order),
            .instant(now)
        )
    }

    /// - Parameter condition: about the appointment `a` and the profile `v`, with what else follows.
    static func booked(
        _ condition: String,
        _ arguments: [SQLValue],
        in session: any SQLSession
    ) throws -> [BookedAppointment] {
        try session.query("\(selection) WHERE \(condition)", arguments).map(booked)
    }

    static let selection = """
        SELECT a.*, v.name AS host_name, p.email AS host_email FROM appointment a
        JOIN advisor_profile v ON v.id = a.advisor_id JOIN person p ON p.id = v.person_id
        """

    static func booked(_ row: SQLRow) throws -> BookedAppointment {
        let appointment = try appointment(row)
        return BookedAppointment(
            appointment,
            host: AppointmentHost(
                advisor: appointment.advisor,
                name: try row.text("host_name"),
                email: try row.text("host_email")
            )
        )
    }

    private static func appointment(_ row: SQLRow) throws -> Appointment {
        Appointment(
            id: try row.id("id"),
            advisor: try row.id("advisor_id"),
            guest: Appointment.Guest(
                person: try row.idIfPresent("guest_id"),
                name: try row.text("guest"),
                email: try row.text("guest_email"),
                firm: try row.idIfPresent("firm_id"),
                company: try row.text("company")
            ),
            slot: try slot(row),
            kind: try row.parsed("kind") { MeetingKind(rawValue: $0) },
            place: try row.text("place"),
            topic: try row.text("topic"),
            state: try row.parsed("state") { Appointment.State(rawValue: $0) },
            absence: try row.textIfPresent("absence").flatMap { Appointment.Absence(rawValue: $0) },
            sequence: try row.int("sequence")
        )
    }

    static func slot(_ row: SQLRow) throws -> AppointmentSlot {
        let (start, end) = (try row.instant("start_at"), try row.instant("end_at"))
        guard let slot = AppointmentSlot(start: start, end: end) else {
            throw SQLRowError(column: "end_at", found: .instant(end))
        }
        return slot
    }
}
