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
        // Readable only after it is whole: flushed, then renamed over what may have come in at the same moment, which
        // is the same. A row will promise it, so that the folders must know it too.
        try Self.flush(location)
        try Self.move(location, to: target)
        try Self.flush(target.deletingLastPathComponent())
        try Self.flush(folder)
        return digest
    }

    private static func move(_ source: URL, to target: URL) throws {
        if rename(source.path, target.path) == 0 { return }
        guard errno == EXDEV else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        // The evidence lies on another disk: copied beside first, so that nobody ever reads half of it.
        let beside = target.appendingPathExtension(source.lastPathComponent)
        try FileManager.default.copyItem(at: source, to: beside)
        try flush(beside)
        guard rename(beside.path, target.path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        try FileManager.default.removeItem(at: source)
    }

    /// Puts a file or a folder onto the disk as it is now.
    private static func flush(_ place: URL) throws {
        let descriptor = open(place.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    public func contents(_ digest: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: file(digest))) }

    /// Where the file lies; the first two digits of its digest are a folder.
    public func file(_ digest: String) -> URL {
        folder.appendingPathComponent(String(digest.prefix(2))).appendingPathComponent(digest)
    }
}
