import Appointments
public import DatabasePlatform
import Foundation
public import Kernel
import MailPlatform

/// Tells guests once what begins within a day.
public struct AppointmentReminders: Sendable {
    /// Seconds before the start.
    public static let ahead: Double = 86_400

    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Whoever booked or moved it within the last day before knows it from that.
    public func send(letters: @escaping AppointmentStore.Letters) async throws {
        let (now, outside) = (outside.now(), outside)
        try await database.write { session in
            let due = try AppointmentStore.booked(
                """
                a.state = 'booked' AND a.reminded_at IS NULL AND a.start_at > $1 AND a.start_at <= $2
                AND a.settled_at < a.start_at - \(Int(Self.ahead) * 1000) ORDER BY a.start_at, a.id
                """,
                [.instant(now), .instant(now + Self.ahead)],
                in: session
            )
            for appointment in due {
                try session.query(
                    "UPDATE appointment SET reminded_at = $1 WHERE id = $2",
                    .instant(now),
                    .id(appointment.appointment.id)
                )
                for letter in letters(appointment) { try MailQueue.add(letter, in: session, outside: outside) }
            }
        }
    }
}
