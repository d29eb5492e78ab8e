public import Accounts
public import DatabasePlatform
import Foundation
public import Kernel

/// Identity providers of firms.
public struct IdentityProviderStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public func isAnyThere() async throws -> Bool {
        try await !database.rows("SELECT firm_id FROM identity_provider LIMIT 1").isEmpty
    }

    public func find(_ firm: FirmID) async throws -> IdentityProvider? {
        try await database.read { session in try Self.find("p.firm_id = $1", .id(firm), in: session).first }
    }

    /// All that are offered for a domain, each under its own firm's name.
    public func offered(for domain: String) async throws -> [IdentityProvider] {
        try await database.read { session in
            try Self.find(
                "p.firm_id IN (SELECT firm_id FROM identity_domain WHERE domain = $1)",
                .text(domain),
                in: session
            )
        }
    }

    /// Replaces the firm's provider. Links to another issuer stay, and mean nothing.
    public func save(_ provider: IdentityProvider) async throws {
        let now = outside.now()
        try await database.write { session in
            try session.query(
                """
                INSERT INTO identity_provider (firm_id, issuer, client_id, client_secret, joins, created_at)
                VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (firm_id) DO UPDATE SET issuer = excluded.issuer, client_id = excluded.client_id,
                    client_secret = excluded.client_secret, joins = excluded.joins
                """,
                .id(provider.firm),
                .text(provider.issuer),
                .text(provider.clientID),
                .blob(provider.sealedSecret),
                .bool(provider.joins),
                .instant(now)
            )
            try session.query("DELETE FROM identity_domain WHERE firm_id = $1", .id(provider.firm))
            for domain in Set(provider.domains).sorted() {
                try session.query(
                    "INSERT INTO identity_domain (firm_id, domain) VALUES ($1, $2)",
                    .id(provider.firm),
                    .text(domain)
                )
            }
        }
    }

    public func remove(_ firm: FirmID) async throws {
        try await database.write { session in
            try session.query("DELETE FROM identity_link WHERE firm_id = $1", .id(firm))
            try session.query("DELETE FROM identity_question WHERE firm_id = $1", .id(firm))
            try session.query("DELETE FROM identity_domain WHERE firm_id = $1", .id(firm))
            try session.query("DELETE FROM identity_provider WHERE firm_id = $1", .id(firm))
        }
    }

    private static func find(
        _ condition: String,
        _ value: SQLValue,
        in session: any SQLSession
    ) throws -> [IdentityProvider] {
        try session.query(
            """
            SELECT p.firm_id, f.name, p.issuer, p.client_id, p.client_secret, p.joins
            FROM identity_provider p JOIN firm f ON f.id = p.firm_id WHERE \(condition) ORDER BY f.name, p.firm_id
            """,
            value
        )
        .map { row in
            let firm: FirmID = try row.id("firm_id")
            let domains = try session.query(
                "SELECT domain FROM identity_domain WHERE firm_id = $1 ORDER BY domain",
                .id(firm)
            )
            return IdentityProvider(
                firm: firm,
                firmName: try row.text("name"),
                issuer: try row.text("issuer"),
                clientID: try row.text("client_id"),
                sealedSecret: try row.blob("client_secret"),
                domains: try domains.map { try $0.text("domain") },
                joins: try row.bool("joins")
            )
        }
    }
}
