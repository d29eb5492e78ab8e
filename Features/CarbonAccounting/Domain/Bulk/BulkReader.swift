import Kernel

/// Reads rows of bytes into a tally. A row goes through ``RowReader``, as in the app, unless the cells that decide
/// its figure were read before and the rest needs no second look: then only its amount is added.
public struct BulkReader: Sendable {
    let layout: BulkLayout?
    private let headerLine: Int
    let rowReader: RowReader
    let preparation: RowPreparation
    private let plain: PlainText
    private let hasCommaColumns: Bool
    private let decode: @Sendable (UnsafeRawBufferPointer) -> String
    /// Rows found to be repeated in an earlier reading of the file.
    let repeats: [Int: RowFault.Reason]
    private let hasRepeats: Bool

    static let mostFaults = 1000
    static let mostMemos = 100_000
    static let keyBytes = 1024

    init(_ balance: BulkBalance, repeats: [Int: RowFault.Reason]) {
        layout = BulkLayout(balance.mapping)
        hasRepeats = !repeats.isEmpty
        headerLine = balance.headerLine ?? 0
        rowReader = RowReader(context: balance.context)
        preparation = RowPreparation(mapping: balance.mapping, vocabulary: balance.context.vocabulary)
        plain = PlainText(isUTF8: balance.isUTF8)
        hasCommaColumns = balance.context.hasCommaColumns
        decode = balance.decode
        self.repeats = repeats
    }

    public var emptyTally: BulkTally { BulkTally() }

    /// Adds one row. The cells need be valid only during the call.
    public func add(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        line: Int,
        to tally: inout BulkTally
    ) {
        guard line > headerLine else { return }
        let shape = Shape(cells)
        if let layout, !hasRepeats || repeats[line] == nil, addKnown(cells, line, shape, layout, &tally) {
            return
        }
        let raw = RawRow(line: line, cells: cells.map(decode))
        read(raw, cells, shape, &tally)
    }

    /// Adds a row of text, from a workbook.
    public func add(_ raw: RawRow, to tally: inout BulkTally) {
        let bytes = raw.cells.map { Array($0.utf8) }
        let joined = UnsafeMutableRawBufferPointer.allocate(
            byteCount: bytes.reduce(1) { $0 + $1.count + 1 },
            alignment: 8
        )
        defer { joined.deallocate() }
        var cells: [UnsafeRawBufferPointer] = []
        var position = 0
        for cell in bytes {
            UnsafeMutableRawBufferPointer(rebasing: joined[position...]).copyBytes(from: cell)
            cells.append(UnsafeRawBufferPointer(rebasing: joined[position..<(position + cell.count)]))
            joined[position + cell.count] = 0x1f
            position += cell.count + 1
        }
        cells.withUnsafeBufferPointer { cells in
            guard raw.line > headerLine else { return }
            let shape = Shape(cells)
            let mayBeKnown = raw.formulas.isEmpty && repeats[raw.line] == nil
            if mayBeKnown, let layout, addKnown(cells, raw.line, shape, layout, &tally) { return }
            read(raw, cells, shape, &tally)
        }
    }

    /// The short way; false where the row must be read as a whole.
    @inline(__always)
    private func addKnown(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ line: Int,
        _ shape: Shape,
        _ layout: BulkLayout,
        _ tally: inout BulkTally
    ) -> Bool {
        guard cells.count <= layout.width, layout.amount < cells.count else { return false }
        if let derivation = layout.derivation, derivation < cells.count, cells[derivation].count > 0 { return false }
        for index in 0..<layout.texts.count {
            let run = layout.texts[index]
            for position in run.first...run.last where position < cells.count {
                guard plain.accepts(cells[position], longest: layout.longest) else { return false }
            }
        }
        guard let decimal = DecimalBytes.parse(cells[layout.amount]) else { return false }
        if hasCommaColumns, decimal.places == 0, decimal.digits > 999 { return false }
        return withUnsafeTemporaryAllocation(byteCount: Self.keyBytes, alignment: 8) { buffer in
            guard let period = knownPeriod(cells, shape, layout, buffer, tally) else { return false }
            guard let key = lineKey(cells, shape, layout, period, buffer),
                let memo = tally.memoTable.value(key, hash: ByteHash.hash(key)),
                let place = tally.memos[memo].add(decimal, line: line)
            else { return false }
            tally.rowLog.add(shape.hash, line: line)
            if let meter = layout.meter, meter < cells.count, cells[meter].count > 0 {
                if let hash = meterHash(cells[meter], place, period.readingHash) {
                    tally.readingLog.add(hash, line: line)
                }
            }
            return true
        }
    }

    @inline(__always)
    private func knownPeriod(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ shape: Shape,
        _ layout: BulkLayout,
        _ buffer: UnsafeMutableRawBufferPointer,
        _ tally: borrowing BulkTally
    ) -> BulkTally.Period? {
        guard let key = periodKey(cells, shape, layout, buffer),
            let index = tally.periodTable.value(key, hash: ByteHash.hash(key))
        else { return nil }
        return tally.periods[index]
    }

    @inline(__always)
    func periodKey(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ shape: Shape,
        _ layout: BulkLayout,
        _ buffer: UnsafeMutableRawBufferPointer
    ) -> UnsafeRawBufferPointer? {
        var key = ByteKey(buffer)
        for index in 0..<layout.periodRuns.count {
            guard key.append(cells, layout.periodRuns[index], isPlain: shape.isPlain) else { return nil }
        }
        return key.bytes
    }

    @inline(__always)
    func lineKey(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ shape: Shape,
        _ layout: BulkLayout,
        _ period: BulkTally.Period,
        _ buffer: UnsafeMutableRawBufferPointer
    ) -> UnsafeRawBufferPointer? {
        var key = ByteKey(buffer)
        let hasContract = layout.contract.map { $0 < cells.count && cells[$0].count > 0 } ?? false
        guard key.append(code: hasContract ? period.ownCode : period.yearCode) else { return nil }
        for index in 0..<layout.keyRuns.count {
            guard key.append(cells, layout.keyRuns[index], isPlain: shape.isPlain) else { return nil }
        }
        return key.bytes
    }

    /// Nil for a meter without letter or digit.
    @inline(__always)
    func meterHash(_ cell: UnsafeRawBufferPointer, _ place: UInt64, _ period: UInt64) -> UInt64? {
        var hash = place
        var count = 0
        for byte in cell {
            if byte >= 0x80 { return meterHash(TextKey.fold(decode(cell)), place, period) }
            let lower = byte &- 65 < 26 ? byte | 0x20 : byte
            guard lower &- 97 < 26 || lower &- 48 < 10 else { continue }
            hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01b3
            count &+= 1
        }
        return count == 0 ? nil : ByteHash.mix(hash, period)
    }

    func meterHash(_ folded: String, _ place: UInt64, _ period: UInt64) -> UInt64? {
        guard !folded.isEmpty else { return nil }
        let hash = folded.utf8.reduce(place) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return ByteHash.mix(hash, period)
    }

    /// A row's hash, and whether its cells lie one behind the other with nothing but delimiters between them.
    struct Shape {
        let hash: UInt64
        let isPlain: Bool

        /// Of all cells: two rows that agree in every cell are one row written twice.
        @inline(__always)
        init(_ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>) {
            var length = cells.count &- 1
            for cell in cells { length &+= cell.count }
            if let start = cells.first?.baseAddress, let last = cells.last, let end = last.baseAddress,
                end + last.count == start + length
            {
                isPlain = true
                hash = ByteHash.hash(UnsafeRawBufferPointer(start: start, count: length))
            } else {
                isPlain = false
                hash = cells.reduce(ByteHash.seed) { ByteHash.hash($1, from: $0 &* 31) }
            }
        }
    }
}
