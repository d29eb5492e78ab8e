public import DatabasePlatform
public import Events
public import Kernel
public import MailPlatform

/// Who comes to an event, who waits, who has cancelled.
public struct EventRegistrationStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Whoever registers, and for whom.
    public struct Order: Sendable {
        public let event: HubEventID
        /// One or more.
        public let guests: [EventGuest]
        public let by: PersonID
        public let mailTo: String
        /// Nil for whoever comes for themselves.
        public let firm: FirmID?
        public let firmName: String

        public init(
            event: HubEventID,
            guests: [EventGuest],
            by: PersonID,
            mailTo: String,
            firm: FirmID?,
            firmName: String
        ) {
            (self.event, self.guests, self.by, self.mailTo) = (event, guests, by, mailTo)
            (self.firm, self.firmName) = (firm, firmName)
        }
    }

    public enum Outcome: Sendable, Hashable {
        /// In the order of the guests; those beyond the places wait.
        case done([EventRegistration])
        /// A draft, cancelled, begun, or unknown.
        case closed
        case already(name: String)
        /// How many of the firm may come, and how many have registered already.
        case firmLimit(most: Int, registered: Int)
    }

    /// Registers all or nobody. Places are counted inside the transaction.
    /// - Parameter mail: the confirmation, with the token of the link to cancel by, which is nowhere else; nil for people
    ///   of a demonstration, whose addresses belong to nobody.
    public func register(
        _ order: Order,
        mail: @escaping @Sendable (EventRegistration, HubEvent, _ token: String) -> MailMessage?
    ) async throws -> Outcome {
        let outside = outside
        return try await database.write { session in
            // Whoever comes second waits here, until the first one's registration is counted.
            let row = try session.query(
                "UPDATE hub_event SET last_position = last_position + $1 WHERE id = $2 RETURNING last_position",
                .int(order.guests.count),
                .id(order.event)
            ).first
            let (day, time) = BerlinTime.clock(outside.now())
            guard let row, let event = try EventRow.events("e.id = $1", [.id(order.event)], in: session).first,
                event.isOpen(on: day, at: time)
            else { return .closed }
            let persons = try order.guests.map { try Self.person($0, order, in: session) }
            if let outcome = try Self.refusal(order, persons, event, in: session) { return outcome }
            var free = try WaitingList.places(event.id, in: session).free(of: event.places)
            var position = try row.int("last_position") - order.guests.count
            var made: [EventRegistration] = []
            for (guest, person) in zip(order.guests, persons) {
                position += 1
                let registration = EventRegistration(
                    id: EventRegistrationID(from: outside),
                    event: event.id,
                    name: guest.name,
                    email: guest.email,
                    person: person,
                    firm: order.firm,
                    firmName: order.firmName,
                    state: free > 0 ? .registered : .waiting,
                    position: position,
                    mailTo: guest.email ?? order.mailTo,
                    registeredBy: order.by,
                    createdAt: outside.now()
                )
                free -= 1
                let token = Self.token(outside)
                try Self.insert(registration, token: token, in: session)
                if let message = mail(registration, event, token) {
                    try MailQueue.add(message, in: session, outside: outside)
                }
                made.append(registration)
            }
            return .done(made)
        }
    }

    public enum Cancelling: Sendable, Hashable {
        case cancelled(EventRegistration)
        /// Cancelled before, begun, unknown, or somebody else's.
        case closed
    }

    /// By the link of the mail.
    public func cancel(
        token: String,
        movedUp: @escaping @Sendable (EventRegistration, HubEvent) -> MailMessage
    ) async throws -> Cancelling {
        try await cancel("token_hash = $2", [.text(Self.hash(token))], movedUp)
    }

    /// By the person registered or whoever registered them.
    public func cancel(
        _ id: EventRegistrationID,
        by person: PersonID,
        movedUp: @escaping @Sendable (EventRegistration, HubEvent) -> MailMessage
    ) async throws -> Cancelling {
        try await cancel("id = $2 AND (person_id = $3 OR registered_by_id = $3)", [.id(id), .id(person)], movedUp)
    }

    /// By the hub's team, for somebody who called.
    public func cancel(
        _ id: EventRegistrationID,
        of event: HubEventID,
        movedUp: @escaping @Sendable (EventRegistration, HubEvent) -> MailMessage
    ) async throws -> Cancelling {
        try await cancel("id = $2 AND event_id = $3", [.id(id), .id(event)], movedUp)
    }

    /// Gives places that were freed without a cancellation, as when an account is erased, to those who wait.
    public func moveUp(mail: @escaping @Sendable (EventRegistration, HubEvent) -> MailMessage) async throws {
        let outside = outside
        try await database.write { session in
            let rows = try session.query(
                "SELECT DISTINCT event_id FROM event_registration WHERE state = 'waiting' ORDER BY event_id"
            )
            for row in rows {
                try WaitingList.moveUp(try row.id("event_id"), in: session, outside: outside, mail: mail)
            }
        }
    }

    private func cancel(
        _ condition: String,
        _ arguments: [SQLValue],
        _ movedUp: @escaping @Sendable (EventRegistration, HubEvent) -> MailMessage
    ) async throws -> Cancelling {
        let outside = outside
        return try await database.write { session in
            let row = try session.query(
                """
                UPDATE event_registration SET state = 'cancelled', changed_at = $1
                WHERE \(condition) AND state <> 'cancelled' RETURNING *
                """,
                [.instant(outside.now())] + arguments
            ).first
            guard let row else { return .closed }
            let registration = try EventRow.registration(row)
            try WaitingList.moveUp(registration.event, in: session, outside: outside, mail: movedUp)
            return .cancelled(registration)
        }
    }
}
