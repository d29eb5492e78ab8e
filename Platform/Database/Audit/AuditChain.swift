/// The seals over the log: each one covers an entry and all seals before it, so that nothing can be changed, taken out
/// or put in between unnoticed.
public enum AuditChain {
    /// The job that seals what is new.
    public static let jobKind = "audit.seal"
    /// What the first seal follows.
    static let origin = String(repeating: "0", count: 64)

    /// Seals every entry that has none, oldest first. Returns how many; several may ask at once.
    @discardableResult
    public static func seal(_ database: any SQLDatabase, batch: Int = 2_000) async throws -> Int {
        var total = 0
        while true {
            do {
                let count = try await database.write { session in try sealNext(batch, in: session) }
                total += count
                if count < batch { return total }
            } catch StorageError.uniqueViolation {
                // Somebody else is sealing the same entries.
                return total
            }
        }
    }

    private static func sealNext(_ batch: Int, in session: any SQLSession) throws -> Int {
        let last = try session.query("SELECT position, hash FROM audit_seal ORDER BY position DESC LIMIT 1").first
        var (position, hash) = (try last?.int("position") ?? 0, try last?.text("hash") ?? origin)
        let open = try session.query(
            """
            SELECT \(AuditEntry.columns) FROM audit_entry e
            WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)
            ORDER BY e.at, e.id LIMIT \(batch)
            """
        )
        for row in open {
            let entry = try AuditEntry(row)
            position += 1
            hash = entry.seal(after: hash)
            try session.query(
                "INSERT INTO audit_seal (position, entry_id, hash) VALUES ($1, $2, $3)",
                .int(position),
                .text(entry.id),
                .text(hash)
            )
        }
        return open.count
    }
}
