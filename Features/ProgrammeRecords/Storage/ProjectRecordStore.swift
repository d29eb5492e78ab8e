public import DatabasePlatform
public import Kernel
public import ProgrammeRecords

/// All records that prove something of the project, to be kept and one day deleted.
public struct ProjectRecordStore: Sendable {
    public static let pageSize = 100

    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    private static let all = """
        SELECT 1 AS place, 'participant' AS kind, id, surname AS name, first_name, entered_on AS made, '' AS group_id
        FROM participant
        UNION ALL SELECT 2, 'aid', id, recipient, '', day, group_id FROM project_aid
        UNION ALL SELECT 3, 'proof', id, title, '', day, '' FROM publicity_proof
        """
    private static let held = """
        SELECT r.*, h.id AS hold_id FROM (\(all)) r
        LEFT JOIN project_hold h ON h.kind = r.kind AND h.record_id = r.id AND h.lifted_at IS NULL
        """

    /// People first, then aid, then proofs, each by name.
    public func list(page: Int) async throws -> (rows: [ProjectRecord], total: Int) {
        let offset = max(0, min(page, 100_000) - 1) * Self.pageSize
        let rows = try await database.rows(
            Self.held
                + " ORDER BY r.place, r.name, r.first_name, r.id LIMIT \(Self.pageSize) OFFSET \(offset)"
        )
        let total = try await database.rows("SELECT COUNT(*) AS n FROM (\(Self.all)) r").first?.int("n") ?? 0
        return (try rows.map(Self.record), total)
    }

    public func record(_ kind: ProjectRecord.Kind, _ id: String) async throws -> ProjectRecord? {
        try await database.rows(Self.held + " WHERE r.kind = $1 AND r.id = $2", .text(kind.rawValue), .text(id)).first
            .map(Self.record)
    }

    /// What a deletion would take away on a day.
    public func due(on day: LocalDate, through: LocalDate?) async throws -> [ProjectRecord] {
        try await database.read { session in try Self.due(on: day, through: through, in: session) }
    }

    /// Deletes what is due and not held; with the last day of keeping over, also links and files read in that no record
    /// needs any more.
    /// - Returns: how many records are gone.
    public func deleteDue(on day: LocalDate, through: LocalDate?) async throws -> Int {
        try await database.write { session in
            let due = try Self.due(on: day, through: through, in: session)
            for record in due {
                switch record.kind {
                case .participant:
                    try session.query(
                        """
                        DELETE FROM participant_attributes
                        WHERE id IN (SELECT attributes_id FROM participant_link WHERE participant_id = $1)
                        """,
                        .text(record.id)
                    )
                    try session.query("DELETE FROM participant WHERE id = $1", .text(record.id))
                case .aid: try session.query("DELETE FROM project_aid WHERE id = $1", .text(record.id))
                case .proof: try session.query("DELETE FROM publicity_proof WHERE id = $1", .text(record.id))
                }
            }
            if try session.query("SELECT id FROM participant LIMIT 1").isEmpty, !due.isEmpty {
                try session.query("DELETE FROM entry_link")
                try session.query("DELETE FROM entry_import")
            }
            return due.count
        }
    }

    private static func due(
        on day: LocalDate,
        through: LocalDate?,
        in session: any SQLSession
    ) throws -> [ProjectRecord] {
        guard let through, through < day else { return [] }
        let overall = try session.query("SELECT id FROM project_hold WHERE kind = 'project' AND lifted_at IS NULL")
        guard overall.isEmpty else { return [] }
        return try session.query(Self.held + " WHERE h.id IS NULL").map(Self.record).filter {
            RecordEnd($0.kind, made: $0.made, through: through).isDue(on: day)
        }
    }

    private static func record(_ row: SQLRow) throws -> ProjectRecord {
        let group = try row.text("group_id")
        let names = [try row.text("name"), try row.text("first_name")].filter { !$0.isEmpty }
        return ProjectRecord(
            kind: try row.parsed("kind") { ProjectRecord.Kind(rawValue: $0) },
            id: try row.text("id"),
            name: names.joined(separator: ", "),
            made: try row.date("made"),
            group: group.isEmpty ? nil : group,
            hold: try row.idIfPresent("hold_id")
        )
    }
}
