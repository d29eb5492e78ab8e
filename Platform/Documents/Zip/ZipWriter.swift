/// Writes a zip archive in memory (PKWARE APPNOTE 6.3): entries in the order they are added, names in UTF-8, the times
/// all 1 January 1980. The same entries therefore give the same bytes, on every day and machine.
///
/// Archives stay below 4 GiB and 65,535 entries; nothing the hub writes comes near.
public struct ZipWriter: Sendable {
    public enum Method: Hashable, Sendable { case stored, deflated }

    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var names: Set<String> = []

    public init() {}

    /// Adds a file.
    /// - Parameter name: the path inside the archive, with slashes; each only once.
    public mutating func add(_ name: String, _ contents: [UInt8], method: Method = .deflated) {
        let packed = method == .deflated ? ZipDeflate.pack(contents) : nil
        // What does not become smaller is kept as it is.
        let isPacked = packed.map { $0.count < contents.count } ?? false
        append(
            name,
            isPacked ? packed ?? contents : contents,
            method: isPacked ? 8 : 0,
            size: contents.count,
            checksum: ZipDeflate.checksum(contents)
        )
    }

    /// Takes an entry over from another archive as it is packed there, without unpacking it.
    public mutating func add(copying name: String, from archive: ZipArchive) throws(ZipError) {
        guard let entry = archive.entry(name) else { throw .missingEntry(name) }
        append(
            entry.name,
            archive.bytes[entry.dataStart..<(entry.dataStart + entry.packedSize)],
            method: entry.method == .deflated ? 8 : 0,
            size: entry.size,
            checksum: entry.checksum
        )
    }

    /// The archive with all entries added so far.
    public func finished() -> [UInt8] {
        var result = bytes
        result.reserveCapacity(bytes.count + directory.count + 22)
        result += directory
        result.append(u32: 0x0605_4b50)
        result.append(u32: 0)  // this disk, the disk of the directory
        result.append(u16: names.count)
        result.append(u16: names.count)
        result.append(u32: directory.count)
        result.append(u32: bytes.count)
        result.append(u16: 0)  // no comment
        return result
    }

    private mutating func append(
        _ name: String,
        _ data: some Collection<UInt8>,
        method: Int,
        size: Int,
        checksum: UInt32
    ) {
        precondition(names.insert(name).inserted, "\(name) is in the archive already")
        precondition(names.count < 0xffff && bytes.count + data.count < 0xffff_ffff, "the archive is too large")
        let start = bytes.count
        let name = Array(name.utf8)
        // Version 2.0, bit 11 for names in UTF-8, midnight of 1 January 1980.
        var fields: [UInt8] = []
        fields.append(u16: 20)
        fields.append(u16: 0x0800)
        fields.append(u16: method)
        fields.append(u16: 0)
        fields.append(u16: 0x0021)
        fields.append(u32: Int(checksum))
        fields.append(u32: data.count)
        fields.append(u32: size)
        fields.append(u16: name.count)
        fields.append(u16: 0)  // no extra field

        bytes.append(u32: 0x0403_4b50)
        bytes += fields
        bytes += name
        bytes += data

        directory.append(u32: 0x0201_4b50)
        directory.append(u16: 20)
        directory += fields
        directory.append(u16: 0)  // no comment
        directory.append(u32: 0)  // first disk, no internal attributes
        directory.append(u32: 0)  // no external attributes
        directory.append(u32: start)
        directory += name
    }
}

extension [UInt8] {
    fileprivate mutating func append(u16 value: Int) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    fileprivate mutating func append(u32 value: Int) {
        append(u16: value)
        append(u16: value >> 16)
    }
}
