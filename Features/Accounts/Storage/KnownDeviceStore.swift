import Accounts
public import DatabasePlatform
public import Foundation
public import Kernel
public import MailPlatform

/// Browsers on which a person has signed in before. Each holds a random token for a year, the database only its hash.
public struct KnownDeviceStore: Sendable {
    public static let lifetime: TimeInterval = 365 * 86_400

    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public func knows(_ token: String, of person: PersonID) async throws -> Bool {
        try await !database.rows(
            "SELECT person_id FROM known_device WHERE token_hash = $1 AND person_id = $2 AND last_used_at > $3",
            .text(SessionStore.hash(token)),
            .id(person),
            .instant(outside.now() - Self.lifetime)
        ).isEmpty
    }

    /// Notes the browser of a person who has just signed in. On a browser that is new to somebody who has used others
    /// before, `mail` is sent.
    /// - Returns: the token that the browser keeps from now on.
    public func arrive(
        _ person: PersonID,
        with token: String?,
        mail: (@Sendable (_ to: MailAddressee) -> MailMessage)?
    ) async throws -> String {
        let now = outside.now()
        let (fresh, outside) = (SessionStore.token(outside), outside)
        return try await database.write { session in
            try session.query("DELETE FROM known_device WHERE last_used_at < $1", .instant(now - Self.lifetime))
            // A token that we never gave is not taken, whoever put it there.
            let known = try token.map { token in
                try session.query(
                    "SELECT person_id FROM known_device WHERE token_hash = $1",
                    .text(SessionStore.hash(token))
                ).map { try $0.id("person_id", of: PersonTag.self) }
            }
            let kept = known?.isEmpty == false ? token ?? fresh : fresh
            if known?.contains(person) != true, let mail {
                let others = try session.query("SELECT token_hash FROM known_device WHERE person_id = $1", .id(person))
                if !others.isEmpty, let addressee = try MailAddressee.find(person, in: session) {
                    try MailQueue.add(mail(addressee), in: session, outside: outside)
                }
            }
            try session.query(
                """
                INSERT INTO known_device (token_hash, person_id, created_at, last_used_at) VALUES ($1, $2, $3, $3)
                ON CONFLICT (token_hash, person_id) DO UPDATE SET last_used_at = excluded.last_used_at
                """,
                .text(SessionStore.hash(kept)),
                .id(person),
                .instant(now)
            )
            return kept
        }
    }
}
