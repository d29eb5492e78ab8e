import Foundation

/// Finds where the last whole row of a block ends.
enum CSVRowBoundary {
    /// `end` is the position after the last line break outside quotes (0 when there is none), `openQuote` that of a
    /// quotation mark still open at the end of the block.
    static func last(in bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect) -> (end: Int, openQuote: Int?) {
        guard let base = bytes.baseAddress else { return (0, nil) }
        let start = base.assumingMemoryBound(to: UInt8.self)
        // Stretches outside quotes in the order of the file; the last line break in them ends the last whole row.
        var stretches: [Range<Int>] = []
        var outside = 0
        var open: Int?
        var position = 0
        while let quote = find(CSVDialect.quote, start, from: position, to: bytes.count) {
            let before = quote == 0 ? dialect.lineBreak : start[quote - 1]
            guard before == dialect.delimiter || before == dialect.lineBreak else {
                position = quote + 1
                continue
            }
            stretches.append(outside..<quote)
            guard let closing = closing(of: quote, start, count: bytes.count) else {
                open = quote
                break
            }
            outside = closing + 1
            position = outside
        }
        if open == nil { stretches.append(outside..<bytes.count) }
        for stretch in stretches.reversed() {
            if let lineBreak = stretch.last(where: { start[$0] == dialect.lineBreak }) { return (lineBreak + 1, open) }
        }
        return (0, open)
    }

    /// The quotation mark that ends the cell opened at `opening`; nil when the block ends first. A mark as the
    /// block's last byte may be the first half of a doubled one, so only the end of the file makes it final.
    private static func closing(of opening: Int, _ start: UnsafePointer<UInt8>, count: Int) -> Int? {
        var from = opening + 1
        while let quote = find(CSVDialect.quote, start, from: from, to: count) {
            guard quote + 1 < count, start[quote + 1] == CSVDialect.quote else { return quote }
            from = quote + 2
        }
        return nil
    }

    private static func find(_ byte: UInt8, _ start: UnsafePointer<UInt8>, from: Int, to: Int) -> Int? {
        guard from < to, let found = memchr(start + from, Int32(byte), to - from) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }
}

/// Counting bytes with the C library's search, which looks at 32 of them at a time.
enum ByteSearch {
    static func count(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        let end = base + bytes.count
        var next = base
        var total = 0
        while next < end, let found = memchr(next, Int32(byte), end - next) {
            total += 1
            next = UnsafeRawPointer(found) + 1
        }
        return total
    }
}
