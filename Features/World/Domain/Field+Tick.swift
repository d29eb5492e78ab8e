extension Field {
    /// Bytes before the first entry of a snapshot.
    static let headSize = 12

    /// Tells everybody what is new around them, fifteen times a second.
    ///
    /// - Parameters:
    ///   - keepsUp: whether this one reads what it is sent; whoever does not is told everything later.
    ///   - deliver: takes a snapshot for one of them, as the protocol has it; the bytes are good for the call only.
    public mutating func tick(
        keepsUp: (Slot) -> Bool,
        deliver: (Slot, UnsafeRawBufferPointer) -> Void
    ) {
        tick &+= 1
        settle()
        guard hasNews else { return }
        hasNews = false
        sort()
        for position in scratch.order.indices {
            let index = Int(scratch.order[position])
            guard keepsUp(Slot(index: index)) else {
                walkers[index].isBehind = true
                hasNews = true
                continue
            }
            look(from: index, at: position, deliver)
        }
        for index in scratch.order { walkers[Int(index)].hasMoved = false }
    }

    /// Whoever has not stepped for a fifth of a second stands.
    private mutating func settle() {
        for index in 0..<capacity where walkers[index].isWalking && tick &- walkers[index].stepTick > 3 {
            walkers[index].isWalking = false
            walkers[index].hasMoved = true
            hasNews = true
        }
    }

    /// Puts all walkers in the order of their cells and writes what is told of each, once.
    private mutating func sort() {
        let side = FieldScratch.side
        var starts = [Int32](repeating: 0, count: side * side + 1)
        var cells: [(slot: Int, cell: Int)] = []
        cells.reserveCapacity(count)
        for index in 0..<capacity where walkers[index].isPlaced {
            let cell = FieldScratch.cell(walkers[index].z) * side + FieldScratch.cell(walkers[index].x)
            cells.append((index, cell))
            starts[cell + 1] += 1
        }
        for cell in 0..<side * side { starts[cell + 1] += starts[cell] }
        var next = starts
        scratch.order = [Int32](repeating: 0, count: cells.count)
        scratch.x = [Float](repeating: 0, count: cells.count)
        scratch.z = scratch.x
        scratch.isNews = [Bool](repeating: false, count: cells.count)
        scratch.entries = [UInt8](repeating: 0, count: cells.count * FieldScratch.entrySize)
        for (slot, cell) in cells {
            let position = Int(next[cell])
            next[cell] += 1
            let walker = walkers[slot]
            scratch.order[position] = Int32(slot)
            (scratch.x[position], scratch.z[position]) = (walker.x, walker.z)
            scratch.isNews[position] = walker.hasMoved
            write(walker, at: position * FieldScratch.entrySize)
        }
        scratch.starts = starts
        let most = Self.headSize + cells.count * (FieldScratch.entrySize + 2) + 2 * count
        if scratch.frame.count < most { scratch.frame = [UInt8](repeating: 0, count: 2 * most) }
        if scratch.seen.count != words { scratch.seen = [UInt64](repeating: 0, count: words) }
    }

    private mutating func write(_ walker: Walker, at offset: Int) {
        scratch.entries.withUnsafeMutableBytes { bytes in
            bytes.storeBytes(of: walker.id.littleEndian, toByteOffset: offset, as: UInt16.self)
            for (part, metres) in [walker.x, walker.y, walker.z].enumerated() {
                let centimetres = Int16((metres * 100).rounded())
                bytes.storeBytes(of: centimetres.littleEndian, toByteOffset: offset + 2 + 2 * part, as: Int16.self)
            }
            bytes.storeBytes(of: walker.yaw.littleEndian, toByteOffset: offset + 8, as: UInt16.self)
            bytes[offset + 10] = walker.isWalking ? 1 : 0
        }
    }

    /// What one of them sees now, and what of that is new.
    private mutating func look(
        from index: Int,
        at position: Int,
        _ deliver: (Slot, UnsafeRawBufferPointer) -> Void
    ) {
        let isBehind = walkers[index].isBehind
        let gone = lostSight[index]
        let (told, missed) = gather(index, position, isBehind, walkers[index].isCorrected)
        guard told > 0 || missed > 0 || !gone.isEmpty else { return }
        if isBehind { walkers[index].isBehind = false }
        if walkers[index].isCorrected { walkers[index].isCorrected = false }
        let bytes = finish(told, missed, gone)
        if !gone.isEmpty { lostSight[index] = [] }
        scratch.frame.withUnsafeBytes { deliver(Slot(index: index), UnsafeRawBufferPointer(rebasing: $0[..<bytes])) }
    }

    /// Copies the entries of whom it sees and is news, and behind them the ids of whom it sees no longer.
    private mutating func gather(
        _ index: Int,
        _ position: Int,
        _ tellsAll: Bool,
        _ tellsItself: Bool
    ) -> (told: Int, missed: Int) {
        let (side, reach, size, row) = (FieldScratch.side, FieldScratch.reach, FieldScratch.entrySize, index * words)
        let (near, far) = (Self.interest * Self.interest, Self.farewell * Self.farewell)
        let (x, z) = (scratch.x[position], scratch.z[position])
        let (column, line) = (FieldScratch.cell(x), FieldScratch.cell(z))
        var (told, end) = (0, Self.headSize)
        for word in 0..<words { scratch.seen[word] = 0 }
        for line in max(0, line - reach)...min(side - 1, line + reach) {
            let first = Int(scratch.starts[line * side + max(0, column - reach)])
            let last = Int(scratch.starts[line * side + min(side - 1, column + reach) + 1])
            for other in first..<last {
                let (east, south) = (scratch.x[other] - x, scratch.z[other] - z)
                let distance = east * east + south * south
                guard distance <= far else { continue }
                let slot = Int(scratch.order[other])
                let (word, bit) = (slot >> 6, UInt64(1) << UInt64(slot & 63))
                let wasSeen = sees[row + word] & bit != 0
                guard slot != index ? wasSeen || distance <= near : tellsItself else { continue }
                if slot != index { scratch.seen[word] |= bit }
                guard scratch.isNews[other] || !wasSeen || tellsAll else { continue }
                copyEntry(other, to: end)
                end += size
                told += 1
            }
        }
        var missed = 0
        for word in 0..<words {
            var lost = sees[row + word] & ~scratch.seen[word]
            sees[row + word] = scratch.seen[word]
            while lost != 0 {
                let slot = word << 6 + lost.trailingZeroBitCount
                lost &= lost - 1
                writeID(walkers[slot].id, at: end)
                end += 2
                missed += 1
            }
        }
        return (told, missed)
    }

    private mutating func finish(_ told: Int, _ missed: Int, _ gone: [UInt16]) -> Int {
        var end = Self.headSize + told * FieldScratch.entrySize + missed * 2
        for id in gone {
            writeID(id, at: end)
            end += 2
        }
        let lost = UInt16(missed + gone.count)
        scratch.frame.withUnsafeMutableBytes { bytes in
            bytes[0] = 2
            bytes[1] = UInt8(PresenceProtocol.version)
            bytes.storeBytes(of: UInt16(told).littleEndian, toByteOffset: 2, as: UInt16.self)
            bytes.storeBytes(of: tick.littleEndian, toByteOffset: 4, as: UInt32.self)
            bytes.storeBytes(of: lost.littleEndian, toByteOffset: 8, as: UInt16.self)
            bytes.storeBytes(of: 0, toByteOffset: 10, as: UInt16.self)
        }
        return end
    }

    @inline(__always)
    private mutating func copyEntry(_ entry: Int, to offset: Int) {
        let size = FieldScratch.entrySize
        scratch.entries.withUnsafeBytes { source in
            scratch.frame.withUnsafeMutableBytes { target in
                target.baseAddress!.advanced(by: offset)
                    .copyMemory(from: source.baseAddress!.advanced(by: entry * size), byteCount: size)
            }
        }
    }

    @inline(__always)
    private mutating func writeID(_ id: UInt16, at offset: Int) {
        scratch.frame.withUnsafeMutableBytes {
            $0.storeBytes(of: id.littleEndian, toByteOffset: offset, as: UInt16.self)
        }
    }
}
