public import Accounts
public import DatabasePlatform
import Foundation
public import Kernel

/// Counts attempts that may be guesses, in the database, so that several servers count together.
public struct ThrottleStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Something whose attempts are counted together.
    public struct Key: Sendable, Hashable {
        /// What stands for the account or the machine; not to be read back.
        public let mark: String
        public let rule: ThrottleRule
        /// A success clears it: the account's owner has come. Of a machine only this one attempt is forgiven.
        public let isCleared: Bool

        public init(mark: String, rule: ThrottleRule, isCleared: Bool) {
            (self.mark, self.rule, self.isCleared) = (mark, rule, isCleared)
        }
    }

    /// Counts an attempt before it is judged, so that a thousand at once are a thousand.
    /// - Returns: nil when it may go on, else the seconds to wait; an attempt that has to wait is not counted.
    public func attempt(_ keys: [Key]) async throws -> Int? {
        let now = outside.now()
        return try await database.write { session in
            // What lies ahead was counted before the clock was put right; servers may differ by less.
            try session.query(
                "DELETE FROM throttle WHERE last_at < $1 OR last_at > $2",
                .instant(now - ThrottleRule.memory),
                .instant(now + ThrottleRule.longestDelay)
            )
            var counts: [Int] = []
            var wait: TimeInterval = 0
            for key in keys {
                let row = try session.query(
                    "SELECT attempts, blocked_until FROM throttle WHERE mark = $1",
                    .text(key.mark)
                ).first
                counts.append(try row?.int("attempts") ?? 0)
                wait = max(wait, try row?.instant("blocked_until").timeIntervalSince(now) ?? 0)
            }
            guard wait <= 0 else { return Int(wait.rounded(.up)) }
            for (key, count) in zip(keys, counts) {
                try session.query(
                    """
                    INSERT INTO throttle (mark, attempts, last_at, blocked_until) VALUES ($1, $2, $3, $4)
                    ON CONFLICT (mark) DO UPDATE SET attempts = excluded.attempts, last_at = excluded.last_at,
                        blocked_until = excluded.blocked_until
                    """,
                    .text(key.mark),
                    .int(count + 1),
                    .instant(now),
                    .instant(now + key.rule.delay(after: count + 1))
                )
            }
            return nil
        }
    }

    /// The last attempt was no guess.
    public func succeeded(_ keys: [Key]) async throws {
        let now = outside.now()
        try await database.write { session in
            for key in keys {
                if key.isCleared {
                    try session.query("DELETE FROM throttle WHERE mark = $1", .text(key.mark))
                } else {
                    try session.query(
                        """
                        UPDATE throttle SET attempts = attempts - 1, blocked_until = $1
                        WHERE mark = $2 AND attempts > 0
                        """,
                        .instant(now),
                        .text(key.mark)
                    )
                }
            }
        }
    }
}
