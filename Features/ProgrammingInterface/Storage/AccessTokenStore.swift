public import DatabasePlatform
import Foundation
public import Kernel
public import ProgrammingInterface

/// The tokens of firms. Their texts are shown once and kept as SHA-256 only: 256 random bits need no slower hash.
public struct AccessTokenStore: Sendable {
    private static let day = 86_400.0
    private static let hour = 3_600_000

    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Whom a token's text belongs to.
    public struct Holder: Sendable {
        public let token: TokenID
        public let firm: FirmID
        public let scopes: Set<TokenScope>
        public let maker: PersonID
    }

    /// - Parameter text: the secret, made by the caller; only its SHA-256 is kept.
    public func make(
        _ draft: AccessTokenDraft,
        text: String,
        for firm: FirmID,
        by person: PersonID
    ) async throws -> TokenID {
        let (id, now) = (TokenID(from: outside), outside.now())
        let expires = now.addingTimeInterval(Double(draft.lifetime) * Self.day)
        return try await database.write { session in
            try session.query(
                """
                INSERT INTO access_token (id, firm_id, name, token_sha256, scopes, made_by, made_at, expires_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                .id(id),
                .id(firm),
                .text(draft.name),
                .text(Self.digest(text)),
                .text(draft.scopes.sorted().map(\.rawValue).joined(separator: " ")),
                .id(person),
                .instant(now),
                .instant(expires)
            )
            return id
        }
    }

    /// In the order of their making, those that have run out among them.
    public func all(of firm: FirmID) async throws -> [AccessToken] {
        try await database.rows("SELECT * FROM access_token WHERE firm_id = $1 ORDER BY made_at, id", .id(firm))
            .map { row in
                AccessToken(
                    id: try row.id("id"),
                    name: try row.text("name"),
                    scopes: Self.scopes(try row.text("scopes")),
                    maker: try row.id("made_by"),
                    made: try row.instant("made_at"),
                    expires: try row.instant("expires_at"),
                    used: try row.instantIfPresent("used_at")
                )
            }
    }

    /// Ends a token at once. False when the firm has none of this id.
    public func withdraw(_ id: TokenID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM access_token WHERE id = $1 AND firm_id = $2 RETURNING id",
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    /// Nil for a text that is no token, one that was withdrawn, and one that has run out. The full hour of use is
    /// noted, no more.
    public func holder(_ text: String) async throws -> Holder? {
        let now = outside.now()
        let found = try await database.rows(
            "SELECT * FROM access_token WHERE token_sha256 = $1 AND expires_at > $2",
            .text(Self.digest(text)),
            .instant(now)
        ).first
        guard let row = found else { return nil }
        let holder = Holder(
            token: try row.id("id"),
            firm: try row.id("firm_id"),
            scopes: Self.scopes(try row.text("scopes")),
            maker: try row.id("made_by")
        )
        let hour = Int(now.timeIntervalSince1970 * 1000) / Self.hour * Self.hour
        if try row.intIfPresent("used_at") != hour {
            _ = try await database.write { session in
                try session.query(
                    "UPDATE access_token SET used_at = $3 WHERE id = $1 AND firm_id = $2",
                    .id(holder.token),
                    .id(holder.firm),
                    .int(hour)
                )
            }
        }
        return holder
    }

    private static func digest(_ text: String) -> String { ContentDigest.sha256(of: Array(text.utf8)) }

    /// A scope that this version does not know opens nothing.
    private static func scopes(_ text: String) -> Set<TokenScope> {
        Set(text.split(separator: " ").compactMap { TokenScope(rawValue: String($0)) })
    }
}
