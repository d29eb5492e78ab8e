public import Foundation

/// A zip archive in memory, read through its central directory. Entries are unpacked only when asked for.
///
/// Every bound of ``ZipLimits`` is checked against what the directory declares when the archive is opened, and again
/// against what is really unpacked. Archives inside archives are never opened.
public struct ZipArchive: Sendable {
    let bytes: [UInt8]
    let limits: ZipLimits
    private let entries: [String: ZipEntry]

    public init(_ bytes: [UInt8], limits: ZipLimits = .standard) throws(ZipError) {
        guard bytes.count <= limits.archiveBytes else { throw .archiveTooLarge(limit: limits.archiveBytes) }
        let directory = try ZipDirectory(bytes: bytes, limits: limits)
        var entries: [String: ZipEntry] = [:]
        for entry in directory.entries {
            guard entries.updateValue(entry, forKey: Self.key(entry.name)) == nil else {
                throw .duplicateEntry(entry.name)
            }
        }
        (self.bytes, self.limits, self.entries) = (bytes, limits, entries)
    }

    public init(file: URL, limits: ZipLimits = .standard) throws(ZipError) {
        try self.init(Self.read(file, limits: limits), limits: limits)
    }

    /// The bytes of a file that is no larger than an archive may be.
    static func read(_ file: URL, limits: ZipLimits) throws(ZipError) -> [UInt8] {
        let data: Data?
        do {
            let handle = try FileHandle(forReadingFrom: file)
            defer { try? handle.close() }
            data = try handle.read(upToCount: limits.archiveBytes + 1)
        } catch {
            throw .unreadable
        }
        guard let data, !data.isEmpty else { throw .notAnArchive }
        guard data.count <= limits.archiveBytes else { throw .archiveTooLarge(limit: limits.archiveBytes) }
        return [UInt8](data)
    }

    public var names: [String] { entries.values.map(\.name).sorted() }

    public func contains(_ name: String) -> Bool { entries[Self.key(name)] != nil }

    func entry(_ name: String) -> ZipEntry? { entries[Self.key(name)] }

    /// Unpacks one entry piece by piece.
    public func reader(of name: String) throws(ZipError) -> ZipEntryReader {
        guard let entry = entries[Self.key(name)] else { throw .missingEntry(name) }
        return try ZipEntryReader(entry: entry, archive: self)
    }

    /// All bytes of one entry, at most `limit`.
    public func contents(of name: String, limit: Int = 16 << 20) throws(ZipError) -> [UInt8] {
        guard let entry = entries[Self.key(name)] else { throw .missingEntry(name) }
        guard entry.size <= limit else { throw .entryTooLarge(name, limit: limit) }
        let reader = try ZipEntryReader(entry: entry, archive: self)
        var result: [UInt8] = []
        result.reserveCapacity(entry.size)
        while try reader.read(into: &result) {}
        return result
    }

    /// Names are compared as the Open Packaging Conventions do, without case; some writers put backslashes.
    private static func key(_ name: String) -> String { name.replacing("\\", with: "/").lowercased() }
}
