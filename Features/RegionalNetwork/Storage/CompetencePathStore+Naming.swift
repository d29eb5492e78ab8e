import DatabasePlatform
public import Kernel
public import MailPlatform
public import RegionalNetwork

extension CompetencePathStore {
    public enum Naming: Hashable, Sendable {
        case saved
        /// The person does not work for the firm.
        case noMember
        /// Named meanwhile, or changed by somebody else: what is stored now. Nothing was changed.
        case conflict(CompetencePathNaming)
        /// The naming to change has ended meanwhile.
        case gone
    }

    /// Names a member, or changes the naming of the version; 0 names anew.
    ///
    /// - Parameter letter: to the person, when they are named anew.
    public func name(
        _ person: PersonID,
        of firm: FirmID,
        minutesAMonth: Int,
        letsList: Bool,
        version: Int,
        by owner: PersonID,
        ownerName: String,
        letter: MailMessage?
    ) async throws -> Naming {
        let (id, today, outside) = (CompetenceNamingID(from: outside), outside.today(), outside)
        return try await database.write { session in
            let member = try session.query(
                "SELECT role FROM membership WHERE person_id = $1 AND firm_id = $2",
                .id(person),
                .id(firm)
            )
            guard !member.isEmpty else { return .noMember }
            if let stored = try Self.naming(person, firm, session) {
                guard stored.version == version else { return .conflict(stored) }
                _ = try session.query(
                    """
                    UPDATE competence_naming SET minutes_a_month = $1, lets_list = $2, version = version + 1
                    WHERE id = $3 AND firm_id = $4
                    """,
                    .int(minutesAMonth),
                    .bool(letsList),
                    .id(stored.id),
                    .id(firm)
                )
                return .saved
            }
            guard version == 0 else { return .gone }
            let made = try session.query(
                """
                INSERT INTO competence_naming (id, firm_id, person_id, minutes_a_month, lets_list, state, named_by,
                    named_by_id, named_on, version)
                VALUES ($1, $2, $3, $4, $5, 'offered', $6, $7, $8, 1) ON CONFLICT DO NOTHING RETURNING id
                """,
                .id(id),
                .id(firm),
                .id(person),
                .int(minutesAMonth),
                .bool(letsList),
                .text(ownerName),
                .id(owner),
                .date(today)
            )
            if made.isEmpty { return try Self.naming(person, firm, session).map { .conflict($0) } ?? .gone }
            if let letter { try MailQueue.add(letter, in: session, outside: outside) }
            return .saved
        }
    }

    /// The person's answer to an open naming; false where none is open.
    ///
    /// - Parameter letter: to whoever named them, made of name and address.
    public func answer(
        _ accepts: Bool,
        _ person: PersonID,
        of firm: FirmID,
        letter: (@Sendable (_ name: String, _ email: String) -> MailMessage)?
    ) async throws -> Bool {
        let (today, outside) = (outside.today(), outside)
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE competence_naming SET state = $1, answered_on = $2, version = version + 1
                WHERE firm_id = $3 AND person_id = $4 AND state = 'offered' RETURNING named_by_id
                """,
                .text(accepts ? CompetencePathNaming.State.accepted.rawValue : "declined"),
                .date(today),
                .id(firm),
                .id(person)
            )
            guard let row = changed.first else { return false }
            guard let letter, let namer: PersonID = try row.idIfPresent("named_by_id") else { return true }
            let people = try session.query("SELECT name, email FROM person WHERE id = $1", .id(namer))
            if let reader = people.first {
                let message = letter(try reader.text("name"), try reader.text("email"))
                try MailQueue.add(message, in: session, outside: outside)
            }
            return true
        }
    }

    /// Ends a naming, by the firm or by the person; false where none stands.
    public func endNaming(_ person: PersonID, of firm: FirmID) async throws -> Bool {
        let today = outside.today()
        return try await database.write { session in
            try !session.query(
                """
                UPDATE competence_naming SET state = 'ended', ended_on = $1, version = version + 1
                WHERE firm_id = $2 AND person_id = $3 AND state IN ('offered', 'accepted') RETURNING id
                """,
                .date(today),
                .id(firm),
                .id(person)
            ).isEmpty
        }
    }

    private static func naming(
        _ person: PersonID,
        _ firm: FirmID,
        _ session: any SQLSession
    ) throws -> CompetencePathNaming? {
        try session.query(
            """
            SELECT * FROM competence_naming
            WHERE firm_id = $1 AND person_id = $2 AND state IN ('offered', 'accepted')
            """,
            .id(firm),
            .id(person)
        ).first.map { try naming($0) }
    }
}
