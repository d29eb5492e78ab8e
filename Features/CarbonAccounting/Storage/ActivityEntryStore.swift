public import CarbonAccounting
import Companies
import CompaniesStorage
public import DatabasePlatform
import Foundation
public import Kernel

/// Reads and writes the lines of a firm's years. Every change raises the year's revision and is refused once the year
/// is released (``ReportingYearError``).
public struct ActivityEntryStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public func all(of firm: FirmID, in year: ReportingYear) async throws -> [ActivityEntry] {
        try await database.read { session in
            try session.query(
                """
                SELECT \(ActivityEntryRow.columns) FROM activity_entry WHERE firm_id = $1 AND year = $2
                ORDER BY category, first_day, id
                """,
                .id(firm),
                .int(year.value)
            )
            .map(ActivityEntryRow.entry)
        }
    }

    public func find(_ id: EntryID, of firm: FirmID) async throws -> ActivityEntry? {
        try await database.read { session in
            try session.query(
                "SELECT \(ActivityEntryRow.columns) FROM activity_entry WHERE id = $1 AND firm_id = $2",
                .id(id),
                .id(firm)
            )
            .first.map(ActivityEntryRow.entry)
        }
    }

    /// Years in which the firm has lines, newest first.
    public func years(of firm: FirmID) async throws -> [ReportingYear] {
        // From year to year along the index: DISTINCT would walk over every line.
        try await database.rows(
            """
            WITH RECURSIVE known (year) AS (
                SELECT max(year) FROM activity_entry WHERE firm_id = $1
                UNION ALL
                SELECT (SELECT max(year) FROM activity_entry WHERE firm_id = $1 AND year < known.year)
                FROM known WHERE known.year IS NOT NULL
            )
            SELECT year FROM known WHERE year IS NOT NULL
            """,
            .id(firm)
        )
        .compactMap { ReportingYear(try $0.int("year")) }
    }

    public func insert(_ entries: [ActivityEntry], for firm: FirmID, by person: PersonID) async throws {
        let now = outside.now()
        try await database.write { session in
            for year in Set(entries.map(\.year)) {
                try ReportingYearStore.mustBeOpen(year, of: firm, in: session)
                try Revision.raise(year, of: firm, in: session)
            }
            for entry in entries { try Self.insert(entry, for: firm, by: person, at: now, in: session) }
        }
    }

    /// What happened to a change that was made on an older version.
    public enum UpdateResult: Sendable {
        case saved
        /// Somebody else was faster: what is stored now.
        case conflict(ActivityEntry)
        case notFound
    }

    /// `entry.version` is the version that was read.
    public func update(_ entry: ActivityEntry, of firm: FirmID, by person: PersonID) async throws -> UpdateResult {
        let now = outside.now()
        return try await database.write { session in
            let stored = try session.query(
                "SELECT \(ActivityEntryRow.columns) FROM activity_entry WHERE id = $1 AND firm_id = $2",
                .id(entry.id),
                .id(firm)
            ).first.map(ActivityEntryRow.entry)
            guard let stored else { return .notFound }
            guard stored.version == entry.version else { return .conflict(stored) }
            for year in Set([stored.year, entry.year]) {
                try ReportingYearStore.mustBeOpen(year, of: firm, in: session)
                try Revision.raise(year, of: firm, in: session)
            }
            try session.query(
                """
                UPDATE activity_entry SET year = $3, site_id = $4, category = $5, kind = $6, description = $7,
                    first_day = $8, last_day = $9, amount = $10, amount_text = $11, unit = $12, method = $13,
                    factor = $14, contract_id = $15, properties = $16, derivation = $17, data_quality = $18,
                    evidence_id = $19, meter = $20, note = $21, import_batch_id = $22, version = version + 1,
                    search_text = $23, changed_at = $24, changed_by = $25
                WHERE id = $1 AND firm_id = $2
                """,
                [.id(entry.id), .id(firm)] + (try ActivityEntryRow.values(entry))
                    + [.text(ActivityEntryRow.searchText(entry)), .instant(now), .id(person)]
            )
            return .saved
        }
    }

    /// False when there is no such line of this firm.
    public func delete(_ id: EntryID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            let found = try session.query(
                "SELECT year FROM activity_entry WHERE id = $1 AND firm_id = $2",
                .id(id),
                .id(firm)
            ).first
            guard let found, let year = ReportingYear(try found.int("year")) else { return false }
            try ReportingYearStore.mustBeOpen(year, of: firm, in: session)
            try Revision.raise(year, of: firm, in: session)
            try session.query("DELETE FROM activity_entry WHERE id = $1 AND firm_id = $2", .id(id), .id(firm))
            return true
        }
    }

    static func insert(
        _ entry: ActivityEntry,
        for firm: FirmID,
        by person: PersonID,
        at now: Date,
        in session: any SQLSession
    ) throws {
        try session.query(
            """
            INSERT INTO activity_entry (id, firm_id, year, site_id, category, kind, description, first_day, last_day,
                amount, amount_text, unit, method, factor, contract_id, properties, derivation, data_quality,
                evidence_id, meter, note, import_batch_id, search_text, version, changed_at, changed_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                $22, $23, $24, $25, $26)
            """,
            [.id(entry.id), .id(firm)] + (try ActivityEntryRow.values(entry))
                + [
                    .text(ActivityEntryRow.searchText(entry)), .int(entry.version), .instant(now), .id(person),
                ]
        )
    }
}
