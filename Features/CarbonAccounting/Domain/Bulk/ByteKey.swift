/// Puts the cells of a key one behind the other.
struct ByteKey {
    private let buffer: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(_ buffer: UnsafeMutableRawBufferPointer) { self.buffer = buffer }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[..<count]) }

    /// Adds the cells of a run; false where they do not fit. Cells that lie in the file as in the row are taken with
    /// the delimiters between them, others one by one with their length, and a leading byte keeps the two apart.
    @inline(__always)
    mutating func append(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ run: ClosedRange<Int>
    ) -> Bool {
        let last = min(run.upperBound, cells.count &- 1)
        guard run.lowerBound <= last else { return append(byte: 2) }
        let first = cells[run.lowerBound]
        var isContiguous = true
        var end = first.baseAddress.map { $0 + first.count }
        var position = run.lowerBound &+ 1
        while position <= last {
            let cell = cells[position]
            isContiguous = isContiguous && cell.baseAddress == end.map { $0 + 1 }
            end = cell.baseAddress.map { $0 + cell.count }
            position &+= 1
        }
        guard isContiguous, let start = first.baseAddress, let end else {
            return appendSingly(cells, run.lowerBound...last)
        }
        return append(byte: UInt8(truncatingIfNeeded: 3 &+ last &- run.lowerBound))
            && append(code: UInt32(truncatingIfNeeded: end - start))
            && append(UnsafeRawBufferPointer(start: start, count: end - start))
    }

    mutating func append(code: UInt32) -> Bool {
        var code = code
        return withUnsafeBytes(of: &code) { append($0) }
    }

    private mutating func appendSingly(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ run: ClosedRange<Int>
    ) -> Bool {
        guard append(byte: 1) else { return false }
        for position in run {
            guard append(code: UInt32(truncatingIfNeeded: cells[position].count)), append(cells[position]) else {
                return false
            }
        }
        return true
    }

    @inline(__always)
    private mutating func append(byte: UInt8) -> Bool {
        guard count < buffer.count else { return false }
        buffer[count] = byte
        count &+= 1
        return true
    }

    @inline(__always)
    private mutating func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard count &+ bytes.count <= buffer.count else { return false }
        if let source = bytes.baseAddress {
            (buffer.baseAddress! + count).copyMemory(from: source, byteCount: bytes.count)
        }
        count &+= bytes.count
        return true
    }
}
