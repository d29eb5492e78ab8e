public import CarbonAccounting
import CompaniesStorage
import DatabasePlatform
public import Kernel

extension ImportBatchStore {
    public enum Taking: Sendable, Equatable {
        case taken
        /// Not checked, or a newer reading has begun, or taken already.
        case notChecked
        /// Lines, sites, contracts or factors have changed since the rows were read; nothing was taken.
        case outdated
    }

    /// Stores the good rows of a reading and marks the import as taken, both or neither.
    /// Throws ``ReportingYearError/released(_:)`` for a frozen year.
    /// - Parameter correction: the rows refused, as the file to correct holds them; empty where none was.
    public func take(
        _ id: ImportBatchID,
        run: Int,
        entries: [ActivityEntry],
        refused: Int,
        correction: [[String]] = [],
        for firm: FirmID,
        by person: PersonID
    ) async throws -> Taking {
        let now = outside.now()
        let waiting = correction.isEmpty ? nil : try JSONColumn.text(correction)
        do {
            return try await database.write { session in
                let found = try session.query(
                    """
                    SELECT year, basis FROM import_batch
                    WHERE id = $1 AND firm_id = $2 AND run = $3 AND state = 'checked'
                    """,
                    .id(id),
                    .id(firm),
                    .int(run)
                ).first
                guard let found, let own = ReportingYear(try found.int("year")) else { return .notChecked }
                let years = Set(entries.map(\.year) + [own])
                for year in years { try ReportingYearStore.mustBeOpen(year, of: firm, in: session) }
                let basis = try ImportBasis.text(own, of: firm, in: session)
                guard try found.textIfPresent("basis") == basis else { return .outdated }
                let changed = try session.query(
                    """
                    UPDATE import_batch SET state = 'taken', rows_taken = $4, rows_refused = $5
                    WHERE id = $1 AND firm_id = $2 AND run = $3 AND state = 'checked' RETURNING id
                    """,
                    .id(id),
                    .id(firm),
                    .int(run),
                    .int(entries.count),
                    .int(refused)
                )
                guard !changed.isEmpty else { return .notChecked }
                for year in years { try Revision.begin(year, of: firm, edition: edition, in: session) }
                for entry in entries {
                    try ActivityEntryStore.insert(entry, for: firm, by: person, at: now, in: session)
                }
                if let waiting { try Self.keep(waiting, of: id, firm, in: session) }
                return .taken
            }
        } catch StorageError.foreignKeyViolation {
            // A site, contract or piece of evidence that a row names has gone.
            return .outdated
        }
    }

    private static func keep(
        _ correction: String,
        of id: ImportBatchID,
        _ firm: FirmID,
        in session: any SQLSession
    ) throws {
        try session.query(
            """
            INSERT INTO import_refusal (batch_id, firm_id, correction) VALUES ($1, $2, $3)
            ON CONFLICT (batch_id) DO UPDATE SET correction = excluded.correction
            """,
            .id(id),
            .id(firm),
            .text(correction)
        )
    }

    /// Header and rows that were refused when the import was taken over; nil where none was.
    public func correction(_ id: ImportBatchID, of firm: FirmID) async throws -> [[String]]? {
        let text = try await database.read { session in
            try session.query(
                "SELECT correction FROM import_refusal WHERE batch_id = $1 AND firm_id = $2",
                .id(id),
                .id(firm)
            ).first?.text("correction")
        }
        return try text.map { try JSONColumn.value($0) }
    }

    /// How many lines of the import were changed by hand since it was taken over.
    public func linesChanged(since id: ImportBatchID, of firm: FirmID) async throws -> Int {
        try await database.read { session in
            try session.query(
                """
                SELECT count(*) AS n FROM activity_entry
                WHERE import_batch_id = $1 AND firm_id = $2 AND version > 1
                """,
                .id(id),
                .id(firm)
            ).first?.int("n") ?? 0
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
}
