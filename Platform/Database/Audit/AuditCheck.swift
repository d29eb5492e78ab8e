/// What following the whole chain found.
public struct AuditCheck: Sendable, Equatable {
    public enum Fault: Sendable, Equatable {
        /// The entry or its seal was changed after it was sealed.
        case changed(position: Int, entry: String)
        /// A sealed entry is gone.
        case missing(position: Int, entry: String)
        /// A seal is gone, or one was put in.
        case gap(position: Int)
        /// The head that was noted earlier occurs nowhere: the end of the log was cut off, or all of it made anew.
        case headUnknown(String)
    }

    public internal(set) var sealed = 0
    /// Entries that no seal covers yet.
    public internal(set) var unsealed = 0
    /// The last seal; whoever notes it elsewhere can prove later that nothing before it was touched.
    public internal(set) var head = AuditChain.origin
    public internal(set) var fault: Fault?

    /// Follows the chain from its first seal to the first fault.
    /// - Parameter known: a head noted earlier, 64 hex digits.
    public static func run(_ database: any SQLDatabase, known: String? = nil) async throws -> AuditCheck {
        var check = AuditCheck()
        var isKnown = known == nil
        while check.fault == nil {
            let rows = try await database.rows(
                """
                SELECT s.position, s.entry_id, s.hash, e.id AS present, e.id, e.at, e.actor, e.actor_role, e.scope, e.firm_id,
                       e.council_id, e.action, e.feature, e.method, e.route, e.objects
                FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id
                WHERE s.position > $1 ORDER BY s.position LIMIT 2000
                """,
                .int(check.sealed)
            )
            if rows.isEmpty { break }
            for row in rows {
                check.fault = try check.follow(row)
                if check.fault != nil { break }
                if check.head == known { isKnown = true }
            }
        }
        check.unsealed = try await database.rows(
            """
            SELECT count(*) AS n FROM audit_entry e
            WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)
            """
        )[0].int("n")
        if check.fault == nil, !isKnown, let known { check.fault = .headUnknown(known) }
        return check
    }

    private mutating func follow(_ row: SQLRow) throws -> Fault? {
        let (position, id) = (try row.int("position"), try row.text("entry_id"))
        guard position == sealed + 1 else { return .gap(position: sealed + 1) }
        guard try row.textIfPresent("present") != nil else { return .missing(position: position, entry: id) }
        let hash = try AuditEntry(row).seal(after: head)
        guard try row.text("hash") == hash else { return .changed(position: position, entry: id) }
        (sealed, head) = (position, hash)
        return nil
    }
}
