public import CarbonAccounting
public import DatabasePlatform
public import Foundation
public import Kernel

/// Uploaded tables on their way to becoming lines. The file itself lies in the evidence folder under its SHA-256.
public struct ImportBatchStore: Sendable {
    let database: any SQLDatabase
    let edition: String?
    let outside: OutsideWorld

    /// `edition` is the newest edition of the factor catalogue: a year keeps it from its first line on.
    public init(_ database: any SQLDatabase, edition: String?, outside: OutsideWorld) {
        (self.database, self.edition, self.outside) = (database, edition, outside)
    }

    /// Raw values are stored.
    public enum State: String, Sendable {
        /// The file is there; its columns wait to be matched.
        case uploaded
        /// Rows are being read.
        case reading
        /// Good and bad rows are known; nothing is taken over yet.
        case checked
        case taken
        case undone
        /// The file cannot be read at all; ``Stored/detail`` says why.
        case failed
    }

    /// An import with where it stands.
    public struct Stored: Sendable, Identifiable {
        public let batch: ImportBatch
        public let year: ReportingYear
        public let state: State
        /// Number of the newest reading, from 1; 0 before the first.
        public let run: Int
        /// Column mapping as JSON text, once it is chosen.
        public let mapping: String?
        /// 0…1 while rows are being read.
        public let progress: Double
        public let rowsTotal: Int
        /// Outcome as JSON text: faults, or why the file cannot be read.
        public let detail: String?
        public let createdAt: Date
        public let createdBy: String

        public var id: ImportBatchID { batch.id }
    }

    public func add(
        fileName: String,
        sha256: String,
        year: ReportingYear,
        for firm: FirmID,
        by person: PersonID,
        name: String
    ) async throws -> ImportBatchID {
        let (id, now) = (ImportBatchID(from: outside), outside.now())
        _ = try await database.write { session in
            try session.query(
                """
                INSERT INTO import_batch (id, firm_id, year, file_name, sha256, state, progress, rows_total, rows_taken,
                    rows_refused, created_at, created_by, created_by_id)
                VALUES ($1, $2, $3, $4, $5, 'uploaded', 0, 0, 0, 0, $6, $7, $8)
                """,
                .id(id),
                .id(firm),
                .int(year.value),
                .text(fileName),
                .text(sha256),
                .instant(now),
                .text(name),
                .id(person)
            )
        }
        return id
    }

    public func find(_ id: ImportBatchID, of firm: FirmID) async throws -> Stored? {
        try await list("AND id = $2", [.id(id)], of: firm).first
    }

    public func all(of firm: FirmID) async throws -> [Stored] { try await list("", [], of: firm) }

    /// Imports of the very same file that have been taken over and not undone.
    public func taken(sha256: String, of firm: FirmID) async throws -> [Stored] {
        try await list("AND sha256 = $2 AND state = 'taken'", [.text(sha256)], of: firm)
    }

    // MARK: Remembered column mappings

    /// The mapping that the firm chose for a table with these headers, as JSON text.
    public func mapping(headers key: String, of firm: FirmID) async throws -> String? {
        try await database.read { session in
            try session.query(
                "SELECT mapping FROM column_mapping WHERE firm_id = $1 AND header_key = $2",
                .id(firm),
                .text(key)
            ).first?.text("mapping")
        }
    }

    public func remember(mapping: String, headers key: String, of firm: FirmID) async throws {
        _ = try await database.write { session in
            try session.query(
                """
                INSERT INTO column_mapping (firm_id, header_key, mapping) VALUES ($1, $2, $3)
                ON CONFLICT (firm_id, header_key) DO UPDATE SET mapping = excluded.mapping
                """,
                .id(firm),
                .text(key),
                .text(mapping)
            )
        }
    }

    private func list(_ condition: String, _ arguments: [SQLValue], of firm: FirmID) async throws -> [Stored] {
        try await database.read { session in
            try session.query(
                "SELECT * FROM import_batch WHERE firm_id = $1 \(condition) ORDER BY created_at DESC, id DESC",
                [.id(firm)] + arguments
            )
            .map { row in
                Stored(
                    batch: ImportBatch(
                        id: try row.id("id"),
                        fileName: try row.text("file_name"),
                        sha256: try row.text("sha256"),
                        rowsTaken: try row.int("rows_taken"),
                        rowsRefused: try row.int("rows_refused")
                    ),
                    year: ReportingYear(try row.int("year"))!,
                    state: try row.parsed("state") { State(rawValue: $0) },
                    run: try row.int("run"),
                    mapping: try row.textIfPresent("mapping"),
                    progress: try row.double("progress"),
                    rowsTotal: try row.int("rows_total"),
                    detail: try row.textIfPresent("detail"),
                    createdAt: try row.instant("created_at"),
                    createdBy: try row.text("created_by")
                )
            }
        }
    }
}
