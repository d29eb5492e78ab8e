/// The central directory of an archive (PKWARE APPNOTE 6.3, sections 4.3.12 to 4.3.16), with its Zip64 extension.
struct ZipDirectory {
    private(set) var entries: [ZipEntry] = []
    private let bytes: ZipBytes
    private let limits: ZipLimits

    init(bytes: [UInt8], limits: ZipLimits) throws(ZipError) {
        (self.bytes, self.limits) = (ZipBytes(bytes), limits)
        let end = try locate()
        guard end.count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
        var position = end.start
        var total = 0
        for _ in 0..<end.count {
            let (entry, next) = try readEntry(at: position)
            position = next
            guard let entry else { continue }
            total += entry.size
            guard total <= limits.totalBytes else { throw .totalTooLarge(limit: limits.totalBytes) }
            entries.append(entry)
        }
        try refuseOverlaps(before: end.start)
    }

    private func locate() throws(ZipError) -> (start: Int, count: Int) {
        let last = bytes.count - 22
        guard last >= 0 else { throw .notAnArchive }
        var position = last
        while bytes.u32(position) != 0x0605_4b50 || position + 22 + (bytes.u16(position + 20) ?? 0) > bytes.count {
            position -= 1
            guard position >= 0, position >= last - 0xffff else { throw .notAnArchive }
        }
        guard let disk = bytes.u16(position + 4), let count = bytes.u16(position + 10),
            let start = bytes.u32(position + 16)
        else { throw .malformed }
        guard disk == 0xffff || count == 0xffff || start == 0xffff_ffff else {
            guard disk == 0 else { throw .malformed }
            return (start, count)
        }
        guard bytes.u32(position - 20) == 0x0706_4b50, let record = bytes.u64(position - 12),
            bytes.u32(record) == 0x0606_4b50, let count = bytes.u64(record + 32), let start = bytes.u64(record + 48)
        else { throw .malformed }
        return (start, count)
    }

    /// The entry at `position` (nil for a folder) and where the next one begins.
    private func readEntry(at position: Int) throws(ZipError) -> (entry: ZipEntry?, next: Int) {
        guard bytes.u32(position) == 0x0201_4b50, let flags = bytes.u16(position + 8),
            let method = bytes.u16(position + 10), let checksum = bytes.u32(position + 16),
            var packed = bytes.u32(position + 20), var size = bytes.u32(position + 24),
            let nameLength = bytes.u16(position + 28), let extraLength = bytes.u16(position + 30),
            let commentLength = bytes.u16(position + 32), var header = bytes.u32(position + 42),
            let name = bytes.text(position + 46, count: nameLength)
        else { throw .malformed }
        let extra = position + 46 + nameLength
        try applyZip64(from: extra, count: extraLength, size: &size, packed: &packed, header: &header)
        let next = extra + extraLength + commentLength
        if name.hasSuffix("/"), size == 0 { return (nil, next) }
        guard flags & 1 == 0 else { throw .encrypted(name) }
        try check(name, size: size, packed: packed)
        guard method == 8 || (method == 0 && size == packed) else {
            if method == 0 { throw .malformed }
            throw .unsupportedMethod(name, method: method)
        }
        guard bytes.u32(header) == 0x0403_4b50, let localName = bytes.u16(header + 26),
            let localExtra = bytes.u16(header + 28)
        else { throw .malformed }
        let start = header + 30 + localName + localExtra
        guard start + packed <= bytes.count else { throw .malformed }
        let entry = ZipEntry(
            name: name,
            method: method == 8 ? .deflated : .stored,
            packedSize: packed,
            size: size,
            checksum: UInt32(checksum),
            dataStart: start,
            headerStart: header
        )
        return (entry, next)
    }

    private func check(_ name: String, size: Int, packed: Int) throws(ZipError) {
        guard size <= limits.entryBytes else { throw .entryTooLarge(name, limit: limits.entryBytes) }
        guard packed <= bytes.count else { throw .malformed }
        guard size <= 1 << 20 || size / max(packed, 1) <= limits.ratio else {
            throw .suspiciousRatio(name, limit: limits.ratio)
        }
    }

    /// Section 4.5.3: the fields that are all ones in the header follow in the extra field, in this order.
    private func applyZip64(
        from start: Int,
        count: Int,
        size: inout Int,
        packed: inout Int,
        header: inout Int
    ) throws(ZipError) {
        let saturated = 0xffff_ffff
        guard size == saturated || packed == saturated || header == saturated else { return }
        var position = start
        while position + 4 <= start + count {
            guard let tag = bytes.u16(position), let length = bytes.u16(position + 2) else { throw .malformed }
            var field = position + 4
            position = field + length
            guard tag == 1 else { continue }
            func take(_ value: inout Int) throws(ZipError) {
                guard value == saturated else { return }
                guard field + 8 <= position, let wide = bytes.u64(field) else { throw .malformed }
                (value, field) = (wide, field + 8)
            }
            try take(&size)
            try take(&packed)
            try take(&header)
            return
        }
        throw .malformed
    }

    private func refuseOverlaps(before directory: Int) throws(ZipError) {
        var end = 0
        for entry in entries.sorted(by: { $0.headerStart < $1.headerStart }) {
            guard entry.headerStart >= end else { throw .overlappingEntries }
            end = entry.dataStart + entry.packedSize
        }
        guard end <= directory else { throw .overlappingEntries }
    }
}
