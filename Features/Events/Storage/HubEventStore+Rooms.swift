import DatabasePlatform
import Events
import Kernel

extension HubEventStore {
    /// The first event that is not this one, not cancelled and in the same room at the same time.
    static func clash(_ event: HubEvent, in session: any SQLSession) throws -> Clash? {
        guard case .room(let room) = event.location else { return nil }
        for date in event.dates where date.place.isEmpty {
            let others = try EventRow.events(
                """
                e.room_id = $1 AND e.id <> $2 AND e.status <> 'cancelled'
                AND EXISTS (SELECT 1 FROM hub_event_date t WHERE t.event_id = e.id AND t.day = $3 AND t.starts < $4
                    AND t.ends > $5 AND t.place = '')
                """,
                [
                    .id(room), .id(event.id), .date(date.day), .int(date.ends.minutes), .int(date.starts.minutes),
                ],
                in: session
            )
            for other in others {
                if let taken = other.dates.first(where: { $0.place.isEmpty && date.overlaps($0) }) {
                    return Clash(title: other.title, date: taken, wanted: date)
                }
            }
        }
        return nil
    }

    /// The first 14 arguments of inserting and updating.
    static func values(_ event: HubEvent) -> [SQLValue] {
        var (room, place, isOnline): (EventRoomID?, String, Bool) = (nil, "", false)
        switch event.location {
        case .room(let id): room = id
        case .place(let text): place = text
        case .online(let text): (place, isOnline) = (text, true)
        }
        return [
            .text(event.title), .text(event.kind.rawValue),
            .text(event.themes.map(\.rawValue).sorted().joined(separator: " ")), .text(event.text), .id(room),
            .text(place), .bool(isOnline), .int(event.places), .int(event.firmLimit), .text(event.countsAs.rawValue),
            .text(event.reason), .int(event.units), .text(event.contact), .text(event.materials),
        ]
    }

    /// A date keeps its row and what hangs on it: its id says which one it is.
    static func keepDates(of event: HubEvent, in session: any SQLSession, outside: OutsideWorld) throws {
        let ids = Set(event.dates.map(\.id))
        for row in try session.query("SELECT id FROM hub_event_date WHERE event_id = $1", .id(event.id)) {
            let id: EventDateID = try row.id("id")
            guard !ids.contains(id) else { continue }
            try session.query("DELETE FROM hub_event_date WHERE id = $1", .id(id))
        }
        for (position, date) in event.dates.enumerated() {
            try session.query(
                """
                INSERT INTO hub_event_date (day, starts, ends, begins_at, ends_at, topic, place, position, id, event_id,
                    check_in)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                ON CONFLICT (id) DO UPDATE SET day = excluded.day, starts = excluded.starts, ends = excluded.ends,
                    begins_at = excluded.begins_at, ends_at = excluded.ends_at, topic = excluded.topic,
                    place = excluded.place, position = excluded.position
                """,
                .date(date.day),
                .int(date.starts.minutes),
                .int(date.ends.minutes),
                .instant(BerlinTime.instant(date.day, date.starts)),
                .instant(BerlinTime.instant(date.day, date.ends)),
                .text(date.topic),
                .text(date.place),
                .int(position),
                .id(date.id),
                .id(event.id),
                .text(EventRegistrationStore.token(outside, bytes: 12))
            )
        }
    }

    /// The event with the ids of the dates it had, or the noted date it would lose.
    static func planned(_ event: HubEvent, over stored: HubEvent, in session: any SQLSession) throws -> HubEvent {
        let noted = try session.query(
            "SELECT DISTINCT date_id FROM event_attendance WHERE event_id = $1",
            .id(event.id)
        )
        var planned = event
        planned.dates = try DatePlan.keep(
            stored.dates,
            in: event.dates,
            noted: Set(try noted.map { try $0.id("date_id") })
        )
        return planned
    }
}
