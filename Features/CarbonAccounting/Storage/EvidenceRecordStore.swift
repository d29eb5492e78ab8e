public import CarbonAccounting
public import DatabasePlatform
public import Foundation
public import Kernel

/// Bills and certificates: the file lies in the evidence folder, what it is and whose stands here.
public struct EvidenceRecordStore: Sendable {
    let database: any SQLDatabase
    private let files: EvidenceStore
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, files: EvidenceStore, outside: OutsideWorld) {
        (self.database, self.files, self.outside) = (database, files, outside)
    }

    /// Takes over an uploaded file whose type has been checked.
    public func keep(
        _ location: URL,
        fileName: String,
        mediaType: String,
        bytes: Int,
        for firm: FirmID
    ) async throws -> Evidence {
        let evidence = Evidence(
            id: EvidenceID(from: outside),
            fileName: fileName,
            mediaType: mediaType,
            bytes: bytes,
            sha256: try files.keep(location)
        )
        let now = outside.now()
        _ = try await database.write { session in
            try session.query(
                """
                INSERT INTO evidence (id, firm_id, file_name, media_type, bytes, sha256, created_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                .id(evidence.id),
                .id(firm),
                .text(evidence.fileName),
                .text(evidence.mediaType),
                .int(evidence.bytes),
                .text(evidence.sha256),
                .instant(now)
            )
        }
        return evidence
    }

    public func find(_ id: EvidenceID, of firm: FirmID) async throws -> Evidence? {
        try await list("AND id = $2", [.id(id)], of: firm).first
    }

    public func all(of firm: FirmID) async throws -> [Evidence] { try await list("", [], of: firm) }

    public func contents(_ evidence: Evidence) throws -> [UInt8] { try files.contents(evidence.sha256) }

    private func list(_ condition: String, _ arguments: [SQLValue], of firm: FirmID) async throws -> [Evidence] {
        try await database.read { session in
            try session.query(
                """
                SELECT id, file_name, media_type, bytes, sha256 FROM evidence
                WHERE firm_id = $1 \(condition) ORDER BY created_at DESC
                """,
                [.id(firm)] + arguments
            )
            .map { row in
                Evidence(
                    id: try row.id("id"),
                    fileName: try row.text("file_name"),
                    mediaType: try row.text("media_type"),
                    bytes: try row.int("bytes"),
                    sha256: try row.text("sha256")
                )
            }
        }
    }
}
