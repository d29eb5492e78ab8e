public import Accounts
public import DatabasePlatform
import Foundation
public import Kernel

/// Sessions: the browser holds a random token, the database only its hash.
public struct SessionStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld
    private let recent = RecentValues<Key, Recent>(capacity: 2_000)

    private struct Key: Hashable, Sendable {
        let mark: String
        let hash: String
    }

    private struct Recent: Sendable {
        let found: Found
        let expiresAt: Date
    }

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Who a session belongs to and the firm it works in.
    public struct Found: Sendable {
        public let person: PersonID
        public let name: String
        public let email: String
        /// Nil when the person has left the firm.
        public let firm: Firm?
        /// All firms the person belongs to, by name.
        public let firms: [Firm]
    }

    public struct Firm: Sendable {
        public let id: FirmID
        public let name: String
        public let role: MembershipRole
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
            guard let firm else { return }
            try session.query(
                "UPDATE membership SET last_used_at = $1 WHERE person_id = $2 AND firm_id = $3",
                .instant(now),
                .id(person),
                .id(firm)
            )
        }
        return token
    }

    /// Nil when the session is unknown, ended or expired. Asked with every request, so what was found is kept until
    /// anything at all is written.
    public func find(_ token: String) async throws -> Found? {
        let (now, hash) = (outside.now(), Self.hash(token))
        let key = try await database.changeMark().map { Key(mark: $0, hash: hash) }
        if let key, let known = recent[key] { return known.expiresAt > now ? known.found : nil }
        let rows = try await database.rows(
            """
            SELECT s.expires_at, p.id, p.name, p.email, s.firm_id AS present, f.id AS firm_id, f.name AS firm_name, m.role
            FROM session s
            JOIN person p ON p.id = s.person_id
            LEFT JOIN membership m ON m.person_id = s.person_id
            LEFT JOIN firm f ON f.id = m.firm_id
            WHERE s.token_hash = $1 AND s.expires_at > $2
            ORDER BY f.name, f.id
            """,
            .text(hash),
            .instant(now)
        )
        guard let row = rows.first else { return nil }
        let firms = try rows.compactMap { row -> Firm? in
            guard let id: FirmID = try row.idIfPresent("firm_id") else { return nil }
            let role = MembershipRole(rawValue: try row.text("role")) ?? .member
            return Firm(id: id, name: try row.text("firm_name"), role: role)
        }
        let present: FirmID? = try row.idIfPresent("present")
        let found = Found(
            person: try row.id("id"),
            name: try row.text("name"),
            email: try row.text("email"),
            firm: firms.first { $0.id == present },
            firms: firms
        )
        if let key { recent.keep(Recent(found: found, expiresAt: try row.instant("expires_at")), for: key) }
        return found
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
