import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// `oekohub backup ORDNER`: a consistent copy of database, evidence and key, taken while the hub runs.
enum BackupCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let target = URL(fileURLWithPath: try input.arguments.operand("ORDNER"))
        let files = FileManager.default
        guard files.fileExists(atPath: input.settings.databaseFile.path) else {
            throw CommandFailure("command.backup.nothing", ["folder": input.settings.data.path])
        }
        let lock = try DataLock.shared(input.settings.data)
        defer { lock.release() }
        if let present = try? files.contentsOfDirectory(atPath: target.path), !present.isEmpty {
            throw CommandFailure("command.backup.notEmpty", ["folder": target.path])
        }
        try files.createDirectory(at: target, withIntermediateDirectories: true)
        let database = try SQLiteDatabase(path: input.settings.databaseFile.path, readers: 1)
        let copy = target.appendingPathComponent(input.settings.databaseFile.lastPathComponent)
        try await database.backup(to: copy.path)
        try await database.close()
        for name in ["evidence", "secret.key"] {
            let source = input.settings.data.appendingPathComponent(name)
            if files.fileExists(atPath: source.path) {
                try files.copyItem(at: source, to: target.appendingPathComponent(name))
            }
        }
        try await verify(target, copy)
        Console.print(input.texts("command.backup.done", ["folder": target.path]))
        return 0
    }

    /// Opens the copy and compares every evidence file with its name, which is its SHA-256.
    static func verify(_ folder: URL, _ copy: URL) async throws {
        let digests: [String]
        do {
            digests = try await digestsOfEvidence(in: copy)
        } catch {
            throw CommandFailure("command.backup.damaged", ["file": copy.path])
        }
        let store = EvidenceStore(folder: folder.appendingPathComponent("evidence"))
        for digest in digests {
            let file = store.file(digest)
            guard (try? ContentDigest.sha256(ofFile: file)) == digest else {
                throw CommandFailure("command.backup.damaged", ["file": file.path])
            }
        }
    }

    /// Reads the whole database on the way and throws when it is damaged.
    private static func digestsOfEvidence(in copy: URL) async throws -> [String] {
        let database = try SQLiteDatabase(path: copy.path, readers: 1)
        let (state, digests) = try await database.read { session in
            (
                try session.query("PRAGMA integrity_check").map { try $0.text("integrity_check") },
                try session.query("SELECT DISTINCT sha256 FROM evidence").map { try $0.text("sha256") }
            )
        }
        try await database.close()
        for leftover in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy.path + leftover) }
        guard state == ["ok"] else { throw CommandFailure("command.backup.damaged", ["file": copy.path]) }
        return digests
    }
}
