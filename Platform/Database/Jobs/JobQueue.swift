public import Foundation
public import Kernel

public enum JobTag {}
public typealias JobID = EntityID<JobTag>

/// Work to be done after the request that asked for it: written in the same transaction, done at least once.
public enum JobQueue {
    /// Adds a job inside a transaction of the caller, so that it exists if and only if what it follows from does.
    /// - Parameters:
    ///   - kind: the name under which its handler is registered, such as `mail.send`.
    ///   - payload: what the handler needs, usually an id; never what a person typed.
    ///   - onceKey: while a job of this kind and key is open, a second one is not added.
    public static func add(
        _ kind: String,
        payload: String = "",
        onceKey: String? = nil,
        due: Date? = nil,
        in session: any SQLSession,
        outside: OutsideWorld
    ) throws {
        let now = outside.now()
        try session.query(
            """
            INSERT INTO job (id, kind, payload, once_key, state, due_at, attempts, created_at)
            VALUES ($1, $2, $3, $4, 'open', $5, 0, $6)
            ON CONFLICT (kind, once_key) WHERE state = 'open' DO NOTHING
            """,
            .text(JobID(from: outside).text),
            .text(kind),
            .text(payload),
            .text(onceKey),
            .instant(due ?? now),
            .instant(now)
        )
    }
}
