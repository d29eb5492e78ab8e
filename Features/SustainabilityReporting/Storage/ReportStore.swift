public import DatabasePlatform
import Foundation
public import Kernel
public import SustainabilityReporting

/// Sustainability reports of firms. Every query names the firm; a released report takes no change.
public struct ReportStore: Sendable {
    let database: any SQLDatabase
    let standard: ReportStandard
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, standard: ReportStandard, outside: OutsideWorld) {
        (self.database, self.standard, self.outside) = (database, standard, outside)
    }

    /// The newest year first.
    public func reports(of firm: FirmID) async throws -> [ReportHead] {
        try await database.read { session in try Self.heads(of: firm, session) }
    }

    public func head(_ id: ReportID, of firm: FirmID) async throws -> ReportHead? {
        try await database.read { session in try Self.heads(of: firm, session, only: id).first }
    }

    /// Nil where it is not there or another firm's.
    public func report(_ id: ReportID, of firm: FirmID) async throws -> StoredReport? {
        try await database.read { session in try load(id, of: firm, session) }
    }

    /// The report of the year before, released rather than not; of several the one of the newest edition.
    public func previous(of head: ReportHead) async throws -> StoredReport? {
        try await database.read { session in
            try previousHead(of: head, session).flatMap { try load($0.id, of: head.firm, session) }
        }
    }

    public enum Creating: Sendable, Hashable {
        case created(ReportID)
        /// The firm has a report of this year and edition already.
        case exists(ReportID)
    }

    /// - Parameter facts: what is known at once; empty for a report that begins with nothing.
    public func create(
        for firm: FirmID,
        year: ReportingYear,
        edition: ReportEdition.ID,
        entity: ReportEntity,
        currency: String = "EUR",
        period: ReportPeriod? = nil,
        contents: [AnswerContent] = [],
        omissions: [ElementName: Omission] = [:],
        by writer: ReportWriter
    ) async throws -> Creating {
        let (id, now) = (ReportID(from: outside), outside.now())
        let calendarYear = ReportPeriod(start: year.period.first, end: year.period.last)
        let period = period ?? calendarYear
        return try await database.write { session in
            let standing = try session.query(
                "SELECT id FROM sustainability_report WHERE firm_id = $1 AND year = $2 AND edition = $3",
                .id(firm),
                .int(year.value),
                .text(edition)
            ).first
            if let standing { return .exists(try standing.id("id")) }
            _ = try session.query(
                """
                INSERT INTO sustainability_report (id, firm_id, year, edition, entity_name, entity_scheme,
                    entity_identifier, currency, period_start, period_end, created_by, created_by_id, created_at,
                    changed_by, changed_by_id, changed_at, version)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)
                """,
                .id(id),
                .id(firm),
                .int(year.value),
                .text(edition),
                .text(entity.name),
                .text(entity.scheme),
                .text(entity.identifier),
                .text(currency),
                .date(period.start),
                .date(period.end),
                .text(writer.name),
                .id(writer.id),
                .instant(now),
                .text(writer.name),
                .id(writer.id),
                .instant(now)
            )
            for content in contents { try Self.insert(content, id, firm, writer, now, session) }
            for (element, omission) in omissions {
                try Self.insert(omission, element, id, firm, writer, now, session)
            }
            return .created(id)
        }
    }

    public enum Writing: Sendable, Hashable {
        case written
        /// Others have answered the same meanwhile; nothing was written.
        case conflict([AnswerConflict])
        /// The report is released.
        case frozen
        case gone
    }

    /// Whose report it is and of which period.
    public func saveHead(
        _ id: ReportID,
        of firm: FirmID,
        entity: ReportEntity,
        currency: String,
        period: ReportPeriod,
        by writer: ReportWriter
    ) async throws -> Writing {
        let now = outside.now()
        return try await database.write { session in
            if let refused = try Self.begin(id, of: firm, writer, now, session) { return refused }
            _ = try session.query(
                """
                UPDATE sustainability_report SET entity_name = $1, entity_scheme = $2, entity_identifier = $3,
                    currency = $4, period_start = $5, period_end = $6
                WHERE id = $7 AND firm_id = $8
                """,
                .text(entity.name),
                .text(entity.scheme),
                .text(entity.identifier),
                .text(currency),
                .date(period.start),
                .date(period.end),
                .id(id),
                .id(firm)
            )
            return .written
        }
    }

    /// Only one that is not released.
    public func remove(_ id: ReportID, of firm: FirmID, by writer: ReportWriter) async throws -> Writing {
        let now = outside.now()
        return try await database.write { session in
            if let refused = try Self.begin(id, of: firm, writer, now, session) { return refused }
            _ = try session.query(
                "DELETE FROM sustainability_report WHERE id = $1 AND firm_id = $2",
                .id(id),
                .id(firm)
            )
            return .written
        }
    }

    /// Every change begins here: counts it and refuses it for frozen reports. Nil where it may go on.
    static func begin(
        _ id: ReportID,
        of firm: FirmID,
        _ writer: ReportWriter,
        _ now: Date,
        _ session: any SQLSession
    ) throws -> Writing? {
        let released = try session.query(
            "SELECT id FROM report_release WHERE report_id = $1 AND firm_id = $2 AND reopened_at IS NULL",
            .id(id),
            .id(firm)
        )
        guard released.isEmpty else { return .frozen }
        let touched = try session.query(
            """
            UPDATE sustainability_report SET version = version + 1, changed_by = $1, changed_by_id = $2, changed_at = $3
            WHERE id = $4 AND firm_id = $5 RETURNING id
            """,
            .text(writer.name),
            .id(writer.id),
            .instant(now),
            .id(id),
            .id(firm)
        )
        return touched.isEmpty ? .gone : nil
    }
}
