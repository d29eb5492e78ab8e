import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// `oekohub backup ORDNER`: a consistent copy of database, evidence and key, taken while the hub runs, and verified by
/// a restore into a temporary place.
enum BackupCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let target = URL(fileURLWithPath: try input.arguments.operand("ORDNER"))
        let files = FileManager.default
        let database = input.settings.databaseCopy
        if let missing = database.missing() { throw missing }
        let lock = try DataLock.shared(input.settings.data)
        defer { lock.release() }
        if let present = try? files.contentsOfDirectory(atPath: target.path), !present.isEmpty {
            throw CommandFailure("command.backup.notEmpty", ["folder": target.path])
        }
        try files.createDirectory(
            at: target,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        // The database first: evidence files are written before the rows that refer to them, and never changed.
        let copy = target.appendingPathComponent(database.fileName)
        try await database.make(at: copy)
        for name in ["evidence", "secret.key", "badge.key"] {
            let source = input.settings.data.appendingPathComponent(name)
            if files.fileExists(atPath: source.path) {
                try files.copyItem(at: source, to: target.appendingPathComponent(name))
            }
        }
        let contents = try await database.probe(copy)
        try checkEvidence(contents, in: target)
        let manifest = BackupManifest(
            version: Release.version(home: input.settings.home),
            createdAt: Date().formatted(.iso8601),
            database: database.kind,
            schema: contents.schema,
            counts: contents.counts,
            files: try BackupManifest.files(in: target)
        )
        try manifest.write(to: target)
        let bytes = manifest.files.reduce(0) { $0 + $1.bytes }
        Console.print(input.texts("command.backup.done", ["folder": target.path]))
        Console.print(
            input.texts(
                "command.backup.summary",
                [
                    "tables": "\(manifest.counts.count)", "rows": "\(manifest.counts.values.reduce(0, +))",
                    "files": "\(contents.evidence.count)",
                    "size": GermanFormat.amount(Double(bytes) / 1_048_576, places: 1, unit: "MB"),
                ]
            )
        )
        return 0
    }

    /// Compares every evidence file with its name, which is its SHA-256.
    static func checkEvidence(_ contents: DatabaseContents, in folder: URL) throws {
        let store = EvidenceStore(folder: folder.appendingPathComponent("evidence"))
        for digest in contents.evidence.sorted() {
            let file = store.file(digest)
            guard (try? ContentDigest.sha256(ofFile: file)) == digest else {
                throw CommandFailure("command.backup.damaged", ["file": file.path])
            }
        }
    }
}
