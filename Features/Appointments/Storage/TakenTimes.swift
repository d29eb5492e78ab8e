import Appointments
import DatabasePlatform
import Foundation
import Kernel

/// When advisors are taken in a span of days, with a day more on both sides for buffers and the way.
enum TakenTimes {
    static func of(
        _ advisor: AdvisorID,
        in days: DatePeriod,
        but moving: AppointmentID? = nil,
        in session: any SQLSession
    ) throws -> [TakenTime] {
        let (begin, end) = bounds(days)
        return try session.query(
            """
            SELECT start_at, end_at, kind FROM appointment
            WHERE advisor_id = $1 AND start_at < $2 AND end_at > $3 AND state = 'booked' AND id <> $4
            """,
            .id(advisor),
            .instant(end),
            .instant(begin),
            .text(moving?.text ?? "")
        ).map(time) + BusyTimeStore.taken(of: advisor, from: begin, to: end, in: session)
    }

    /// Of all advisors at once.
    static func all(in days: DatePeriod, in session: any SQLSession) throws -> [AdvisorID: [TakenTime]] {
        let (begin, end) = bounds(days)
        var times = try BusyTimeStore.taken(from: begin, to: end, in: session)
        let rows = try session.query(
            """
            SELECT advisor_id, start_at, end_at, kind FROM appointment
            WHERE start_at < $1 AND end_at > $2 AND state = 'booked'
            """,
            .instant(end),
            .instant(begin)
        )
        for row in rows { times[try row.id("advisor_id"), default: []].append(try time(row)) }
        return times
    }

    private static func bounds(_ days: DatePeriod) -> (begin: Date, end: Date) {
        let midnight = LocalTime(minutes: 0)!
        return (
            BerlinTime.instant(days.first.adding(days: -1), midnight),
            BerlinTime.instant(days.last.adding(days: 2), midnight)
        )
    }

    private static func time(_ row: SQLRow) throws -> TakenTime {
        TakenTime(
            try AppointmentStore.slot(row),
            isAtFirm: try row.text("kind") == MeetingKind.atFirm.rawValue
        )
    }
}
