import Accounts
public import DatabasePlatform
import Foundation
public import Kernel

/// Sign-ins that have seen the password and wait for the code.
public struct PendingSignInStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public struct Pending: Sendable {
        public let person: PersonID
        /// Where to go afterwards.
        public let target: String
    }

    public func begin(_ person: PersonID, target: String) async throws -> String {
        let (now, token) = (outside.now(), SessionStore.token(outside))
        try await database.write { session in
            try session.query("DELETE FROM pending_sign_in WHERE expires_at < $1", .instant(now))
            try session.query(
                "INSERT INTO pending_sign_in (token_hash, person_id, target, expires_at) VALUES ($1, $2, $3, $4)",
                .text(SessionStore.hash(token)),
                .id(person),
                .text(target),
                .instant(now + PendingSignIn.lifetime)
            )
        }
        return token
    }

    public func find(_ token: String) async throws -> Pending? {
        let now = outside.now()
        return try await database.read { session in
            try session.query(
                "SELECT person_id, target FROM pending_sign_in WHERE token_hash = $1 AND expires_at > $2",
                .text(SessionStore.hash(token)),
                .instant(now)
            ).first.map { Pending(person: try $0.id("person_id"), target: try $0.text("target")) }
        }
    }

    /// False when it has ended already: of two who bring the same one, one gets in.
    public func end(_ token: String) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM pending_sign_in WHERE token_hash = $1 RETURNING person_id",
                .text(SessionStore.hash(token))
            ).isEmpty
        }
    }
}
