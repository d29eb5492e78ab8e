import DatabasePlatform
import Events
import Kernel
import MailPlatform

/// Who waits moves up, in the order of arrival, inside the transaction that made room.
enum WaitingList {
    static func places(_ event: HubEventID, in session: any SQLSession) throws -> EventPlaces {
        let row = try session.query(
            """
            SELECT COUNT(*) FILTER (WHERE state = 'registered') AS taken,
                COUNT(*) FILTER (WHERE state = 'waiting') AS waiting
            FROM event_registration WHERE event_id = $1
            """,
            .id(event)
        ).first
        return EventPlaces(taken: try row?.int("taken") ?? 0, waiting: try row?.int("waiting") ?? 0)
    }

    static func moveUp(
        _ id: HubEventID,
        in session: any SQLSession,
        outside: OutsideWorld,
        mail: (EventRegistration, HubEvent) -> MailMessage
    ) throws {
        let (day, time) = BerlinTime.clock(outside.now())
        guard let event = try EventRow.events("e.id = $1", [.id(id)], in: session).first,
            event.isOpen(on: day, at: time)
        else { return }
        let free = try places(id, in: session).free(of: event.places)
        guard free > 0 else { return }
        let rows = try session.query(
            """
            UPDATE event_registration SET state = 'registered', changed_at = $1
            WHERE id IN (SELECT id FROM event_registration WHERE event_id = $2 AND state = 'waiting'
                ORDER BY position, id LIMIT $3)
            RETURNING *
            """,
            .instant(outside.now()),
            .id(id),
            .int(free)
        )
        for moved in try rows.map(EventRow.registration).sorted(by: { $0.position < $1.position }) {
            try EventMailing.add(mail(moved, event), in: session, outside: outside)
        }
    }
}
