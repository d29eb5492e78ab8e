public import Accounts
public import DatabasePlatform
import Foundation
public import Kernel

/// Sessions: the browser holds a random token, the database only its hash.
public struct SessionStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Who a session belongs to and the firm it works in.
    public struct Found: Sendable {
        public let person: PersonID
        public let name: String
        public let email: String
        /// Nil when the person has left the firm.
        public let firm: (id: FirmID, name: String, role: MembershipRole)?
    }

    /// Begins a session and returns its token of 256 random bits in hex.
    public func begin(_ person: PersonID, firm: FirmID?) async throws -> String {
        let token = Self.token(outside)
        let now = outside.now()
        try await database.write { session in
            try session.query("DELETE FROM session WHERE expires_at < $1", .instant(now))
            try session.query(
                "INSERT INTO session (token_hash, person_id, firm_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
                .text(Self.hash(token)),
                .id(person),
                .id(firm),
                .instant(now),
                .instant(now.addingTimeInterval(SessionLifetime.seconds))
            )
        }
        return token
    }

    public func find(_ token: String) async throws -> Found? {
        let now = outside.now()
        let rows = try await database.rows(
            """
            SELECT p.id, p.name, p.email, f.id AS firm_id, f.name AS firm_name, m.role
            FROM session s
            JOIN person p ON p.id = s.person_id
            LEFT JOIN membership m ON m.person_id = s.person_id AND m.firm_id = s.firm_id
            LEFT JOIN firm f ON f.id = m.firm_id
            WHERE s.token_hash = $1 AND s.expires_at > $2
            """,
            .text(Self.hash(token)),
            .instant(now)
        )
        guard let row = rows.first else { return nil }
        var firm: (FirmID, String, MembershipRole)?
        if let id: FirmID = try row.idIfPresent("firm_id"), let role = try row.textIfPresent("role") {
            firm = (id, try row.text("firm_name"), MembershipRole(rawValue: role) ?? .member)
        }
        return Found(
            person: try row.id("id"),
            name: try row.text("name"),
            email: try row.text("email"),
            firm: firm
        )
    }

    public func end(_ token: String) async throws {
        _ = try await database.write { session in
            try session.query("DELETE FROM session WHERE token_hash = $1", .text(Self.hash(token)))
        }
    }

    static func token(_ outside: OutsideWorld) -> String {
        outside.randomBytes(32).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static func hash(_ token: String) -> String { ContentDigest.sha256(of: Array(token.utf8)) }
}
