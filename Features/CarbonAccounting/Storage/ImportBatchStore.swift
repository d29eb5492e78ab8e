public import CarbonAccounting
import CompaniesStorage
public import DatabasePlatform
public import Foundation
public import Kernel

/// Uploaded tables on their way to becoming lines. The file itself lies in the evidence folder under its SHA-256.
public struct ImportBatchStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
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
        by name: String
    ) async throws -> ImportBatchID {
        let (id, now) = (ImportBatchID(from: outside), outside.now())
        _ = try await database.write { session in
            try session.query(
                """
                INSERT INTO import_batch (id, firm_id, year, file_name, sha256, state, progress, rows_total, rows_taken,
                    rows_refused, created_at, created_by)
                VALUES ($1, $2, $3, $4, $5, 'uploaded', 0, 0, 0, 0, $6, $7)
                """,
                .id(id),
                .id(firm),
                .int(year.value),
                .text(fileName),
                .text(sha256),
                .instant(now),
                .text(name)
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

    /// Moves an import on. Nil leaves a value as it is.
    public func update(
        _ id: ImportBatchID,
        of firm: FirmID,
        state: State,
        mapping: String? = nil,
        progress: Double = 1,
        rowsTotal: Int? = nil,
        rowsRefused: Int? = nil,
        detail: String? = nil
    ) async throws {
        _ = try await database.write { session in
            try session.query(
                """
                UPDATE import_batch SET state = $3, mapping = COALESCE($4, mapping), progress = $5,
                    rows_total = COALESCE($6, rows_total), rows_refused = COALESCE($7, rows_refused),
                    detail = COALESCE($8, detail)
                WHERE id = $1 AND firm_id = $2
                """,
                .id(id),
                .id(firm),
                .text(state.rawValue),
                .text(mapping),
                .double(progress),
                .int(rowsTotal),
                .int(rowsRefused),
                .text(detail)
            )
        }
    }

    /// Stores the good rows and marks the import as taken, both or neither. False when it was taken already.
    public func take(
        _ id: ImportBatchID,
        entries: [ActivityEntry],
        refused: Int,
        for firm: FirmID,
        by person: PersonID
    ) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            for year in Set(entries.map(\.year)) {
                try ReportingYearStore.mustBeOpen(year, of: firm, in: session)
                try Revision.raise(year, of: firm, in: session)
            }
            let changed = try session.query(
                """
                UPDATE import_batch SET state = 'taken', rows_taken = $3, rows_refused = $4
                WHERE id = $1 AND firm_id = $2 AND state = 'checked' RETURNING id
                """,
                .id(id),
                .id(firm),
                .int(entries.count),
                .int(refused)
            )
            guard !changed.isEmpty else { return false }
            for entry in entries {
                try ActivityEntryStore.insert(entry, for: firm, by: person, at: now, in: session)
            }
            return true
        }
    }

    /// Removes every line that came with the import. Returns how many; nil when it was not taken.
    public func undo(_ id: ImportBatchID, of firm: FirmID) async throws -> Int? {
        try await database.write { session in
            let changed = try session.query(
                """
                UPDATE import_batch SET state = 'undone' WHERE id = $1 AND firm_id = $2 AND state = 'taken'
                RETURNING year
                """,
                .id(id),
                .id(firm)
            )
            guard !changed.isEmpty else { return nil }
            let years = try session.query(
                "SELECT DISTINCT year FROM activity_entry WHERE import_batch_id = $1 AND firm_id = $2",
                .id(id),
                .id(firm)
            )
            for row in years {
                guard let year = ReportingYear(try row.int("year")) else { continue }
                try ReportingYearStore.mustBeOpen(year, of: firm, in: session)
                try Revision.raise(year, of: firm, in: session)
            }
            return try session.query(
                "DELETE FROM activity_entry WHERE import_batch_id = $1 AND firm_id = $2 RETURNING id",
                .id(id),
                .id(firm)
            ).count
        }
    }

    /// Imports that were being read when the hub stopped; they begin anew.
    public func interrupted() async throws -> [(id: ImportBatchID, firm: FirmID)] {
        try await database.read { session in
            try session.query("SELECT id, firm_id FROM import_batch WHERE state = 'reading'")
                .map { (try $0.id("id"), try $0.id("firm_id")) }
        }
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
