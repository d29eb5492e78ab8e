import DatabasePlatform
import Events
public import Kernel

extension EventsReader {
    /// Minutes of everybody who was there, a line a person and date, by day. What an event counts for and why is said of
    /// the event itself.
    public func hours() async throws -> [ParticipationHours] {
        try await database.rows(
            """
            SELECT a.*, d.day, e.title, e.counts_as, e.reason FROM event_attendance a
            JOIN hub_event e ON e.id = a.event_id JOIN hub_event_date d ON d.id = a.date_id
            WHERE a.state IN ('present', 'late') AND a.minutes > 0 AND e.status <> 'cancelled'
            ORDER BY d.day, a.name, a.attendee_id
            """
        ).map { row in
            ParticipationHours(
                source: .event,
                sourceID: try row.text("event_id"),
                title: try row.text("title"),
                day: try row.date("day"),
                minutes: try row.int("minutes"),
                countsAs: try row.parsed("counts_as") { CountsAs(rawValue: $0) },
                reason: try row.text("reason"),
                person: try row.idIfPresent("person_id"),
                name: try row.text("name"),
                email: try row.textIfPresent("email"),
                firm: try row.idIfPresent("firm_id"),
                firmName: try row.textIfPresent("firm_name")
            )
        }
    }
}
