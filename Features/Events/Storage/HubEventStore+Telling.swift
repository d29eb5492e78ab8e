import DatabasePlatform
import Events
import Kernel
import MailPlatform

extension HubEventStore {
    /// Tells all who have a place or wait that a published event takes place at another time or elsewhere.
    static func tell(
        of event: HubEvent,
        before stored: HubEvent,
        in session: any SQLSession,
        outside: OutsideWorld,
        mail: (EventRegistration, HubEvent) -> MailMessage
    ) throws {
        func whenAndWhere(_ event: HubEvent) -> [String] {
            event.dates.map { "\($0.day) \($0.starts) \($0.ends) \($0.place)" } + ["\(event.location)"]
        }
        guard stored.status == .published, whenAndWhere(event) != whenAndWhere(stored) else { return }
        try tellAll(of: event, in: session, outside: outside, mail: mail)
    }

    static func tellAll(
        of event: HubEvent,
        in session: any SQLSession,
        outside: OutsideWorld,
        mail: (EventRegistration, HubEvent) -> MailMessage
    ) throws {
        let rows = try session.query(
            "SELECT * FROM event_registration WHERE event_id = $1 AND state <> 'cancelled' ORDER BY position, id",
            .id(event.id)
        )
        for row in rows {
            try EventMailing.add(mail(try EventRow.registration(row), event), in: session, outside: outside)
        }
    }
}
