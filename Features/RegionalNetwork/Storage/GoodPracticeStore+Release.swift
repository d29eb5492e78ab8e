import DatabasePlatform
public import Kernel
public import MailPlatform
public import RegionalNetwork

/// Two release: the firm's owner, then the hub's team. Either release is of the version that was read.
extension GoodPracticeStore {
    /// Hands it to the hub's team; false where it was changed meanwhile or is handed over already.
    public func offer(
        _ id: GoodPracticeID,
        of firm: FirmID,
        version: Int,
        by owner: PersonID,
        name: String
    ) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                """
                UPDATE good_practice SET state = 'offered', reason = '', offered_by = $1, offered_by_id = $2,
                    changed_at = $3, version = version + 1
                WHERE id = $4 AND firm_id = $5 AND version = $6 AND state IN ('draft', 'returned', 'withdrawn')
                RETURNING id
                """,
                .text(name),
                .id(owner),
                .instant(now),
                .id(id),
                .id(firm),
                .int(version)
            ).isEmpty
        }
    }

    /// Takes it back at once, whoever has released it; false where nobody had.
    public func withdraw(_ id: GoodPracticeID, of firm: FirmID) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                """
                UPDATE good_practice SET state = 'withdrawn', released_on = NULL, changed_at = $1,
                    version = version + 1
                WHERE id = $2 AND firm_id = $3 AND state IN ('offered', 'released') RETURNING id
                """,
                .instant(now),
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    /// The team's decision; false where it was taken back or decided meanwhile.
    ///
    /// - Parameter reason: why it is returned; empty for a release.
    /// - Parameter letter: to whoever released it for the firm, made of name and address.
    public func decide(
        _ id: GoodPracticeID,
        version: Int,
        releases: Bool,
        reason: String,
        by decider: PersonID,
        name: String,
        letter: (@Sendable (_ name: String, _ email: String) -> MailMessage)?
    ) async throws -> Bool {
        let (now, today, outside) = (outside.now(), outside.today(), outside)
        return try await database.write { session in
            let day: SQLValue = .text(releases ? today.iso : "")
            let changed = try session.query(
                """
                UPDATE good_practice SET state = $1, reason = $2, decided_by = $3, decided_by_id = $4,
                    released_on = NULLIF($5, ''), changed_at = $6, version = version + 1
                WHERE id = $7 AND version = $8 AND state = 'offered' RETURNING offered_by_id
                """,
                .text(releases ? GoodPractice.State.released.rawValue : "returned"),
                .text(reason),
                .text(name),
                .id(decider),
                day,
                .instant(now),
                .id(id),
                .int(version)
            )
            guard let row = changed.first else { return false }
            guard let letter, let owner: PersonID = try row.idIfPresent("offered_by_id") else { return true }
            let people = try session.query("SELECT name, email FROM person WHERE id = $1", .id(owner))
            if let reader = people.first {
                let message = letter(try reader.text("name"), try reader.text("email"))
                try MailQueue.add(message, in: session, outside: outside)
            }
            return true
        }
    }
}
