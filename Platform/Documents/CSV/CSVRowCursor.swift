/// One row's cells as slices of the bytes read; valid until the next row is asked for.
public typealias CSVCells = UnsafeBufferPointer<UnsafeRawBufferPointer>

/// Walks over bytes that begin and end at row boundaries and hands out each row's cells without copying.
/// A cell in quotes is unwrapped; only where it holds doubled quotes is it copied into a scratch buffer.
struct CSVRowCursor: ~Copyable {
    private let start: UnsafePointer<UInt8>
    private let count: Int
    private let dialect: CSVDialect
    private let limits: TableLimits
    private let delimiters: UInt64
    private let lineBreaks: UInt64
    private let cells: UnsafeMutablePointer<UnsafeRawBufferPointer>
    private var scratch: [UnsafeMutableRawBufferPointer] = []
    private var position = 0
    /// The line on which the next row begins.
    private(set) var line: Int
    /// The line on which the row last handed out begins.
    private(set) var rowLine: Int

    init(_ bytes: UnsafeRawBufferPointer, firstLine: Int = 1, dialect: CSVDialect, limits: TableLimits) {
        // An empty block has no address; any will do, since not one byte of it is read.
        start = (bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!).assumingMemoryBound(to: UInt8.self)
        count = bytes.count
        (self.dialect, self.limits) = (dialect, limits)
        delimiters = UInt64(dialect.delimiter) &* 0x0101_0101_0101_0101
        lineBreaks = UInt64(dialect.lineBreak) &* 0x0101_0101_0101_0101
        (line, rowLine) = (firstLine, firstLine)
        cells = .allocate(capacity: limits.columns)
    }

    deinit {
        cells.deallocate()
        for buffer in scratch { buffer.deallocate() }
    }

    /// The next row, nil after the last one.
    mutating func next() throws(TableError) -> CSVCells? {
        guard position < count else { return nil }
        if !scratch.isEmpty { releaseScratch() }
        rowLine = line
        let rowStart = position
        var width = 0
        var end = try readCell(from: position, &width)
        while end < count, start[end] == dialect.delimiter {
            // Cells up to the next quotation mark or the end of the row in one go.
            end = try readCell(from: end + 1, &width)
        }
        if end - rowStart > limits.rowBytes { throw .rowTooLong(line: rowLine, limit: limits.rowBytes) }
        position = min(end + 1, count)
        line += 1
        return CSVCells(start: cells, count: width)
    }

    /// Reads a quoted cell, or cells without quotes as far as they go on. Gives the place where it stopped: the end
    /// of the row, or the delimiter before a quoted cell.
    @inline(__always)
    private mutating func readCell(from first: Int, _ width: inout Int) throws(TableError) -> Int {
        // A quote opens a quoted cell only where the cell begins; elsewhere it is a character (1/2" pipe).
        if first < count, start[first] == CSVDialect.quote {
            let quoted = try quotedCell(from: first)
            try append(quoted.cell, at: &width)
            return quoted.end
        }
        var cellStart = first
        var index = first
        while index &+ 8 <= count {
            var marks = marks(at: index)
            while marks != 0 {
                let end = index &+ (marks.trailingZeroBitCount &>> 3)
                marks &= marks &- 1
                try append(from: cellStart, to: end, at: &width)
                let next = end &+ 1
                if start[end] == dialect.lineBreak || next < count && start[next] == CSVDialect.quote { return end }
                cellStart = next
            }
            index &+= 8
        }
        while index < count {
            if start[index] == dialect.delimiter || start[index] == dialect.lineBreak {
                try append(from: cellStart, to: index, at: &width)
                let next = index &+ 1
                if start[index] == dialect.lineBreak || next < count && start[next] == CSVDialect.quote { return index }
                cellStart = next
            }
            index &+= 1
        }
        try append(from: cellStart, to: count, at: &width)
        return count
    }

    /// The high bit of every byte among the eight at `index` that is a delimiter or a line break.
    @inline(__always)
    private func marks(at index: Int) -> UInt64 {
        let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
        let word = UInt64(littleEndian: UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
        let first = word ^ delimiters
        let second = word ^ lineBreaks
        // A byte is zero where neither its low bits carry into the high bit nor the high bit is set.
        return ~(((first & low) &+ low) | first | low) | ~(((second & low) &+ low) | second | low)
    }

    /// The carriage return of a Windows line end belongs to the line end.
    @inline(__always)
    private func append(from first: Int, to end: Int, at width: inout Int) throws(TableError) {
        var last = end
        if end > first, start[end - 1] == CSVDialect.carriageReturn, end == count || start[end] == dialect.lineBreak {
            last -= 1
        }
        try append(UnsafeRawBufferPointer(start: start + first, count: last - first), at: &width)
    }

    @inline(__always)
    private func append(_ cell: UnsafeRawBufferPointer, at width: inout Int) throws(TableError) {
        guard width < limits.columns else { throw .tooManyColumns(line: rowLine, limit: limits.columns) }
        (cells + width).initialize(to: cell)
        width &+= 1
    }

    /// A cell that begins with a quote: `"a ""b"" c"` is `a "b" c`. Characters after the closing quote are kept.
    private mutating func quotedCell(
        from opening: Int
    ) throws(TableError) -> (cell: UnsafeRawBufferPointer, end: Int) {
        let openingLine = line
        var index = opening + 1
        var hasDoubled = false
        while true {
            guard index < count else { throw .unclosedQuote(line: openingLine) }
            let byte = start[index]
            if byte == CSVDialect.quote {
                guard index + 1 < count, start[index + 1] == CSVDialect.quote else { break }
                hasDoubled = true
                index += 1
            } else if byte == dialect.lineBreak {
                line += 1
            }
            index += 1
        }
        let closing = index
        var end = closing + 1
        while end < count, start[end] != dialect.delimiter, start[end] != dialect.lineBreak { end += 1 }
        let tailEnd = end > closing + 1 && start[end - 1] == CSVDialect.carriageReturn ? end - 1 : end
        if !hasDoubled, tailEnd == closing + 1 {
            return (UnsafeRawBufferPointer(start: start + opening + 1, count: closing - opening - 1), end)
        }
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, tailEnd - opening), alignment: 1)
        scratch.append(copy)
        var length = 0
        index = opening + 1
        while index < tailEnd {
            if index == closing {
                index += 1
                continue
            }
            copy[length] = start[index]
            length += 1
            index += index < closing && start[index] == CSVDialect.quote ? 2 : 1
        }
        return (UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[..<length]), end)
    }

    private mutating func releaseScratch() {
        for buffer in scratch { buffer.deallocate() }
        scratch.removeAll(keepingCapacity: true)
    }
}
