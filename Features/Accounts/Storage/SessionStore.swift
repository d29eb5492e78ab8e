public import Accounts
public import DatabasePlatform
import Foundation
public import Kernel

/// Sessions: the browser holds a random token, the database only its hash.
public struct SessionStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld
    /// When it was last looked at whether a session is to be noted as in use.
    let noted = RecentValues<String, Date>(capacity: 2_000)
    private let recent = RecentValues<Key, Recent>(capacity: 2_000)

    private struct Key: Hashable, Sendable {
        let mark: String
        let hash: String
    }

    private struct Recent: Sendable {
        let found: Found
        let expiresAt: Date
        /// The day for which it holds; nil where nothing of it depends on the day, as grants of firms do.
        let day: LocalDate?
    }

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Who a session belongs to and the firm it works in.
    public struct Found: Sendable {
        public let person: PersonID
        public let name: String
        public let email: String
        /// Nil when the person has left the firm, or what the firm granted is over.
        public let firm: FirmPlace?
        /// All firms the person may work for, by name.
        public let firms: [FirmPlace]
        public let offices: Set<HubOffice>
        /// The firm whose identity provider began the session; it is then the only one, and there are no offices.
        public let provider: FirmID?
    }

    /// Begins a session and returns its token of 256 random bits in hex. The token is always a new one: what a browser
    /// brought along before signing in is worth nothing afterwards.
    ///
    /// - Parameter byProvider: the firm's identity provider vouches for the person, so the session reaches that firm only.
    public func begin(
        _ person: PersonID,
        firm: FirmID?,
        device: DeviceSummary = DeviceSummary(browser: nil, system: nil),
        byProvider: Bool = false
    ) async throws -> String {
        let (token, id) = (Self.token(outside), SessionID(from: outside))
        let now = outside.now()
        try await database.write { session in
            try session.query("DELETE FROM session WHERE expires_at < $1", .instant(now))
            try session.query(
                """
                INSERT INTO session
                    (token_hash, id, person_id, firm_id, device, created_at, last_seen_at, expires_at, provider_firm_id)
                VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)
                """,
                .text(Self.hash(token)),
                .id(id),
                .id(person),
                .id(firm),
                .text(device.stored),
                .instant(now),
                .instant(now.addingTimeInterval(SessionLifetime.seconds)),
                .id(byProvider ? firm : nil)
            )
            try AuditWriter.signedIn(person, in: session, outside: outside)
            guard let firm else { return }
            try session.query(
                "UPDATE membership SET last_used_at = $1 WHERE person_id = $2 AND firm_id = $3",
                .instant(now),
                .id(person),
                .id(firm)
            )
            try session.query(
                "UPDATE firm_grant SET last_used_at = $1 WHERE person_id = $2 AND firm_id = $3",
                .instant(now),
                .id(person),
                .id(firm)
            )
        }
        return token
    }

    /// Nil when the session is unknown, ended or expired. Asked with every request, so what was found is kept until
    /// anything at all is written, or the day is over on which a grant counts.
    public func find(_ token: String) async throws -> Found? {
        let (now, hash) = (outside.now(), Self.hash(token))
        let key = try await database.changeMark().map { Key(mark: $0, hash: hash) }
        if let key, let known = recent[key], known.day == nil || known.day == LocalDate(now) {
            return known.expiresAt > now ? known.found : nil
        }
        let rows = try await database.rows(Self.whoAndWhere, .text(hash), .instant(now))
        guard let row = rows.first else { return nil }
        let day = LocalDate(now)
        let kinds = try rows.map { try $0.text("kind") }
        let provider: FirmID? = try row.idIfPresent("provider_firm_id")
        var firms = FirmPlace.merged(try rows.compactMap { try FirmPlaceReader.place($0, on: day) })
        if let provider {
            firms = firms.filter { $0.firm == provider && $0.access.isMembership }
            // Who has left the firm is nobody to its provider any more.
            guard !firms.isEmpty else { return nil }
        }
        let present: FirmID? = try row.idIfPresent("present")
        let found = Found(
            person: try row.id("person_id"),
            name: try row.text("name"),
            email: try row.text("email"),
            firm: firms.first { $0.firm == present },
            firms: firms,
            offices: provider == nil ? Set(kinds.compactMap(HubOffice.init)) : [],
            provider: provider
        )
        let isByGrant = kinds.contains { GrantPurpose(rawValue: $0) != nil }
        let expiresAt = try row.instant("expires_at")
        if let key { recent.keep(Recent(found: found, expiresAt: expiresAt, day: isByGrant ? day : nil), for: key) }
        return found
    }

    /// One row for the session itself, and one for each firm, grant and office of its person; `kind` says which.
    private static let whoAndWhere = """
        WITH who AS (
            SELECT s.expires_at, s.firm_id AS present, s.provider_firm_id, p.id AS person_id, p.name, p.email
            FROM session s JOIN person p ON p.id = s.person_id WHERE s.token_hash = $1 AND s.expires_at > $2
        )
        SELECT who.*, 'session' AS kind, '' AS firm_id, '' AS firm_name, 0 AS since,
            '' AS runs_through, '' AS readable_through, 0 AS is_withdrawn
        FROM who
        UNION ALL
        SELECT who.*, m.role, f.id, f.name, m.created_at, '', '', 0
        FROM who JOIN membership m ON m.person_id = who.person_id JOIN firm f ON f.id = m.firm_id
        UNION ALL
        SELECT who.*, g.purpose, f.id, f.name, g.granted_at, g.runs_through, COALESCE(g.readable_through, ''),
            CASE WHEN g.withdrawn_at IS NULL THEN 0 ELSE 1 END
        FROM who JOIN firm_grant g ON g.person_id = who.person_id JOIN firm f ON f.id = g.firm_id
        UNION ALL
        SELECT who.*, h.role, '', '', h.granted_at, '', '', 0
        FROM who JOIN hub_role h ON h.person_id = who.person_id
        ORDER BY firm_name, firm_id
        """

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
