public import DatabasePlatform
public import Foundation
public import Kernel
public import ProgrammeRecords

/// The folder of proofs of publicity; the files lie with the hub's evidence.
public struct PublicityProofStore: Sendable {
    private let database: any SQLDatabase
    private let files: EvidenceStore
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, files: EvidenceStore, outside: OutsideWorld) {
        (self.database, self.files, self.outside) = (database, files, outside)
    }

    /// The latest day first.
    public func proofs() async throws -> [PublicityProof] {
        try await database.rows("SELECT * FROM publicity_proof ORDER BY day DESC, id DESC").map(Self.proof)
    }

    public func proof(_ id: PublicityProofID) async throws -> PublicityProof? {
        try await database.rows("SELECT * FROM publicity_proof WHERE id = $1", .id(id)).first.map(Self.proof)
    }

    public func contents(_ proof: PublicityProof) throws -> [UInt8] { try files.contents(proof.digest) }

    /// Takes over a received file and returns its digest; the row follows with ``add(_:by:)``.
    public func keep(_ location: URL) throws -> String { try files.keep(location) }

    public func add(_ proof: PublicityProof, by writer: RecordWriter) async throws {
        let now = outside.now()
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO publicity_proof (id, title, address, day, file_name, media_type, bytes, sha256, made_by,
                    made_by_id, made_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                """,
                .id(proof.id),
                .text(proof.title),
                .text(proof.address),
                .date(proof.day),
                .text(proof.fileName),
                .text(proof.fileType.rawValue),
                .int(proof.bytes),
                .text(proof.digest),
                .text(writer.name),
                .id(writer.id),
                .instant(now)
            )
        }
    }

    public func remove(_ id: PublicityProofID) async throws -> ProjectAidStore.Removal {
        try await database.write { session in
            if try ProjectHoldStore.isHeld(.proof, id.text, in: session) { return .held }
            return try session.query("DELETE FROM publicity_proof WHERE id = $1 RETURNING id", .id(id)).isEmpty
                ? .gone : .removed
        }
    }

    private static func proof(_ row: SQLRow) throws -> PublicityProof {
        PublicityProof(
            id: try row.id("id"),
            title: try row.text("title"),
            address: try row.text("address"),
            day: try row.date("day"),
            fileName: try row.text("file_name"),
            fileType: try row.parsed("media_type") { PublicityProof.FileType(rawValue: $0) },
            bytes: try row.int("bytes"),
            digest: try row.text("sha256"),
            madeBy: try row.text("made_by")
        )
    }
}
