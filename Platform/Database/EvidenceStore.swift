public import Foundation

/// Uploaded files on disk, named by the SHA-256 of what is in them, so that the same bill is kept once.
public struct EvidenceStore: Sendable {
    public static let maximumBytes = 50 << 20
    private let folder: URL

    public init(folder: URL) { self.folder = folder }

    /// Takes over a received file; afterwards `location` is gone. Returns its SHA-256 as 64 hex digits.
    public func keep(_ location: URL) throws -> String {
        let digest = try ContentDigest.sha256(ofFile: location)
        let target = file(digest)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        if FileManager.default.fileExists(atPath: target.path) {
            try FileManager.default.removeItem(at: location)
        } else {
            // Readable only after it is whole: written beside, flushed, then renamed.
            let handle = try FileHandle(forUpdating: location)
            try handle.synchronize()
            try handle.close()
            try FileManager.default.moveItem(at: location, to: target)
        }
        return digest
    }

    public func contents(_ digest: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: file(digest))) }

    /// Where the file lies; the first two digits of its digest are a folder.
    public func file(_ digest: String) -> URL {
        folder.appendingPathComponent(String(digest.prefix(2))).appendingPathComponent(digest)
    }
}
