import DatabasePlatform
public import Events
public import Kernel

extension EventRegistrationStore {
    /// In the order of arrival, cancelled ones too.
    public func registrations(of event: HubEventID) async throws -> [EventRegistration] {
        try await database.rows(
            "SELECT * FROM event_registration WHERE event_id = $1 ORDER BY position, id",
            .id(event)
        ).map(EventRow.registration)
    }

    /// Those a person has or has made for others, not cancelled.
    public func registrations(for person: PersonID) async throws -> [EventRegistration] {
        try await database.rows(
            """
            SELECT * FROM event_registration WHERE (person_id = $1 OR registered_by_id = $1) AND state <> 'cancelled'
            ORDER BY event_id, position, id
            """,
            .id(person)
        ).map(EventRow.registration)
    }

    /// Behind the link of a mail, whatever its state.
    public func registration(token: String) async throws -> EventRegistration? {
        try await database.rows(
            "SELECT * FROM event_registration WHERE token_hash = $1",
            .text(Self.hash(token))
        ).first.map(EventRow.registration)
    }

    /// How full events are; one without registrations is missing.
    public func places() async throws -> [HubEventID: EventPlaces] {
        let rows = try await database.rows(
            """
            SELECT event_id, COUNT(*) FILTER (WHERE state = 'registered') AS taken,
                COUNT(*) FILTER (WHERE state = 'waiting') AS waiting
            FROM event_registration GROUP BY event_id
            """
        )
        return Dictionary(
            uniqueKeysWithValues: try rows.map { row in
                let id: HubEventID = try row.id("event_id")
                return (id, EventPlaces(taken: try row.int("taken"), waiting: try row.int("waiting")))
            }
        )
    }

    static func token(_ outside: OutsideWorld, bytes: Int = 32) -> String {
        outside.randomBytes(bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static func hash(_ token: String) -> String { ContentDigest.sha256(of: Array(token.utf8)) }

    /// Why nobody of the order can be registered.
    static func refusal(
        _ order: Order,
        _ persons: [PersonID?],
        _ event: HubEvent,
        in session: any SQLSession
    ) throws -> Outcome? {
        let rows = try session.query(
            "SELECT * FROM event_registration WHERE event_id = $1 AND state <> 'cancelled'",
            .id(event.id)
        ).map(EventRow.registration)
        for (guest, person) in zip(order.guests, persons) {
            let isThere = rows.contains { row in
                guest.email != nil && row.email == guest.email || person != nil && row.person == person
            }
            if isThere { return .already(name: guest.name) }
        }
        guard let most = event.firmLimit, let firm = order.firm else { return nil }
        let registered = rows.count { $0.firm == firm }
        return registered + order.guests.count > most ? .firmLimit(most: most, registered: registered) : nil
    }

    /// Whoever registers for themselves; others only where the firm itself knows the address.
    static func person(_ guest: EventGuest, _ order: Order, in session: any SQLSession) throws -> PersonID? {
        guard let email = guest.email else { return nil }
        if email == order.mailTo.lowercased() { return order.by }
        guard let firm = order.firm else { return nil }
        return try session.query(
            """
            SELECT p.id FROM person p JOIN membership m ON m.person_id = p.id
            WHERE p.email = $1 AND m.firm_id = $2
            """,
            .text(email),
            .id(firm)
        ).first?.id("id")
    }

    static func insert(_ new: EventRegistration, token: String, in session: any SQLSession) throws {
        try session.query(
            """
            INSERT INTO event_registration (id, event_id, name, email, person_id, firm_id, firm_name, state, position,
                mail_to, token_hash, registered_by_id, created_at, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
            """,
            .id(new.id),
            .id(new.event),
            .text(new.name),
            .text(new.email),
            .id(new.person),
            .id(new.firm),
            .text(new.firmName),
            .text(new.state.rawValue),
            .int(new.position),
            .text(new.mailTo),
            .text(hash(token)),
            .id(new.registeredBy),
            .instant(new.createdAt)
        )
    }
}
