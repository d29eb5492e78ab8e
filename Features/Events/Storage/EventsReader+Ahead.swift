import DatabasePlatform
public import Events
public import Foundation
public import Kernel

extension EventsReader {
    /// The first date not yet over of all events the person comes to or waits for; nil where there is none.
    public func ahead(of person: PersonID, after time: Date) async throws -> EventAhead? {
        try await database.rows(
            """
            SELECT e.id, e.title, d.day, d.starts, r.state FROM event_registration r
            JOIN hub_event e ON e.id = r.event_id JOIN hub_event_date d ON d.event_id = e.id
            WHERE r.person_id = $1 AND r.state <> 'cancelled' AND e.status = 'published' AND d.ends_at > $2
            ORDER BY d.begins_at, d.id LIMIT 1
            """,
            .id(person),
            .instant(time)
        ).first.map { row in
            let minutes = try row.int("starts")
            guard let starts = LocalTime(minutes: minutes) else {
                throw SQLRowError(column: "starts", found: .int(minutes))
            }
            return EventAhead(
                event: try row.id("id"),
                title: try row.text("title"),
                day: try row.date("day"),
                starts: starts,
                isWaiting: try row.text("state") == EventRegistration.State.waiting.rawValue
            )
        }
    }
}
