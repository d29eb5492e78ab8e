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
    let edition: String?
    let outside: OutsideWorld

    /// `edition` is the newest edition of the factor catalogue: a year keeps it from its first line on.
    public init(_ database: any SQLDatabase, edition: String?, outside: OutsideWorld) {
        (self.database, self.edition, self.outside) = (database, edition, outside)
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
        try await database.read { session in try Self.years(of: firm, session) }
    }

    static func years(of firm: FirmID, _ session: any SQLSession) throws -> [ReportingYear] {
        // From year to year along the index: DISTINCT would walk over every line.
        try session.query(
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
                try Revision.begin(year, of: firm, edition: edition, in: session)
            }
            for entry in entries { try Self.insert(entry, for: firm, by: person, at: now, in: session) }
        }
    }

    /// Stores one line typed by hand. With `refusingRepeats` nothing is stored where another line holds the same meter
    /// reading; that line is given back.
    public func add(
        _ entry: ActivityEntry,
        refusingRepeats: Bool,
        for firm: FirmID,
        by person: PersonID
    ) async throws -> ActivityEntry? {
        try await database.write { session in
            try add(entry, refusingRepeats: refusingRepeats, for: firm, by: person, in: session)
        }
    }

    /// For use inside another transaction.
    public func add(
        _ entry: ActivityEntry,
        refusingRepeats: Bool,
        for firm: FirmID,
        by person: PersonID,
        in session: any SQLSession
    ) throws -> ActivityEntry? {
        try ReportingYearStore.mustBeOpen(entry.year, of: firm, in: session)
        if refusingRepeats, let same = try Self.sameReading(as: entry, of: firm, in: session) { return same }
        try Revision.raise(entry.year, of: firm, in: session)
        try Self.insert(entry, for: firm, by: person, at: outside.now(), in: session)
        return nil
    }

    /// What happened to a change that was made on an older version.
    public enum UpdateResult: Sendable {
        case saved
        /// Somebody else was faster: what is stored now.
        case conflict(ActivityEntry)
        /// Another line holds the same meter reading.
        case sameReading(ActivityEntry)
        case notFound
    }

    /// `entry.version` is the version that was read. `refusingRepeats` as for ``add(_:refusingRepeats:for:by:)``.
    public func update(
        _ entry: ActivityEntry,
        refusingRepeats: Bool = false,
        of firm: FirmID,
        by person: PersonID
    ) async throws -> UpdateResult {
        let now = outside.now()
        return try await database.write { session in
            let stored = try session.query(
                "SELECT \(ActivityEntryRow.columns) FROM activity_entry WHERE id = $1 AND firm_id = $2",
                .id(entry.id),
                .id(firm)
            ).first.map(ActivityEntryRow.entry)
            guard let stored else { return .notFound }
            guard stored.version == entry.version else { return .conflict(stored) }
            let years = Set([stored.year, entry.year])
            for year in years { try ReportingYearStore.mustBeOpen(year, of: firm, in: session) }
            if refusingRepeats, let same = try Self.sameReading(as: entry, of: firm, in: session) {
                return .sameReading(same)
            }
            for year in years { try Revision.raise(year, of: firm, in: session) }
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

    public enum DeleteResult: Sendable {
        case deleted
        /// Somebody has changed the line since it was read: what is stored now.
        case conflict(ActivityEntry)
        case notFound
    }

    /// Deletes the line as it was read, that is in this version.
    public func delete(_ id: EntryID, version: Int, of firm: FirmID) async throws -> DeleteResult {
        try await database.write { session in
            let found = try session.query(
                "SELECT \(ActivityEntryRow.columns) FROM activity_entry WHERE id = $1 AND firm_id = $2",
                .id(id),
                .id(firm)
            ).first.map(ActivityEntryRow.entry)
            guard let found else { return .notFound }
            try ReportingYearStore.mustBeOpen(found.year, of: firm, in: session)
            guard found.version == version else { return .conflict(found) }
            try Revision.raise(found.year, of: firm, in: session)
            try session.query("DELETE FROM activity_entry WHERE id = $1 AND firm_id = $2", .id(id), .id(firm))
            return .deleted
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
