import DatabasePlatform
import Foundation
import TestSupport
import Testing

@Suite struct EvidenceStoreTests {
    @Test func aFileIsKeptUnderTheDigestOfItsContents() throws {
        let folder = try temporaryFolder()
        let upload = folder.appendingPathComponent("upload")
        try Data("abc".utf8).write(to: upload)
        let store = EvidenceStore(folder: folder.appendingPathComponent("evidence"))
        let digest = try store.keep(upload)
        // SHA-256 of "abc", FIPS 180-2, appendix B.1
        #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try store.contents(digest) == Array("abc".utf8))
        #expect(!FileManager.default.fileExists(atPath: upload.path))
    }

    @Test func theSameFileMayComeInManyTimesAtOnce() async throws {
        let folder = try temporaryFolder()
        let store = EvidenceStore(folder: folder.appendingPathComponent("evidence"))
        let digests = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<24 {
                group.addTask {
                    let upload = folder.appendingPathComponent("upload-\(number)")
                    try Data("bill".utf8).write(to: upload)
                    return try store.keep(upload)
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(digests.count == 1)
        #expect(try store.contents(try #require(digests.first)) == Array("bill".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["evidence"])
    }

    @Test func theSameFileIsKeptOnce() throws {
        let folder = try temporaryFolder()
        let store = EvidenceStore(folder: folder.appendingPathComponent("evidence"))
        var digests: Set<String> = []
        for name in ["one", "two"] {
            let upload = folder.appendingPathComponent(name)
            try Data("bill".utf8).write(to: upload)
            digests.insert(try store.keep(upload))
        }
        #expect(digests.count == 1)
    }
}
