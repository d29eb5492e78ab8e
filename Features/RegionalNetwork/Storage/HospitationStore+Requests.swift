import DatabasePlatform
public import Kernel
public import MailPlatform
public import RegionalNetwork

/// Requests, told to the other side by mail: the hub forwards, and shows nobody's address.
extension HospitationStore {
    public typealias Letter = @Sendable (_ name: String, _ email: String) -> MailMessage

    /// For the offering firm: all requests for its offer, the newest first.
    public func requests(for offer: HospitationID, of firm: FirmID) async throws -> [HospitationRequest] {
        try await requests("r.hospitation_id = $1 AND h.firm_id = $2", [.id(offer), .id(firm)])
    }

    /// For the asking firm: its own requests, the newest first.
    public func requests(by firm: FirmID) async throws -> [HospitationRequest] {
        try await requests("r.firm_id = $1", [.id(firm)])
    }

    private func requests(_ condition: String, _ arguments: [SQLValue]) async throws -> [HospitationRequest] {
        try await database.rows(
            """
            SELECT r.*, f.name AS firm_name FROM hospitation_request r JOIN firm f ON f.id = r.firm_id
            JOIN hospitation h ON h.id = r.hospitation_id WHERE \(condition) ORDER BY r.asked_on DESC, r.id DESC
            """,
            arguments
        ).map { row in
            HospitationRequest(
                id: try row.id("id"),
                offer: try row.id("hospitation_id"),
                firm: try row.id("firm_id"),
                firmName: try row.text("firm_name"),
                by: try row.text("asked_by"),
                people: try row.int("people"),
                message: try row.text("message"),
                askedOn: try row.date("asked_on"),
                state: try row.parsed("state") { HospitationRequest.State(rawValue: $0) },
                day: try row.textIfPresent("agreed_day").flatMap { LocalDate(iso: $0) },
                answer: try row.text("answer")
            )
        }
    }

    /// False where the offer is closed meanwhile or a request of the firm is open already.
    public func ask(_ request: HospitationRequest, by person: PersonID, letter: Letter?) async throws -> Bool {
        let outside = outside
        return try await database.write { session in
            let made = try session.query(
                """
                INSERT INTO hospitation_request (id, hospitation_id, firm_id, people, message, asked_by, asked_by_id,
                    asked_on, state, answer)
                SELECT $1, h.id, $2, $3, $4, $5, $6, $7, 'asked', '' FROM hospitation h
                WHERE h.id = $8 AND h.is_open = 1 AND h.firm_id <> $2
                ON CONFLICT DO NOTHING RETURNING id
                """,
                .id(request.id),
                .id(request.firm),
                .int(request.people),
                .text(request.message),
                .text(request.by),
                .id(person),
                .date(request.askedOn),
                .id(request.offer)
            )
            guard !made.isEmpty else { return false }
            guard let letter else { return true }
            let readers = try session.query(
                """
                SELECT p.name, p.email FROM hospitation h JOIN membership m ON m.firm_id = h.firm_id
                JOIN person p ON p.id = m.person_id
                WHERE h.id = $1 AND (m.role = 'owner' OR p.id = h.offered_by_id) ORDER BY p.id
                """,
                .id(request.offer)
            )
            for reader in readers {
                let message = letter(try reader.text("name"), try reader.text("email"))
                try MailQueue.add(message, in: session, outside: outside)
            }
            return true
        }
    }

    /// The asking firm takes it back; false where it is answered or none is open.
    public func withdraw(for offer: HospitationID, by firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                """
                UPDATE hospitation_request SET state = 'withdrawn'
                WHERE hospitation_id = $1 AND firm_id = $2 AND state = 'asked' RETURNING id
                """,
                .id(offer),
                .id(firm)
            ).isEmpty
        }
    }

    /// The offering firm says yes with a day, or no; false where it was answered or taken back meanwhile.
    ///
    /// - Parameter letter: to whoever asked.
    public func answer(
        _ id: HospitationRequestID,
        for offer: HospitationID,
        of firm: FirmID,
        day: LocalDate?,
        text: String,
        by person: PersonID,
        letter: Letter?
    ) async throws -> Bool {
        let (today, outside) = (outside.today(), outside)
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE hospitation_request SET state = $1, agreed_day = NULLIF($2, ''), answer = $3,
                    answered_by_id = $4, answered_on = $5
                WHERE id = $6 AND hospitation_id = $7 AND state = 'asked'
                    AND EXISTS (SELECT 1 FROM hospitation h WHERE h.id = $7 AND h.firm_id = $8)
                RETURNING asked_by_id
                """,
                .text(day == nil ? HospitationRequest.State.declined.rawValue : "agreed"),
                .text(day?.iso ?? ""),
                .text(text),
                .id(person),
                .date(today),
                .id(id),
                .id(offer),
                .id(firm)
            )
            guard let row = changed.first else { return false }
            guard let letter, let asker: PersonID = try row.idIfPresent("asked_by_id") else { return true }
            let people = try session.query("SELECT name, email FROM person WHERE id = $1", .id(asker))
            if let reader = people.first {
                let message = letter(try reader.text("name"), try reader.text("email"))
                try MailQueue.add(message, in: session, outside: outside)
            }
            return true
        }
    }
}
