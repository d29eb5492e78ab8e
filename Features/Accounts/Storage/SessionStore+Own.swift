public import Accounts
import DatabasePlatform
import Foundation
public import Kernel

/// A person's own sessions.
extension SessionStore {
    public func all(of person: PersonID, present token: String) async throws -> [OwnSession] {
        let (now, hash) = (outside.now(), Self.hash(token))
        return try await database.read { session in
            try session.query(
                """
                SELECT id, token_hash, device, created_at, last_seen_at FROM session
                WHERE person_id = $1 AND expires_at > $2 ORDER BY last_seen_at DESC, id
                """,
                .id(person),
                .instant(now)
            )
            .map { row in
                OwnSession(
                    id: try row.id("id"),
                    device: DeviceSummary(stored: try row.text("device")),
                    begun: try row.instant("created_at"),
                    lastUsed: try row.instantIfPresent("last_seen_at") ?? row.instant("created_at"),
                    isPresent: try row.text("token_hash") == hash
                )
            }
        }
    }

    /// False when the person has no such session.
    public func end(_ id: SessionID, of person: PersonID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM session WHERE id = $1 AND person_id = $2 RETURNING id",
                .id(id),
                .id(person)
            ).isEmpty
        }
    }

    public func endOthers(of person: PersonID, keeping token: String) async throws {
        try await database.write { session in
            _ = try session.query(
                "DELETE FROM session WHERE person_id = $1 AND token_hash <> $2",
                .id(person),
                .text(Self.hash(token))
            )
        }
    }

    /// Notes that a session is in use, at most once an hour: reading a page writes nothing as a rule.
    public func seen(_ token: String) async throws {
        let (now, hash) = (outside.now(), Self.hash(token))
        if let last = noted[hash], abs(now.timeIntervalSince(last)) < 600 { return }
        noted.keep(now, for: hash)
        let due = try await database.rows(
            "SELECT id FROM session WHERE token_hash = $1 AND last_seen_at < $2",
            .text(hash),
            .instant(now - 3_600)
        )
        guard !due.isEmpty else { return }
        try await database.write { session in
            _ = try session.query(
                "UPDATE session SET last_seen_at = $1 WHERE token_hash = $2",
                .instant(now),
                .text(hash)
            )
        }
    }
}
