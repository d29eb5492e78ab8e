public import DatabasePlatform
public import Events
public import Kernel
public import MailPlatform

/// Reminds those who have a place on the day before each date.
public struct EventReminderStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Queues what is due, once a date and day: a date that is moved afterwards is reminded of again.
    public func remind(
        mail: @escaping @Sendable (EventRegistration, HubEvent, EventDate) -> MailMessage
    ) async throws {
        let (outside, tomorrow) = (outside, outside.today().adding(days: 1))
        try await database.write { session in
            let due = try session.query(
                """
                UPDATE hub_event_date SET reminded_on = day
                WHERE day = $1 AND (reminded_on IS NULL OR reminded_on <> day)
                AND event_id IN (SELECT id FROM hub_event WHERE status = 'published')
                RETURNING id, event_id
                """,
                .date(tomorrow)
            )
            for row in due {
                let (id, event): (EventDateID, HubEventID) = (try row.id("id"), try row.id("event_id"))
                guard let event = try EventRow.events("e.id = $1", [.id(event)], in: session).first,
                    let date = event.dates.first(where: { $0.id == id })
                else { continue }
                let people = try session.query(
                    "SELECT * FROM event_registration WHERE event_id = $1 AND state = 'registered' ORDER BY position, id",
                    .id(event.id)
                )
                for person in people {
                    let message = mail(try EventRow.registration(person), event, date)
                    try EventMailing.add(message, in: session, outside: outside)
                }
            }
        }
    }
}
