public import DatabasePlatform
public import Foundation
public import Kernel

/// The official blank that reports are filled into, as the administration has uploaded it.
public struct ReportTemplate: Sendable, Hashable {
    /// As the workbook says: `1.3.0`.
    public let version: String
    public let fileName: String
    public let bytes: Int
    /// SHA-256 of the file, 64 hex digits.
    public let digest: String
    public let addedBy: String
    public let addedAt: Date

    public init(version: String, fileName: String, bytes: Int, digest: String, addedBy: String, addedAt: Date) {
        (self.version, self.fileName, self.bytes) = (version, fileName, bytes)
        (self.digest, self.addedBy, self.addedAt) = (digest, addedBy, addedAt)
    }
}

/// Keeps one blank for the whole hub.
public struct ReportTemplateStore: Sendable {
    private let database: any SQLDatabase
    private let files: EvidenceStore
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, files: EvidenceStore, outside: OutsideWorld) {
        (self.database, self.files, self.outside) = (database, files, outside)
    }

    /// Nil while none is there.
    public func current() async throws -> ReportTemplate? {
        try await database.read { session in
            try session.query("SELECT * FROM report_template ORDER BY added_at DESC, id DESC LIMIT 1").first.map {
                row in
                try ReportTemplate(
                    version: row.text("template_version"),
                    fileName: row.text("file_name"),
                    bytes: row.int("bytes"),
                    digest: row.text("sha256"),
                    addedBy: row.text("added_by"),
                    addedAt: row.instant("added_at")
                )
            }
        }
    }

    public func contents(_ template: ReportTemplate) throws -> [UInt8] { try files.contents(template.digest) }

    /// Takes over a received file in place of the one before.
    public func replace(
        by location: URL,
        name: String,
        bytes: Int,
        version: String,
        writer: ReportWriter
    ) async throws {
        let digest = try files.keep(location)
        let (id, now) = (ReportTemplateID(from: outside), outside.now())
        try await database.write { session in
            _ = try session.query("DELETE FROM report_template")
            _ = try session.query(
                """
                INSERT INTO report_template (id, template_version, file_name, bytes, sha256, added_by, added_by_id,
                    added_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                .id(id),
                .text(version),
                .text(name),
                .int(bytes),
                .text(digest),
                .text(writer.name),
                .id(writer.id),
                .instant(now)
            )
        }
    }

    /// False where none was there. The file itself stays with the evidence: it is nobody's secret.
    public func remove() async throws -> Bool {
        try await database.write { session in
            try !session.query("DELETE FROM report_template RETURNING id").isEmpty
        }
    }
}

/// Marks the ids of uploaded templates.
enum ReportTemplateTag {}
typealias ReportTemplateID = EntityID<ReportTemplateTag>
