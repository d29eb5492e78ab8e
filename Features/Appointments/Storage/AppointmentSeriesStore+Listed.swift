public import Appointments
import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform

extension AppointmentSeriesStore {
    /// A series with its meetings, cancelled ones too, in order.
    public struct Listed: Sendable, Hashable {
        public let id: AppointmentSeriesID
        public let rhythm: AppointmentSeries.Rhythm
        public let meetings: [BookedAppointment]
    }

    /// Those with a meeting that is still to come, the latest made first.
    public func series(of advisor: AdvisorID) async throws -> [Listed] {
        let now = outside.now()
        return try await database.read { session in
            let series = try session.query(
                """
                SELECT s.id, s.rhythm FROM appointment_series s WHERE s.advisor_id = $1 AND EXISTS (
                    SELECT 1 FROM appointment_in_series i JOIN appointment a ON a.id = i.appointment_id
                    WHERE i.series_id = s.id AND a.state = 'booked' AND a.end_at > $2)
                ORDER BY s.created_at DESC, s.id
                """,
                .id(advisor),
                .instant(now)
            )
            return try series.map { row in
                let id: AppointmentSeriesID = try row.id("id")
                return Listed(
                    id: id,
                    rhythm: try row.parsed("rhythm") { AppointmentSeries.Rhythm(rawValue: $0) },
                    meetings: try Self.meetings(of: id, advisor, in: session)
                )
            }
        }
    }

    /// Cancels one meeting, or all that have not begun.
    /// - Parameters:
    ///   - one: nil: all.
    ///   - letters: gets those that were cancelled, never none.
    /// - Returns: those that were cancelled now; nil for a series or meeting that is not the advisor's.
    public func cancel(
        _ one: AppointmentID?,
        of series: AppointmentSeriesID,
        of advisor: AdvisorID,
        letters: @escaping @Sendable ([BookedAppointment]) -> [MailMessage]
    ) async throws -> [BookedAppointment]? {
        let (now, outside) = (outside.now(), outside)
        return try await database.write { session in
            let meetings = try Self.meetings(of: series, advisor, in: session).filter {
                one == nil || $0.appointment.id == one
            }
            guard !meetings.isEmpty else { return nil }
            var cancelled: [BookedAppointment] = []
            for meeting in meetings where meeting.appointment.isOpen(at: now) {
                let id = meeting.appointment.id
                try session.query(
                    "UPDATE appointment SET state = 'cancelled', sequence = sequence + 1 WHERE id = $1",
                    .id(id)
                )
                cancelled += try AppointmentStore.booked("a.id = $1", [.id(id)], in: session)
            }
            guard !cancelled.isEmpty else { return [] }
            for letter in letters(cancelled) { try MailQueue.add(letter, in: session, outside: outside) }
            return cancelled
        }
    }

    private static func meetings(
        of series: AppointmentSeriesID,
        _ advisor: AdvisorID,
        in session: any SQLSession
    ) throws -> [BookedAppointment] {
        try AppointmentStore.booked(
            """
            a.advisor_id = $1 AND a.id IN (SELECT appointment_id FROM appointment_in_series WHERE series_id = $2)
            ORDER BY a.start_at, a.id
            """,
            [.id(advisor), .id(series)],
            in: session
        )
    }
}
