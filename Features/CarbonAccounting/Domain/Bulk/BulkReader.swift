import Kernel

/// Reads rows of bytes into a tally. A row goes through ``RowReader``, as in the app, unless the cells that decide
/// its figure were read before and the rest needs no second look: then only its amount is added.
public struct BulkReader: Sendable {
    private let layout: BulkLayout?
    private let mapping: ColumnMapping
    private let headerLine: Int
    private let rowReader: RowReader
    private let preparation: RowPreparation
    private let plain: PlainText
    private let decode: @Sendable (UnsafeRawBufferPointer) -> String
    /// Rows found to be repeated in an earlier reading of the file.
    private let repeats: [Int: RowFault.Reason]

    static let mostFaults = 1000
    private static let mostMemos = 100_000
    private static let keyBytes = 1024

    init(_ balance: BulkBalance, repeats: [Int: RowFault.Reason]) {
        mapping = balance.mapping
        headerLine = balance.headerLine ?? 0
        layout = BulkLayout(balance.mapping)
        rowReader = RowReader(context: balance.context)
        preparation = RowPreparation(mapping: balance.mapping, vocabulary: balance.context.vocabulary)
        plain = PlainText(isUTF8: balance.isUTF8)
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
        let rowHash = Self.hash(cells)
        if let layout, repeats.isEmpty || repeats[line] == nil, addKnown(cells, line, rowHash, layout, &tally) {
            return
        }
        let raw = RawRow(line: line, cells: cells.map(decode))
        read(raw, cells, rowHash, &tally)
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
            let rowHash = Self.hash(cells)
            let mayBeKnown = raw.formulas.isEmpty && repeats[raw.line] == nil
            if mayBeKnown, let layout, addKnown(cells, raw.line, rowHash, layout, &tally) { return }
            read(raw, cells, rowHash, &tally)
        }
    }

    /// The short way; false where the row must be read as a whole.
    @inline(__always)
    private func addKnown(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ line: Int,
        _ rowHash: UInt64,
        _ layout: BulkLayout,
        _ tally: inout BulkTally
    ) -> Bool {
        guard cells.count <= layout.width, layout.amount < cells.count else { return false }
        if let derivation = layout.derivation, derivation < cells.count, cells[derivation].count > 0 { return false }
        for text in layout.texts where text.position < cells.count {
            guard plain.accepts(cells[text.position], longest: text.longest) else { return false }
        }
        guard let decimal = DecimalBytes.parse(cells[layout.amount]) else { return false }
        if rowReader.context.hasCommaColumns, decimal.places == 0, decimal.digits > 999 { return false }
        return withUnsafeTemporaryAllocation(byteCount: Self.keyBytes, alignment: 8) { buffer in
            guard let period = knownPeriod(cells, layout, buffer, tally) else { return false }
            guard let key = lineKey(cells, layout, period, buffer),
                let memo = tally.memoTable.value(key, hash: ByteHash.hash(key)),
                let place = tally.memos[memo].add(decimal, line: line)
            else { return false }
            tally.rowLog.add(rowHash, line: line)
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
        _ layout: BulkLayout,
        _ buffer: UnsafeMutableRawBufferPointer,
        _ tally: borrowing BulkTally
    ) -> BulkTally.Period? {
        guard let key = periodKey(cells, layout, buffer),
            let index = tally.periodTable.value(key, hash: ByteHash.hash(key))
        else { return nil }
        return tally.periods[index]
    }

    @inline(__always)
    private func periodKey(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ layout: BulkLayout,
        _ buffer: UnsafeMutableRawBufferPointer
    ) -> UnsafeRawBufferPointer? {
        var key = ByteKey(buffer)
        for run in layout.periodRuns { guard key.append(cells, run) else { return nil } }
        return key.bytes
    }

    @inline(__always)
    private func lineKey(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ layout: BulkLayout,
        _ period: BulkTally.Period,
        _ buffer: UnsafeMutableRawBufferPointer
    ) -> UnsafeRawBufferPointer? {
        var key = ByteKey(buffer)
        let hasContract = layout.contract.map { $0 < cells.count && cells[$0].count > 0 } ?? false
        guard key.append(code: hasContract ? period.ownCode : period.yearCode) else { return nil }
        for run in layout.keyRuns { guard key.append(cells, run) else { return nil } }
        return key.bytes
    }

    /// Nil for a meter without letter or digit.
    @inline(__always)
    private func meterHash(_ cell: UnsafeRawBufferPointer, _ place: UInt64, _ period: UInt64) -> UInt64? {
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

    private func meterHash(_ folded: String, _ place: UInt64, _ period: UInt64) -> UInt64? {
        guard !folded.isEmpty else { return nil }
        let hash = folded.utf8.reduce(place) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return ByteHash.mix(hash, period)
    }

    /// Of all cells: two rows that agree in every cell are one row written twice.
    @inline(__always)
    private static func hash(_ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>) -> UInt64 {
        if let first = cells.first?.baseAddress, let last = cells.last,
            let end = last.baseAddress.map({ $0 + last.count })
        {
            let sum = cells.reduce(cells.count - 1) { $0 &+ $1.count }
            if end - first == sum { return ByteHash.hash(UnsafeRawBufferPointer(start: first, count: sum)) }
        }
        return cells.reduce(ByteHash.seed) { ByteHash.hash($1, from: $0 &* 31) }
    }
}

extension BulkReader {
    /// The long way, which is the app's.
    private func read(
        _ raw: RawRow,
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ rowHash: UInt64,
        _ tally: inout BulkTally
    ) {
        var touched: [ImportStep.Name] = []
        let prepared = preparation.prepare(raw) { touched.append($0) }
        for name in touched { tally.steps[name, default: 0] += 1 }
        guard let row = prepared else { return }
        if let reason = repeats[raw.line] {
            let column: ImportColumn? = if case .meterReadingRepeated = reason { .meter } else { nil }
            let value = column.map { row[$0] } ?? ""
            return refuse([RowFault(line: raw.line, column: column, value: value, reason: reason)], &tally)
        }
        tally.rowLog.add(rowHash, line: raw.line)
        switch rowReader.read(row, wantsSuggestions: tally.faults.count < Self.mostFaults) {
        case .faults(let faults): refuse(faults, &tally)
        case .candidate(let candidate): take(candidate, cells, &tally)
        }
    }

    private func refuse(_ faults: [RowFault], _ tally: inout BulkTally) {
        tally.faultyRows += 1
        if tally.faults.count < Self.mostFaults { tally.faults += faults }
    }

    private func take(
        _ candidate: ImportCandidate,
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ tally: inout BulkTally
    ) {
        let place = placeHash(candidate)
        let reading = ByteHash.mix(
            UInt64(truncatingIfNeeded: candidate.period.first.dayNumber),
            UInt64(truncatingIfNeeded: candidate.period.last.dayNumber)
        )
        if let hash = meterHash(TextKey.fold(candidate.meter), place, reading) {
            tally.readingLog.add(hash, line: candidate.line)
        }
        // What is said of the amount or of free text holds for this row; the rest holds for all rows of the kind.
        let shared = candidate.notices.map(\.kind).filter { kind in
            switch kind {
            case .evidenceAsNote, .amountMissing, .numberMaybeEnglish, .formulaValue: false
            default: true
            }
        }
        for notice in candidate.notices where notice.kind != .evidenceAsNote {
            tally.notices[notice.kind, default: 0] += 1
        }
        var slot = 0
        for year in candidate.years { slot = add(candidate, year, &tally) }
        if candidate.years.count == 1, let layout {
            remember(cells, layout, candidate, slot, shared, place, reading, &tally)
        }
        tally.rows += 1
    }

    private func add(_ candidate: ImportCandidate, _ year: ReportingYear, _ tally: inout BulkTally) -> Int {
        let isInside = candidate.period.overlap(with: year.period) == candidate.period.days
        let key = BulkKey(
            site: candidate.site,
            category: candidate.category,
            kind: candidate.kind,
            year: year,
            period: candidate.contract == nil && isInside ? nil : candidate.period,
            unit: candidate.unit,
            method: candidate.method,
            factor: candidate.factor,
            properties: candidate.properties,
            contract: candidate.contract
        )
        let slot: Int
        if let known = tally.slotIndex[key] {
            slot = known
        } else {
            slot = tally.slots.count
            tally.slotIndex[key] = slot
            tally.slots.append(BulkSlot(key: key, siteName: candidate.siteName, firstLine: candidate.line))
        }
        tally.slots[slot].rows += 1
        tally.slots[slot].firstLine = min(tally.slots[slot].firstLine, candidate.line)
        if let amount = candidate.amount { tally.slots[slot].sum.add(amount) } else { tally.slots[slot].missing += 1 }
        return slot
    }

    /// Lets later rows with the same cells take the short way.
    private func remember(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ layout: BulkLayout,
        _ candidate: ImportCandidate,
        _ slot: Int,
        _ notices: [ImportNotice.Kind],
        _ place: UInt64,
        _ reading: UInt64,
        _ tally: inout BulkTally
    ) {
        guard tally.memos.count < Self.mostMemos, candidate.years.count == 1, let year = candidate.years.first,
            layout.naming.contains(where: { $0 < cells.count && cells[$0].count > 0 })
        else { return }
        withUnsafeTemporaryAllocation(byteCount: Self.keyBytes, alignment: 8) { buffer in
            guard let periodKey = periodKey(cells, layout, buffer) else { return }
            let hash = ByteHash.hash(periodKey)
            let period: BulkTally.Period
            if let known = tally.periodTable.value(periodKey, hash: hash) {
                period = tally.periods[known]
            } else {
                guard tally.periods.count < Self.mostMemos else { return }
                let isInside = candidate.period.overlap(with: year.period) == candidate.period.days
                let own = UInt32(tally.periods.count) | 0x8000_0000
                period = BulkTally.Period(
                    yearCode: isInside ? UInt32(year.value) : own,
                    ownCode: own,
                    readingHash: reading
                )
                tally.periodTable.insert(periodKey, hash: hash, value: tally.periods.count)
                tally.periods.append(period)
            }
            guard let key = lineKey(cells, layout, period, buffer) else { return }
            let keyHash = ByteHash.hash(key)
            guard tally.memoTable.value(key, hash: keyHash) == nil else { return }
            tally.memoTable.insert(key, hash: keyHash, value: tally.memos.count)
            tally.memos.append(BulkTally.Memo(slot: slot, placeHash: place, notices: notices))
        }
    }

    private func placeHash(_ candidate: ImportCandidate) -> UInt64 {
        let site = candidate.site.text.utf8.reduce(ByteHash.seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return ByteHash.mix(site, UInt64(candidate.category.index))
    }
}
