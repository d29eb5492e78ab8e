import DatabasePlatform
import Foundation

/// `manifest.json` of a backup: what it is, and how to tell whether it is still whole.
struct BackupManifest: Codable, Equatable {
    static let fileName = "manifest.json"
    static let present = 1

    struct File: Codable, Equatable {
        /// Below the folder of the backup, with slashes.
        let path: String
        let bytes: Int
        let sha256: String
    }

    /// Of this very file; a higher one is not understood.
    var format = present
    /// Commit of the program that made the backup.
    let version: String
    /// ISO 8601, UTC.
    let createdAt: String
    /// `sqlite` or `postgres`
    let database: String
    /// Names of all steps of the schema, in their order.
    let schema: [String]
    /// Rows of each table.
    let counts: [String: Int]
    let files: [File]

    var digest: [String: String] { Dictionary(files.map { ($0.path, $0.sha256) }, uniquingKeysWith: { $1 }) }

    /// Everything in a folder except the manifest itself.
    static func files(in folder: URL) throws -> [File] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try paths.sorted().compactMap { path in
            let file = folder.appendingPathComponent(path)
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            guard attributes[.type] as? FileAttributeType == .typeRegular, path != fileName else { return nil }
            let bytes = (attributes[.size] as? Int) ?? 0
            return File(path: path, bytes: bytes, sha256: try ContentDigest.sha256(ofFile: file))
        }
    }

    func write(to folder: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let file = folder.appendingPathComponent(Self.fileName)
        let partial = file.appendingPathExtension("part")
        try encoder.encode(self).write(to: partial)
        // A backup that was broken off has no manifest, and so is none.
        guard rename(partial.path, file.path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    /// Nil when there is none.
    static func read(in folder: URL) throws -> BackupManifest? {
        let file = folder.appendingPathComponent(fileName)
        guard let data = try? Data(contentsOf: file) else { return nil }
        struct Head: Decodable { let format: Int }
        guard let head = try? JSONDecoder().decode(Head.self, from: data) else {
            throw CommandFailure("command.backup.damaged", ["file": file.path])
        }
        guard head.format <= present else {
            throw CommandFailure("command.restore.newerFormat", ["file": file.path])
        }
        do {
            return try JSONDecoder().decode(BackupManifest.self, from: data)
        } catch {
            throw CommandFailure("command.backup.damaged", ["file": file.path])
        }
    }

    /// Compares every file of the folder with what is said of it here.
    func check(_ folder: URL) throws {
        var open = digest
        for file in try Self.files(in: folder) {
            guard let expected = open.removeValue(forKey: file.path) else { continue }
            guard expected == file.sha256 else {
                throw CommandFailure("command.backup.damaged", ["file": folder.appendingPathComponent(file.path).path])
            }
        }
        if let missing = open.keys.min() {
            throw CommandFailure("command.backup.fileMissing", ["file": folder.appendingPathComponent(missing).path])
        }
    }

    /// A backup of a newer version is left alone: its data would be read wrongly.
    func checkSchema() throws {
        let known = Set(Installation.migrations.map(\.name))
        let unknown = schema.filter { !known.contains($0) }
        guard unknown.isEmpty else {
            throw CommandFailure("command.fault.newerSchema", ["steps": unknown.joined(separator: ", ")])
        }
    }
}
