/// Bounds that stop an archive from filling memory or time, whatever its directory claims.
public struct ZipLimits: Hashable, Sendable {
    /// Bytes of the archive itself.
    public var archiveBytes: Int
    public var entries: Int
    /// Unpacked bytes of one entry.
    public var entryBytes: Int
    /// Unpacked bytes of all entries together.
    public var totalBytes: Int
    /// Unpacked ÷ packed size of an entry above 1 MiB. Deflate reaches 1,032 on zeros; sheets stay below 100.
    public var ratio: Int

    public init(
        archiveBytes: Int = 64 << 20,
        entries: Int = 2_000,
        entryBytes: Int = 512 << 20,
        totalBytes: Int = 768 << 20,
        ratio: Int = 250
    ) {
        (self.archiveBytes, self.entries, self.entryBytes) = (archiveBytes, entries, entryBytes)
        (self.totalBytes, self.ratio) = (totalBytes, ratio)
    }

    public static let standard = ZipLimits()
}
