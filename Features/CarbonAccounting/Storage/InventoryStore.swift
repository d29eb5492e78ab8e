import CarbonAccounting
import Companies
import CompaniesStorage
public import DatabasePlatform
public import Foundation
public import Kernel

/// Stored results of years and their releases.
public struct InventoryStore: Sendable {
    let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// How often the lines of the year, contracts or own factors have changed.
    public func revision(of firm: FirmID, in year: ReportingYear) async throws -> Int {
        try await database.rows(
            "SELECT revision FROM inventory_revision WHERE firm_id = $1 AND year = $2",
            .id(firm),
            .int(year.value)
        ).first?.int("revision") ?? 0
    }

    /// The stored result when it was computed from exactly `key`.
    public func summary(of firm: FirmID, in year: ReportingYear, key: String) async throws -> String? {
        try await database.read { session in
            try session.query(
                "SELECT summary FROM inventory_summary WHERE firm_id = $1 AND year = $2 AND input_key = $3",
                .id(firm),
                .int(year.value),
                .text(key)
            ).first?.text("summary")
        }
    }

    public func keep(_ summary: String, of firm: FirmID, in year: ReportingYear, key: String) async throws {
        let now = outside.now()
        _ = try await database.write { session in
            try session.query(
                """
                INSERT INTO inventory_summary (firm_id, year, input_key, summary, computed_at)
                VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (firm_id, year) DO UPDATE SET input_key = excluded.input_key,
                    summary = excluded.summary, computed_at = excluded.computed_at
                """,
                .id(firm),
                .int(year.value),
                .text(key),
                .text(summary),
                .instant(now)
            )
        }
    }

    /// A year frozen with name and date, and, once reopened, why.
    public struct Release: Sendable, Hashable {
        public let releasedAt: Date
        public let releasedBy: String
        public let reopenedAt: Date?
        public let reopenedBy: String?
        public let reopenReason: String?
    }

    /// Freezes the year as `draft` has it, with all from which it was worked out. False when something of it has changed
    /// since: it has to be worked out and checked again. Throws ``ReportingYearError`` when it is released already.
    public func release(_ draft: ReleaseDraft, by person: PersonID, name: String) async throws -> Bool {
        let (now, id) = (outside.now(), EntityID<Release>(from: outside))
        let (year, firm) = (draft.year, draft.firm)
        let summary = try ReleasedSummary.text(draft.summary)
        let (basis, entries) = (try JSONColumn.text(draft.basis), try JSONColumn.text(draft.entries))
        return try await database.write { session in
            try ReportingYearStore.mustBeOpen(year, of: firm, in: session)
            let key = try InputKey.current(of: firm, in: year, edition: draft.edition, session)
            guard key == draft.key else { return false }
            try ReportingYearStore.setStatus(
                .released,
                year,
                of: firm,
                edition: draft.inventory.edition,
                in: session
            )
            try session.query(
                """
                INSERT INTO inventory_release (id, firm_id, year, released_at, released_by, released_by_name, summary)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                .id(id),
                .id(firm),
                .int(year.value),
                .instant(now),
                .id(person),
                .text(name),
                .text(summary)
            )
            try session.query(
                """
                INSERT INTO released_year (release_id, firm_id, format, basis, entries) VALUES ($1, $2, $3, $4, $5)
                """,
                .id(id),
                .id(firm),
                .int(ReleasedYear.format),
                .text(basis),
                .text(entries)
            )
            return true
        }
    }

    /// Opens a released year again. False when it was not released.
    public func reopen(
        _ year: ReportingYear,
        of firm: FirmID,
        by person: PersonID,
        name: String,
        reason: String
    ) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE inventory_release SET reopened_at = $3, reopened_by_name = $4, reopen_reason = $5,
                    reopened_by_id = $6
                WHERE firm_id = $1 AND year = $2 AND reopened_at IS NULL RETURNING id
                """,
                .id(firm),
                .int(year.value),
                .instant(now),
                .text(name),
                .text(reason),
                .id(person)
            )
            guard !changed.isEmpty else { return false }
            try ReportingYearStore.setStatus(.open, year, of: firm, in: session)
            return true
        }
    }

    /// All releases of a year, newest first; the first one stands while it has not been reopened.
    public func releases(of firm: FirmID, in year: ReportingYear) async throws -> [Release] {
        try await database.read { session in
            try session.query(
                """
                SELECT released_at, released_by_name, reopened_at, reopened_by_name, reopen_reason
                FROM inventory_release WHERE firm_id = $1 AND year = $2 ORDER BY released_at DESC, id DESC
                """,
                .id(firm),
                .int(year.value)
            )
            .map { row in
                Release(
                    releasedAt: try row.instant("released_at"),
                    releasedBy: try row.text("released_by_name"),
                    reopenedAt: try row.instantIfPresent("reopened_at"),
                    reopenedBy: try row.textIfPresent("reopened_by_name"),
                    reopenReason: try row.textIfPresent("reopen_reason")
                )
            }
        }
    }
}
