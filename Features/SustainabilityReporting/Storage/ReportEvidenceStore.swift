public import DatabasePlatform
public import Foundation
public import Kernel
public import SustainabilityReporting

/// Files that prove the answers of reports. Every query names the firm.
public struct ReportEvidenceStore: Sendable {
    private let database: any SQLDatabase
    private let files: EvidenceStore
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, files: EvidenceStore, outside: OutsideWorld) {
        (self.database, self.files, self.outside) = (database, files, outside)
    }

    /// In the order they were added; of one question, or of all.
    public func evidence(
        of report: ReportID,
        _ firm: FirmID,
        question: String? = nil
    ) async throws -> [ReportEvidence] {
        try await database.rows(
            "SELECT * FROM report_evidence WHERE report_id = $1 AND firm_id = $2 ORDER BY added_at, id",
            .id(report),
            .id(firm)
        ).map(Self.evidence).filter { question == nil || $0.question == question }
    }

    public func contents(_ evidence: ReportEvidence) throws -> [UInt8] { try files.contents(evidence.digest) }

    /// Takes over a received file and returns its digest; the row follows.
    public func keep(_ location: URL) throws -> String { try files.keep(location) }

    public enum Adding: Sendable, Hashable {
        case added
        /// The same file lies there already, under this name.
        case already(String)
        case full
        case frozen
        case gone
    }

    public func add(
        _ evidence: ReportEvidence,
        to report: ReportID,
        of firm: FirmID,
        by writer: ReportWriter
    ) async throws -> Adding {
        let now = outside.now()
        return try await database.write { session in
            let rows = try session.query(
                "SELECT question, sha256, file_name FROM report_evidence WHERE report_id = $1 AND firm_id = $2",
                .id(report),
                .id(firm)
            )
            for row in rows where try row.text("question") == evidence.question {
                if try row.text("sha256") == evidence.digest { return .already(try row.text("file_name")) }
            }
            if rows.count >= ReportEvidence.most { return .full }
            switch try ReportStore.begin(report, of: firm, writer, now, session) {
            case nil: break
            case .frozen: return .frozen
            case .written, .conflict, .gone: return .gone
            }
            _ = try session.query(
                """
                INSERT INTO report_evidence (id, firm_id, report_id, question, file_name, media_type, bytes, sha256,
                    added_by, added_by_id, added_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                """,
                .id(evidence.id),
                .id(firm),
                .id(report),
                .text(evidence.question),
                .text(evidence.fileName),
                .text(evidence.mediaType),
                .int(evidence.bytes),
                .text(evidence.digest),
                .text(writer.name),
                .id(writer.id),
                .instant(now)
            )
            return .added
        }
    }

    public func remove(
        _ id: ReportEvidenceID,
        of report: ReportID,
        _ firm: FirmID,
        by writer: ReportWriter
    ) async throws -> ReportStore.Writing {
        let now = outside.now()
        return try await database.write { session in
            if let refused = try ReportStore.begin(report, of: firm, writer, now, session) { return refused }
            let removed = try session.query(
                "DELETE FROM report_evidence WHERE id = $1 AND report_id = $2 AND firm_id = $3 RETURNING id",
                .id(id),
                .id(report),
                .id(firm)
            )
            return removed.isEmpty ? .gone : .written
        }
    }

    private static func evidence(_ row: SQLRow) throws -> ReportEvidence {
        ReportEvidence(
            id: try row.id("id"),
            question: try row.text("question"),
            fileName: try row.text("file_name"),
            mediaType: try row.text("media_type"),
            bytes: try row.int("bytes"),
            digest: try row.text("sha256"),
            addedBy: try row.text("added_by"),
            addedByID: try row.idIfPresent("added_by_id"),
            addedAt: try row.instant("added_at")
        )
    }
}
