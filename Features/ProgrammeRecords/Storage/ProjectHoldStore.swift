public import DatabasePlatform
public import Kernel
public import ProgrammeRecords

/// „Prüfung läuft“: holds on single records, and one on all of them.
public struct ProjectHoldStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Standing ones first, then the latest.
    public func holds() async throws -> [ProjectHold] {
        try await database.rows(
            """
            SELECT * FROM project_hold
            ORDER BY CASE WHEN lifted_at IS NULL THEN 0 ELSE 1 END, set_at DESC, id DESC LIMIT 200
            """
        ).map(Self.hold)
    }

    public func hold(_ id: ProjectHoldID) async throws -> ProjectHold? {
        try await database.rows("SELECT * FROM project_hold WHERE id = $1", .id(id)).first.map(Self.hold)
    }

    /// The hold on all records; nil while there is none.
    public func overall() async throws -> ProjectHold? {
        try await database.rows("SELECT * FROM project_hold WHERE kind = 'project' AND lifted_at IS NULL").first
            .map(Self.hold)
    }

    /// False where the record is held already.
    public func set(
        _ kind: ProjectRecord.Kind?,
        record: String,
        reason: String,
        by writer: RecordWriter
    ) async throws -> Bool {
        let (id, now) = (ProjectHoldID(from: outside), outside.now())
        return try await database.write { session in
            try !session.query(
                """
                INSERT INTO project_hold (id, kind, record_id, reason, set_by, set_by_id, set_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT (kind, record_id) WHERE lifted_at IS NULL DO NOTHING RETURNING id
                """,
                .id(id),
                .text(kind?.rawValue ?? "project"),
                .text(kind == nil ? "" : record),
                .text(reason),
                .text(writer.name),
                .id(writer.id),
                .instant(now)
            ).isEmpty
        }
    }

    /// False where there is none, or it was lifted already.
    public func lift(_ id: ProjectHoldID, reason: String, by writer: RecordWriter) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                """
                UPDATE project_hold SET lifted_reason = $1, lifted_by = $2, lifted_by_id = $3, lifted_at = $4
                WHERE id = $5 AND lifted_at IS NULL RETURNING id
                """,
                .text(reason),
                .text(writer.name),
                .id(writer.id),
                .instant(now),
                .id(id)
            ).isEmpty
        }
    }

    /// Whether a record, or all of them, must stay.
    static func isHeld(_ kind: ProjectRecord.Kind, _ record: String, in session: any SQLSession) throws -> Bool {
        try !session.query(
            """
            SELECT id FROM project_hold WHERE lifted_at IS NULL
                AND (kind = 'project' OR (kind = $1 AND record_id = $2)) LIMIT 1
            """,
            .text(kind.rawValue),
            .text(record)
        ).isEmpty
    }

    private static func hold(_ row: SQLRow) throws -> ProjectHold {
        ProjectHold(
            id: try row.id("id"),
            kind: ProjectRecord.Kind(rawValue: try row.text("kind")),
            record: try row.text("record_id"),
            reason: try row.text("reason"),
            setBy: try row.text("set_by"),
            setAt: try row.instant("set_at"),
            liftedReason: try row.textIfPresent("lifted_reason"),
            liftedBy: try row.textIfPresent("lifted_by"),
            liftedAt: try row.instantIfPresent("lifted_at")
        )
    }
}
