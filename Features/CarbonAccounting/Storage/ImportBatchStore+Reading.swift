public import CarbonAccounting
import DatabasePlatform
public import Kernel

/// A file may be read several times, each time against what the firm has just then. Only the newest reading counts:
/// an older one that ends late changes nothing.
extension ImportBatchStore {
    /// Begins a reading and gives its number; nil when the import is taken over or undone. To be called before anything
    /// is loaded that the rows are read against. A mapping replaces the one chosen before.
    public func begin(_ id: ImportBatchID, of firm: FirmID, mapping: String? = nil) async throws -> Int? {
        try await database.write { session in
            let row = try session.query(
                "SELECT year FROM import_batch WHERE id = $1 AND firm_id = $2",
                .id(id),
                .id(firm)
            ).first
            guard let row, let year = ReportingYear(try row.int("year")) else { return nil }
            return try session.query(
                """
                UPDATE import_batch SET state = 'reading', run = run + 1, basis = $3, progress = 0,
                    mapping = COALESCE($4, mapping)
                WHERE id = $1 AND firm_id = $2 AND state IN ('uploaded', 'reading', 'checked', 'failed')
                RETURNING run
                """,
                .id(id),
                .id(firm),
                .text(try ImportBasis.text(year, of: firm, in: session)),
                .text(mapping)
            ).first?.int("run")
        }
    }

    /// The rows are read. False when a newer reading has begun, or the import is no longer being read.
    @discardableResult
    public func finish(
        _ id: ImportBatchID,
        run: Int,
        of firm: FirmID,
        rowsTotal: Int,
        rowsRefused: Int
    ) async throws -> Bool {
        try await database.write { session in
            let changed = try session.query(
                """
                UPDATE import_batch SET state = 'checked', progress = 1, rows_total = $4, rows_refused = $5
                WHERE id = $1 AND firm_id = $2 AND run = $3 AND state = 'reading' RETURNING id
                """,
                .id(id),
                .id(firm),
                .int(run),
                .int(rowsTotal),
                .int(rowsRefused)
            )
            return !changed.isEmpty
        }
    }

    /// The file cannot be read; `reason` is shown. False as for ``finish(_:run:of:rowsTotal:rowsRefused:)``.
    @discardableResult
    public func fail(_ id: ImportBatchID, run: Int, of firm: FirmID, reason: String) async throws -> Bool {
        try await database.write { session in
            let changed = try session.query(
                """
                UPDATE import_batch SET state = 'failed', progress = 1, detail = $4
                WHERE id = $1 AND firm_id = $2 AND run = $3 AND state = 'reading' RETURNING id
                """,
                .id(id),
                .id(firm),
                .int(run),
                .text(reason)
            )
            return !changed.isEmpty
        }
    }
}
