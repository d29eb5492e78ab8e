/// Puts the cells of a key one behind the other.
struct ByteKey {
    private let buffer: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(_ buffer: UnsafeMutableRawBufferPointer) { self.buffer = buffer }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[..<count]) }

    /// Adds the cells of a run; false where they do not fit.
    ///
    /// - Parameter isPlain: whether the cells lie in the file as in the row, with nothing but delimiters between them.
    ///   They are then taken in one piece; others one by one with their length, and a leading byte keeps the two apart.
    @inline(__always)
    mutating func append(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ run: (first: Int, last: Int),
        isPlain: Bool
    ) -> Bool {
        let last = min(run.last, cells.count &- 1)
        guard run.first <= last else { return append(byte: 2) }
        guard isPlain, let start = cells[run.first].baseAddress,
            let end = cells[last].baseAddress.map({ $0 + cells[last].count })
        else { return appendSingly(cells, (run.first, last)) }
        return append(byte: UInt8(truncatingIfNeeded: 3 &+ last &- run.first))
            && append(code: UInt32(truncatingIfNeeded: end - start))
            && append(UnsafeRawBufferPointer(start: start, count: end - start))
    }

    mutating func append(code: UInt32) -> Bool {
        var code = code
        return withUnsafeBytes(of: &code) { append($0) }
    }

    private mutating func appendSingly(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ run: (first: Int, last: Int)
    ) -> Bool {
        guard append(byte: 1) else { return false }
        for position in run.first...run.last {
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
