import DatabasePlatform
public import Foundation
import Kernel

/// What a deletion took away: counts by table, never what stood there.
public struct DeletionRun: Sendable {
    public let at: Date
    public let kind: String
    /// Nil for the hub itself, and for people who have gone.
    public let startedBy: String?
    public let counts: [String: Int]
}

enum DeletionLog {
    static func add(
        _ kind: String,
        by person: PersonID?,
        counts: [String: Int],
        in session: any SQLSession,
        outside: OutsideWorld
    ) throws {
        try session.query(
            "INSERT INTO deletion_run (id, at, started_by, kind, counts) VALUES ($1, $2, $3, $4, $5)",
            .text(EntityID<AuditTag>(from: outside).text),
            .instant(outside.now()),
            .id(person),
            .text(kind),
            .text(try JSONColumn.text(counts))
        )
    }

    static func latest(_ count: Int, in session: any SQLSession) throws -> [DeletionRun] {
        try session.query(
            """
            SELECT r.at, r.kind, r.counts, p.name AS person_name FROM deletion_run r
            LEFT JOIN person p ON p.id = r.started_by ORDER BY r.at DESC, r.id DESC LIMIT \(count)
            """
        )
        .map { row in
            DeletionRun(
                at: try row.instant("at"),
                kind: try row.text("kind"),
                startedBy: try row.textIfPresent("person_name"),
                counts: try JSONColumn.value(try row.text("counts"))
            )
        }
    }
}
