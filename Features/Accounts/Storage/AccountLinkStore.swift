import Accounts
public import DatabasePlatform
import Foundation
public import Kernel
import MailPlatform

/// One-time links that set a new password or confirm a new mail address.
public struct AccountLinkStore: Sendable {
    enum Kind: String, Sendable { case password, email }

    /// What a link is for.
    public struct Link: Sendable {
        public let person: PersonID
        public let name: String
        /// For a new mail address the new one, else the person's own.
        public let email: String
    }

    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    static func insert(
        _ kind: Kind,
        _ token: String,
        _ person: PersonID,
        email: String,
        for lifetime: TimeInterval,
        at now: Date,
        in session: any SQLSession
    ) throws {
        try session.query("DELETE FROM account_link WHERE expires_at < $1", .instant(now))
        try session.query(
            """
            INSERT INTO account_link (token_hash, kind, person_id, email, created_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            .text(SessionStore.hash(token)),
            .text(kind.rawValue),
            .id(person),
            .text(email),
            .instant(now),
            .instant(now + lifetime)
        )
    }

    static func find(_ kind: Kind, _ token: String, at now: Date, in session: any SQLSession) throws -> Link? {
        try session.query(
            """
            SELECT l.person_id, l.email, p.name FROM account_link l JOIN person p ON p.id = l.person_id
            WHERE l.token_hash = $1 AND l.kind = $2 AND l.expires_at > $3
            """,
            .text(SessionStore.hash(token)),
            .text(kind.rawValue),
            .instant(now)
        ).first.map { Link(person: try $0.id("person_id"), name: try $0.text("name"), email: try $0.text("email")) }
    }

    /// The person loses what was sent before: one answered link ends the others of its kind.
    static func use(_ kind: Kind, of person: PersonID, in session: any SQLSession) throws {
        try session.query(
            "DELETE FROM account_link WHERE person_id = $1 AND kind = $2",
            .id(person),
            .text(kind.rawValue)
        )
    }
}
