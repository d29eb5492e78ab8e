public import DatabasePlatform
public import Foundation
public import Kernel
public import SustainabilityReporting

/// Reports that came as files. Every query names the firm.
public struct ReadReportStore: Sendable {
    /// What a firm keeps at most.
    public static let most = 100

    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// The newest period first, without what is in them.
    public func heads(of firm: FirmID, _ purpose: ReadReportHead.Purpose) async throws -> [ReadReportHead] {
        try await database.rows(
            """
            SELECT \(Self.headColumns) FROM read_report
            WHERE firm_id = $1 AND purpose = $2 ORDER BY period_end DESC, name, id
            """,
            .id(firm),
            .text(purpose.rawValue)
        ).map(Self.head)
    }

    /// Nil where it is not there or another firm's.
    public func report(_ id: ReadReportID, of firm: FirmID) async throws -> ReadReport? {
        try await database.rows(
            "SELECT * FROM read_report WHERE id = $1 AND firm_id = $2",
            .id(id),
            .id(firm)
        ).first.map { row in
            ReadReport(
                head: try Self.head(row),
                report: try JSONColumn.value(row.text("content"), as: FrozenReport.self).report,
                notes: try JSONColumn.value(row.text("notes"), as: [ReadingNote].self)
            )
        }
    }

    /// Nil where the firm keeps as many as it may.
    public func add(
        _ reading: ReportReading,
        purpose: ReadReportHead.Purpose,
        name: String,
        fileName: String,
        of firm: FirmID,
        by writer: ReportWriter
    ) async throws -> ReadReportID? {
        let (id, now) = (ReadReportID(from: outside), outside.now())
        let content = try JSONColumn.text(FrozenReport(reading.report))
        let notes = try JSONColumn.text(reading.notes)
        return try await database.write { session in
            let count =
                try session.query("SELECT COUNT(*) AS n FROM read_report WHERE firm_id = $1", .id(firm))
                .first.map { try $0.int("n") } ?? 0
            guard count < Self.most else { return nil }
            _ = try session.query(
                """
                INSERT INTO read_report (id, firm_id, purpose, name, file_name, format, taxonomy, period_start,
                    period_end, facts, content, notes, added_by, added_by_id, added_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                """,
                .id(id),
                .id(firm),
                .text(purpose.rawValue),
                .text(name),
                .text(fileName),
                .text(reading.format.rawValue),
                .text(reading.version),
                .date(reading.report.period.start),
                .date(reading.report.period.end),
                .int(reading.report.facts.count),
                .text(content),
                .text(notes),
                .text(writer.name),
                .id(writer.id),
                .instant(now)
            )
            return id
        }
    }

    public func remove(_ id: ReadReportID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM read_report WHERE id = $1 AND firm_id = $2 RETURNING id",
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    private static let headColumns =
        "id, purpose, name, file_name, format, taxonomy, period_start, period_end, facts, added_by, added_at"

    private static func head(_ row: SQLRow) throws -> ReadReportHead {
        ReadReportHead(
            id: try row.id("id"),
            purpose: try row.parsed("purpose") { ReadReportHead.Purpose(rawValue: $0) },
            name: try row.text("name"),
            fileName: try row.text("file_name"),
            format: try row.parsed("format") { ReportReading.Format(rawValue: $0) },
            taxonomy: try row.text("taxonomy"),
            period: ReportPeriod(start: try row.date("period_start"), end: try row.date("period_end")),
            facts: try row.int("facts"),
            addedBy: try row.text("added_by"),
            addedAt: try row.instant("added_at")
        )
    }
}

/// A read report without what is in it.
public struct ReadReportHead: Sendable, Hashable, Identifiable {
    /// Raw values are stored.
    public enum Purpose: String, Sendable, Hashable, CaseIterable {
        /// To be looked at and compared.
        case comparison
        /// To become a report of the firm itself.
        case takeover
    }

    public let id: ReadReportID
    public let purpose: Purpose
    /// Whose report it is, as the reader calls them.
    public let name: String
    public let fileName: String
    public let format: ReportReading.Format
    /// Version of the taxonomy or template; empty where the file says none.
    public let taxonomy: String
    public let period: ReportPeriod
    public let facts: Int
    public let addedBy: String
    public let addedAt: Date
}

public struct ReadReport: Sendable {
    public let head: ReadReportHead
    public let report: Report
    public let notes: [ReadingNote]
}
