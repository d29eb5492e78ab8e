public import Appointments
public import DatabasePlatform
import Foundation
public import Kernel

public enum AppointmentFeedTag {}
public typealias AppointmentFeedID = EntityID<AppointmentFeedTag>

/// Secret addresses under which calendar programs read all appointments of a person. One a person; a new one ends the
/// old.
public struct AppointmentFeedStore: Sendable {
    /// How far back a feed reaches.
    public static let daysBack = 90

    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Nil: none is open.
    public func feed(of person: PersonID) async throws -> AppointmentFeedID? {
        try await database.rows("SELECT id FROM appointment_feed WHERE person_id = $1", .id(person)).first?.id("id")
    }

    /// - Parameter token: the secret in the address; only its digest is stored.
    public func open(
        for person: PersonID,
        token: @escaping @Sendable (AppointmentFeedID) -> String
    ) async throws {
        let (id, now) = (AppointmentFeedID(from: outside), outside.now())
        try await database.write { session in
            try session.query("DELETE FROM appointment_feed WHERE person_id = $1", .id(person))
            try session.query(
                "INSERT INTO appointment_feed (id, person_id, link_mark, created_at) VALUES ($1, $2, $3, $4)",
                .id(id),
                .id(person),
                .text(AppointmentLink.mark(token(id))),
                .instant(now)
            )
        }
    }

    public func close(of person: PersonID) async throws {
        _ = try await database.write {
            try $0.query("DELETE FROM appointment_feed WHERE person_id = $1", .id(person))
        }
    }

    /// What stands in the calendar: appointments of the person as guest and as advisor. Nil for an unknown address.
    public func appointments(token: String) async throws -> [(appointment: BookedAppointment, isHost: Bool)]? {
        let (mark, since) = (AppointmentLink.mark(token), outside.now() - Double(Self.daysBack) * 86_400)
        return try await database.read { session in
            let found = try session.query("SELECT person_id FROM appointment_feed WHERE link_mark = $1", .text(mark))
            guard let person: PersonID = try found.first?.id("person_id") else { return nil }
            let rows = try session.query(
                """
                SELECT a.*, v.name AS host_name, v.person_id AS host_id, p.email AS host_email FROM appointment a
                JOIN advisor_profile v ON v.id = a.advisor_id JOIN person p ON p.id = v.person_id
                WHERE (a.guest_id = $1 OR v.person_id = $1) AND a.end_at > $2 AND a.state = 'booked'
                ORDER BY a.start_at, a.id
                """,
                .id(person),
                .instant(since)
            )
            return try rows.map { (try AppointmentStore.booked($0), try $0.id("host_id") == person) }
        }
    }
}
