public import Accounts
public import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform

/// Passkeys and the challenges they answer.
public struct PasskeyStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// A passkey as it is checked.
    public struct Stored: Sendable {
        public let id: PasskeyID
        public let person: PersonID
        public let publicKey: [UInt8]
        public let counter: UInt32
    }

    /// - Parameter boundTo: the person, or the browser of nobody known, that has to answer.
    public func add(challenge: String, boundTo: String) async throws {
        let now = outside.now()
        try await database.write { session in
            try session.query("DELETE FROM passkey_challenge WHERE expires_at < $1", .instant(now))
            try session.query(
                "INSERT INTO passkey_challenge (challenge_hash, bound_to, expires_at) VALUES ($1, $2, $3)",
                .text(SessionStore.hash(challenge)),
                .text(SessionStore.hash(boundTo)),
                .instant(now + Passkey.challengeLifetime)
            )
        }
    }

    /// Uses a challenge up, right or wrong as the answer may be. False when it was none of ours, is over or was used.
    public func take(challenge: String, boundTo: String) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                """
                DELETE FROM passkey_challenge WHERE challenge_hash = $1 AND bound_to = $2 AND expires_at > $3
                RETURNING challenge_hash
                """,
                .text(SessionStore.hash(challenge)),
                .text(SessionStore.hash(boundTo)),
                .instant(now)
            ).isEmpty
        }
    }

    public func all(of person: PersonID) async throws -> [Passkey] {
        try await database.rows(
            "SELECT id, name, created_at, last_used_at FROM passkey WHERE person_id = $1 ORDER BY created_at, id",
            .id(person)
        )
        .map { row in
            Passkey(
                id: try row.id("id"),
                name: try row.text("name"),
                created: try row.instant("created_at"),
                lastUsed: try row.instantIfPresent("last_used_at")
            )
        }
    }

    /// The ids by which devices know the person's passkeys, so that none makes a second one.
    public func credentials(of person: PersonID) async throws -> [String] {
        try await database.rows("SELECT credential_id FROM passkey WHERE person_id = $1", .id(person))
            .map { try $0.text("credential_id") }
    }

    /// - Parameter credential: the device's id for it, in Base64URL.
    /// Throws ``StorageError/uniqueViolation(_:)`` when the passkey is registered already.
    public func add(
        _ name: String,
        credential: String,
        publicKey: [UInt8],
        counter: UInt32,
        of person: PersonID,
        mail: (@Sendable (MailAddressee) -> MailMessage)?
    ) async throws {
        let (now, id, outside) = (outside.now(), PasskeyID(from: outside), outside)
        try await database.write { session in
            try session.query(
                """
                INSERT INTO passkey (id, person_id, name, credential_id, public_key, counter, created_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                .id(id),
                .id(person),
                .text(name),
                .text(credential),
                .blob(publicKey),
                .int(Int(counter)),
                .instant(now)
            )
            if let mail, let addressee = try MailAddressee.find(person, in: session) {
                try MailQueue.add(mail(addressee), in: session, outside: outside)
            }
        }
    }

    public func find(credential: String) async throws -> Stored? {
        try await database.rows(
            "SELECT id, person_id, public_key, counter FROM passkey WHERE credential_id = $1",
            .text(credential)
        ).first.map { row in
            Stored(
                id: try row.id("id"),
                person: try row.id("person_id"),
                publicKey: try row.blob("public_key"),
                counter: UInt32(truncatingIfNeeded: try row.int("counter"))
            )
        }
    }

    /// False when the passkey was used meanwhile with a counter as high as this one.
    public func use(_ id: PasskeyID, counter: UInt32) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                """
                UPDATE passkey SET counter = $1, last_used_at = $2
                WHERE id = $3 AND (counter < $1 OR (counter = 0 AND $1 = 0)) RETURNING id
                """,
                .int(Int(counter)),
                .instant(now),
                .id(id)
            ).isEmpty
        }
    }

    /// False when the person has no such passkey.
    public func remove(_ id: PasskeyID, of person: PersonID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM passkey WHERE id = $1 AND person_id = $2 RETURNING id",
                .id(id),
                .id(person)
            ).isEmpty
        }
    }
}
