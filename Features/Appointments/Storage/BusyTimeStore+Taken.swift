import Appointments
import DatabasePlatform
import Foundation
import Kernel

extension BusyTimeStore {
    /// For use inside the transaction that books.
    static func taken(
        of advisor: AdvisorID,
        from begin: Date,
        to end: Date,
        in session: any SQLSession
    ) throws -> [TakenTime] {
        try session.query(
            "SELECT start_at, end_at FROM busy_time WHERE advisor_id = $1 AND start_at < $2 AND end_at > $3",
            .id(advisor),
            .instant(end),
            .instant(begin)
        ).map { TakenTime(try AppointmentStore.slot($0)) }
    }

    /// Of all advisors at once.
    static func taken(from begin: Date, to end: Date, in session: any SQLSession) throws -> [AdvisorID: [TakenTime]] {
        var times: [AdvisorID: [TakenTime]] = [:]
        let rows = try session.query(
            "SELECT advisor_id, start_at, end_at FROM busy_time WHERE start_at < $1 AND end_at > $2",
            .instant(end),
            .instant(begin)
        )
        for row in rows {
            times[try row.id("advisor_id"), default: []].append(TakenTime(try AppointmentStore.slot(row)))
        }
        return times
    }
}
