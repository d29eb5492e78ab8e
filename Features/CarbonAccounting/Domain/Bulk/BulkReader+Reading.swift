import Kernel

extension BulkReader {
    /// The long way, which is the app's.
    func read(
        _ raw: RawRow,
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ shape: Shape,
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
        tally.rowLog.add(shape.hash, line: raw.line)
        switch rowReader.read(row, wantsSuggestions: tally.faults.count < Self.mostFaults) {
        case .faults(let faults): refuse(faults, &tally)
        case .candidate(let candidate): take(candidate, cells, shape, &tally)
        }
    }

    private func refuse(_ faults: [RowFault], _ tally: inout BulkTally) {
        tally.faultyRows += 1
        if tally.faults.count < Self.mostFaults { tally.faults += faults }
    }

    private func take(
        _ candidate: ImportCandidate,
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ shape: Shape,
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
        if tally.siteNames[candidate.site].map({ candidate.line < $0.line }) ?? true {
            tally.siteNames[candidate.site] = (candidate.siteName, candidate.line)
        }
        var slot = 0
        for year in candidate.years { slot = add(candidate, year, &tally) }
        if candidate.years.count == 1, let layout {
            remember(cells, shape, layout, candidate, slot, shared, place, reading, &tally)
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
            tally.slots.append(BulkSlot(key: key, firstLine: candidate.line))
        }
        tally.slots[slot].rows += 1
        tally.slots[slot].firstLine = min(tally.slots[slot].firstLine, candidate.line)
        if let amount = candidate.amount { tally.slots[slot].sum.add(amount) } else { tally.slots[slot].missing += 1 }
        return slot
    }

    /// Lets later rows with the same cells take the short way.
    private func remember(
        _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>,
        _ shape: Shape,
        _ layout: BulkLayout,
        _ candidate: ImportCandidate,
        _ slot: Int,
        _ notices: [ImportNotice.Kind],
        _ place: UInt64,
        _ reading: UInt64,
        _ tally: inout BulkTally
    ) {
        guard tally.memos.count < Self.mostMemos, candidate.years.count == 1, let year = candidate.years.first,
            isNamed(cells, layout)
        else { return }
        withUnsafeTemporaryAllocation(byteCount: Self.keyBytes, alignment: 8) { buffer in
            guard let periodKey = periodKey(cells, shape, layout, buffer) else { return }
            let hash = ByteHash.hash(periodKey)
            let period: BulkTally.Period
            if let known = tally.periodTable.value(periodKey, hash: hash) {
                period = tally.periods[known]
            } else {
                guard tally.periods.count < Self.mostMemos else { return }
                // Rows without a day say so each; they share no memo with rows of the same year that name one.
                let isInside =
                    candidate.period.overlap(with: year.period) == candidate.period.days
                    && !notices.contains(.wholeYearAssumed)
                let own = UInt32(tally.periods.count) | 0x8000_0000
                period = BulkTally.Period(
                    yearCode: isInside ? UInt32(year.value) : own,
                    ownCode: own,
                    readingHash: reading
                )
                tally.periodTable.insert(periodKey, hash: hash, value: tally.periods.count)
                tally.periods.append(period)
            }
            guard let key = lineKey(cells, shape, layout, period, buffer) else { return }
            let keyHash = ByteHash.hash(key)
            guard tally.memoTable.value(key, hash: keyHash) == nil else { return }
            tally.memoTable.insert(key, hash: keyHash, value: tally.memos.count)
            tally.memos.append(BulkTally.Memo(slot: slot, placeHash: place, notices: notices))
        }
    }

    private func isNamed(_ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>, _ layout: BulkLayout) -> Bool {
        (0..<layout.naming.count).contains { index in
            let run = layout.naming[index]
            return (run.first...run.last).contains { $0 < cells.count && cells[$0].count > 0 }
        }
    }

    private func placeHash(_ candidate: ImportCandidate) -> UInt64 {
        let site = candidate.site.text.utf8.reduce(ByteHash.seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return ByteHash.mix(site, UInt64(candidate.category.index))
    }
}
