import DatabasePlatform
public import Kernel
public import MailPlatform
public import RegionalNetwork

extension CompetencePathStore {
    /// Waits for the hub's team; the same once more changes nothing. False where too many wait already.
    public func report(
        _ contribution: CompetencePathContribution,
        by person: PersonID,
        of firm: FirmID
    ) async throws -> Bool {
        let id = contribution.id ?? CompetenceContributionID(from: outside)
        return try await database.write { session in
            let waiting = try session.query(
                "SELECT COUNT(*) AS n FROM competence_contribution WHERE person_id = $1 AND state = 'reported'",
                .id(person)
            )
            guard try waiting.first?.int("n") ?? 0 < CompetencePathContribution.mostReported else { return false }
            _ = try session.query(
                """
                INSERT INTO competence_contribution (id, firm_id, person_id, kind, title, day, state, reason,
                    decided_by)
                VALUES ($1, $2, $3, $4, $5, $6, 'reported', '', '') ON CONFLICT DO NOTHING
                """,
                .id(id),
                .id(firm),
                .id(person),
                .text(contribution.kind.rawValue),
                .text(contribution.title),
                .date(contribution.day)
            )
            return true
        }
    }

    /// The person takes it back; false where it is not theirs.
    public func withdraw(
        _ id: CompetenceContributionID,
        by person: PersonID,
        of firm: FirmID
    ) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM competence_contribution WHERE id = $1 AND firm_id = $2 AND person_id = $3 RETURNING id",
                .id(id),
                .id(firm),
                .id(person)
            ).isEmpty
        }
    }

    /// One that waits for the hub's team.
    public struct Reported: Sendable {
        public let contribution: CompetencePathContribution
        public let personName: String
        public let email: String
        public let firmName: String
    }

    /// For the hub's team: what waits, the oldest first.
    public func reported() async throws -> [Reported] {
        try await database.rows(
            """
            SELECT c.*, p.name AS person_name, p.email, f.name AS firm_name FROM competence_contribution c
            JOIN person p ON p.id = c.person_id JOIN firm f ON f.id = c.firm_id
            WHERE c.state = 'reported' ORDER BY c.day, c.id
            """
        ).map { row in
            Reported(
                contribution: try Self.contribution(row),
                personName: try row.text("person_name"),
                email: try row.text("email"),
                firmName: try row.text("firm_name")
            )
        }
    }

    /// The team's decision; false where it was decided or taken back before.
    ///
    /// - Parameter reason: why it was refused; empty for a confirmation.
    public func decide(
        _ id: CompetenceContributionID,
        confirms: Bool,
        reason: String,
        by decider: PersonID,
        name: String,
        letter: MailMessage?
    ) async throws -> Bool {
        let (today, outside) = (outside.today(), outside)
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE competence_contribution SET state = $1, reason = $2, decided_by = $3, decided_by_id = $4,
                    decided_on = $5
                WHERE id = $6 AND state = 'reported' RETURNING id
                """,
                .text(confirms ? CompetencePathContribution.State.confirmed.rawValue : "refused"),
                .text(reason),
                .text(name),
                .id(decider),
                .date(today),
                .id(id)
            )
            guard !changed.isEmpty else { return false }
            if let letter { try MailQueue.add(letter, in: session, outside: outside) }
            return true
        }
    }
}
