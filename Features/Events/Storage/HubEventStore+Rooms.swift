import DatabasePlatform
import Events
import Kernel

extension HubEventStore {
    /// The first event that is not this one, not cancelled and in the same room at the same time.
    static func clash(_ event: HubEvent, in session: any SQLSession) throws -> Clash? {
        guard case .room(let room) = event.location else { return nil }
        for date in event.dates {
            let others = try EventRow.events(
                """
                e.room_id = $1 AND e.id <> $2 AND e.status <> 'cancelled'
                AND EXISTS (SELECT 1 FROM hub_event_date t WHERE t.event_id = e.id AND t.day = $3 AND t.starts < $4
                    AND t.ends > $5)
                """,
                [
                    .id(room), .id(event.id), .date(date.day), .int(date.ends.minutes), .int(date.starts.minutes),
                ],
                in: session
            )
            for other in others {
                if let taken = other.dates.first(where: date.overlaps) {
                    return Clash(title: other.title, date: taken)
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

    /// A date keeps its row as long as its place in the order exists: attendance hangs on it.
    static func keepDates(of event: HubEvent, in session: any SQLSession) throws {
        for (position, date) in event.dates.enumerated() {
            let common: [SQLValue] = [
                .date(date.day), .int(date.starts.minutes), .int(date.ends.minutes),
                .instant(BerlinTime.instant(date.day, date.starts)), .instant(BerlinTime.instant(date.day, date.ends)),
                .text(date.topic), .id(event.id), .int(position),
            ]
            let changed = try session.query(
                """
                UPDATE hub_event_date SET day = $1, starts = $2, ends = $3, begins_at = $4, ends_at = $5, topic = $6
                WHERE event_id = $7 AND position = $8 RETURNING id
                """,
                common
            )
            guard changed.isEmpty else { continue }
            try session.query(
                """
                INSERT INTO hub_event_date (day, starts, ends, begins_at, ends_at, topic, event_id, position, id)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                common + [.id(date.id)]
            )
        }
        try session.query(
            "DELETE FROM hub_event_date WHERE event_id = $1 AND position >= $2",
            .id(event.id),
            .int(event.dates.count)
        )
    }
}
