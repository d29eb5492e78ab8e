public import DatabasePlatform
public import Events
public import Kernel
public import MailPlatform

/// The hub's events; they belong to no firm.
public struct HubEventStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Another event that has the room at the same time.
    public struct Clash: Sendable, Hashable {
        public let title: String
        public let date: EventDate
        /// The date that was to be saved.
        public let wanted: EventDate
    }

    public enum Saving: Sendable, Hashable {
        case saved
        case clash(Clash)
        /// Somebody else has saved meanwhile: what is stored now.
        case conflict(HubEvent)
        case gone
        /// Attendance is noted on this date, which would be moved or left out.
        case noted(EventDate)
    }

    /// All, those with the earliest first day first.
    public func events() async throws -> [HubEvent] {
        try await database.read { try EventRow.events("1 = 1", [], in: $0) }
    }

    /// Published or cancelled, with a day from `today` on.
    public func upcoming(from today: LocalDate) async throws -> [HubEvent] {
        try await database.read { session in
            try EventRow.events(
                """
                e.status <> 'draft'
                AND EXISTS (SELECT 1 FROM hub_event_date t WHERE t.event_id = e.id AND t.day >= $1)
                """,
                [.date(today)],
                in: session
            )
        }
    }

    public func event(_ id: HubEventID) async throws -> HubEvent? {
        try await database.read { try EventRow.events("e.id = $1", [.id(id)], in: $0).first }
    }

    /// Makes all or none of them: one, or a series that shares a room.
    public func add(_ events: [HubEvent], by person: PersonID) async throws -> Saving {
        let (now, outside) = (outside.now(), outside)
        return try await database.write { session in
            // Before anything is written: what a closure returns is kept, also when it returns a refusal.
            for event in events {
                if let clash = try Self.clash(event, in: session) { return .clash(clash) }
            }
            for event in events {
                try session.query(
                    """
                    INSERT INTO hub_event (title, kind, themes, body, room_id, place, is_online, places, firm_limit,
                        counts_as, reason, units, contact, materials, changed_at, changed_by_id, status, id, series_id,
                        last_position, version)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 0, 1)
                    """,
                    Self.values(event) + [
                        .instant(now), .id(person), .text(event.status.rawValue), .id(event.id), .id(event.series),
                    ]
                )
                try Self.keepDates(of: event, in: session, outside: outside)
            }
            return .saved
        }
    }

    /// Saves over the version the event names, or not at all; not its status. Where places were added, those who have
    /// waited longest move up; where a published event moves in time or place, all who have a place or wait are told.
    public func save(
        _ typed: HubEvent,
        by person: PersonID,
        movedUp: @escaping @Sendable (EventRegistration, HubEvent) -> MailMessage,
        changed: @escaping @Sendable (EventRegistration, HubEvent) -> MailMessage
    ) async throws -> Saving {
        let outside = outside
        return try await database.write { session in
            guard let stored = try EventRow.events("e.id = $1", [.id(typed.id)], in: session).first else {
                return .gone
            }
            guard stored.version == typed.version else { return .conflict(stored) }
            let event: HubEvent
            do { event = try Self.planned(typed, over: stored, in: session) } catch let fault as NotedDate {
                return .noted(fault.date)
            }
            if let clash = try Self.clash(event, in: session) { return .clash(clash) }
            try session.query(
                """
                UPDATE hub_event SET title = $1, kind = $2, themes = $3, body = $4, room_id = $5, place = $6,
                    is_online = $7, places = $8, firm_limit = $9, counts_as = $10, reason = $11, units = $12,
                    contact = $13, materials = $14, changed_at = $15, changed_by_id = $16, version = version + 1
                WHERE id = $17
                """,
                Self.values(event) + [.instant(outside.now()), .id(person), .id(event.id)]
            )
            try Self.keepDates(of: event, in: session, outside: outside)
            try Self.tell(of: event, before: stored, in: session, outside: outside, mail: changed)
            try WaitingList.moveUp(event.id, in: session, outside: outside, mail: movedUp)
            return .saved
        }
    }

    /// Makes a draft public. False when it is none.
    public func publish(_ id: HubEventID, by person: PersonID) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                """
                UPDATE hub_event SET status = 'published', version = version + 1, changed_at = $1, changed_by_id = $2
                WHERE id = $3 AND status = 'draft' RETURNING id
                """,
                .instant(now),
                .id(person),
                .id(id)
            ).isEmpty
        }
    }

    /// Cancels it for good and tells everybody who has a place or waits. False when it is cancelled already or unknown.
    public func cancel(
        _ id: HubEventID,
        by person: PersonID,
        mail: @escaping @Sendable (EventRegistration, HubEvent) -> MailMessage
    ) async throws -> Bool {
        let outside = outside
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE hub_event SET status = 'cancelled', version = version + 1, changed_at = $1, changed_by_id = $2
                WHERE id = $3 AND status <> 'cancelled' RETURNING id
                """,
                .instant(outside.now()),
                .id(person),
                .id(id)
            )
            guard !changed.isEmpty, let event = try EventRow.events("e.id = $1", [.id(id)], in: session).first else {
                return false
            }
            try Self.tellAll(of: event, in: session, outside: outside, mail: mail)
            return true
        }
    }
}
