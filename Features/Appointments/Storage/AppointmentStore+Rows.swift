import Appointments
import DatabasePlatform
import Foundation
import Kernel

extension AppointmentStore {
    static func free(
        _ advisor: AdvisorID,
        _ kind: MeetingKind,
        in days: DatePeriod,
        notBefore earliest: Date,
        in session: any SQLSession
    ) throws -> [AppointmentSlot] {
        let published = try session.query(
            "SELECT id FROM advisor_profile WHERE id = $1 AND is_published = 1",
            .id(advisor)
        )
        guard !published.isEmpty else { return [] }
        // A day more on both sides for buffers and the way.
        let begin = BerlinTime.instant(days.first.adding(days: -1), LocalTime(minutes: 0)!)
        let end = BerlinTime.instant(days.last.adding(days: 2), LocalTime(minutes: 0)!)
        let taken = try session.query(
            """
            SELECT start_at, end_at, kind FROM appointment
            WHERE advisor_id = $1 AND start_at < $2 AND end_at > $3 AND state = 'booked'
            """,
            .id(advisor),
            .instant(end),
            .instant(begin)
        ).map { row in TakenTime(try slot(row), isAtFirm: try row.text("kind") == MeetingKind.atFirm.rawValue) }
        return FreeSlots(
            hours: try OfficeHoursStore.hours(of: advisor, in: session),
            daysOff: try OfficeHoursStore.daysOff(of: advisor, in: session).map(\.days),
            taken: taken
        ).slots(kind, in: days, notBefore: earliest)
    }

    static func insert(_ made: Appointment, mark: String, at now: Date, in session: any SQLSession) throws {
        try session.query(
            """
            INSERT INTO appointment (id, advisor_id, firm_id, guest, guest_email, guest_id, start_at, end_at, kind,
                place, topic, state, sequence, link_mark, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """,
            .id(made.id),
            .id(made.advisor),
            .text(made.guest.firm?.text),
            .text(made.guest.name),
            .text(made.guest.email),
            .text(made.guest.person?.text),
            .instant(made.slot.start),
            .instant(made.slot.end),
            .text(made.kind.rawValue),
            .text(made.place),
            .text(made.topic),
            .text(made.state.rawValue),
            .int(made.sequence),
            .text(mark),
            .instant(now)
        )
    }

    static func appointment(_ row: SQLRow) throws -> Appointment {
        Appointment(
            id: try row.id("id"),
            advisor: try row.id("advisor_id"),
            guest: Appointment.Guest(
                person: try row.textIfPresent("guest_id").flatMap { PersonID($0) },
                name: try row.text("guest"),
                email: try row.text("guest_email"),
                firm: try row.textIfPresent("firm_id").flatMap { FirmID($0) }
            ),
            slot: try slot(row),
            kind: try row.parsed("kind") { MeetingKind(rawValue: $0) },
            place: try row.text("place"),
            topic: try row.text("topic"),
            state: try row.parsed("state") { Appointment.State(rawValue: $0) },
            sequence: try row.int("sequence")
        )
    }

    private static func slot(_ row: SQLRow) throws -> AppointmentSlot {
        let (start, end) = (try row.instant("start_at"), try row.instant("end_at"))
        guard let slot = AppointmentSlot(start: start, end: end) else {
            throw SQLRowError(column: "end_at", found: .instant(end))
        }
        return slot
    }
}
