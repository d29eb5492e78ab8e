import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing

@testable import DataProtectionStorage

@Suite struct EvidenceSweepTests {
    /// As much of the tables that speak of files as the sweep reads.
    private static let tables = Migration(
        "test evidence sweep",
        """
        CREATE TABLE coaching_document (id TEXT PRIMARY KEY NOT NULL, sha256 TEXT NOT NULL) {strict};
        CREATE TABLE publicity_proof (id TEXT PRIMARY KEY NOT NULL, sha256 TEXT NOT NULL) {strict};
        CREATE TABLE survey (id TEXT PRIMARY KEY NOT NULL, token_sha256 TEXT NOT NULL) {strict}
        """
    )

    private struct Place {
        let database: any SQLDatabase
        let folder: URL
        let store: EvidenceStore

        init() async throws {
            database = try await TestDatabase.make([EvidenceSweepTests.tables])
            folder = try temporaryFolder()
            store = EvidenceStore(folder: folder)
        }

        /// A file that came in so many seconds ago.
        func keep(_ words: String, age: TimeInterval) throws -> String {
            let place = folder.appendingPathComponent(words)
            try Data(words.utf8).write(to: place)
            let digest = try store.keep(place)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -age)],
                ofItemAtPath: store.file(digest).path
            )
            return digest
        }

        func isThere(_ digest: String) -> Bool { FileManager.default.fileExists(atPath: store.file(digest).path) }
    }

    @Test func documentsAndProofsStayAndWhatNobodySpeaksOfGoes() async throws {
        let place = try await Place()
        let (document, proof) = (try place.keep("Angebot", age: 9_000), try place.keep("Aushang", age: 9_000))
        let (lost, fresh) = (try place.keep("verwaist", age: 9_000), try place.keep("eben", age: 60))
        try await place.database.write { session in
            _ = try session.query("INSERT INTO coaching_document (id, sha256) VALUES ('a', $1)", .text(document))
            _ = try session.query("INSERT INTO publicity_proof (id, sha256) VALUES ('b', $1)", .text(proof))
        }
        let sweep = EvidenceSweep(place.database, folder: place.folder, outside: .live)
        #expect(try await sweep.removeUnused() == 1)
        #expect(place.isThere(document) && place.isThere(proof) && place.isThere(fresh) && !place.isThere(lost))
        try await place.database.write { session in _ = try session.query("DELETE FROM coaching_document") }
        #expect(try await sweep.removeUnused(among: [document, proof]) == 1)
        #expect(!place.isThere(document) && place.isThere(proof))
    }

    @Test func everyTableWithASumOfAFileIsAsked() {
        let schema = ["evidence": ["id", "sha256"], "note": ["id"], "access_token": ["token_sha256"]]
        #expect(EvidenceSweep.tables(schema) == ["evidence"])
    }
}
