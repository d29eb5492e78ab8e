extension Field {
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
        // A copy of the field gets memory of its own.
        if !isKnownUniquelyReferenced(&scratch) { scratch = FieldScratch(capacity: capacity, words: words) }
        sort()
        for position in 0..<scratch.count {
            let slot = Slot(index: Int(scratch.order[position]))
            guard keepsUp(slot) else {
                walkers[slot.index].isBehind = true
                hasNews = true
                continue
            }
            look(from: slot, at: position, deliver)
        }
        for position in 0..<scratch.count { walkers[Int(scratch.order[position])].hasMoved = false }
    }

    /// Whoever has not stepped for a fifth of a second stands.
    private mutating func settle() {
        for index in 0..<used where walkers[index].isWalking && tick &- walkers[index].stepTick > 3 {
            walkers[index].isWalking = false
            walkers[index].hasMoved = true
            hasNews = true
        }
    }

    /// Puts all walkers in the order of their cells and writes what is told of each, once.
    private func sort() {
        let (scratch, side) = (scratch, FieldScratch.side)
        let cells = side * side
        scratch.starts.update(repeating: 0, count: cells + 1)
        for index in 0..<used where walkers[index].isPlaced {
            let cell = FieldScratch.cell(walkers[index].z) * side + FieldScratch.cell(walkers[index].x)
            scratch.cellOf[index] = Int32(cell)
            scratch.starts[cell + 1] += 1
        }
        for cell in 0..<cells { scratch.starts[cell + 1] += scratch.starts[cell] }
        scratch.next.update(from: scratch.starts, count: cells + 1)
        scratch.count = Int(scratch.starts[cells])
        for index in 0..<used where walkers[index].isPlaced {
            let walker = walkers[index]
            let cell = Int(scratch.cellOf[index])
            let position = Int(scratch.next[cell])
            scratch.next[cell] += 1
            scratch.order[position] = Int32(index)
            (scratch.x[position], scratch.z[position]) = (walker.x, walker.z)
            scratch.isNews[position] = walker.hasMoved
            Self.write(walker, to: scratch.entries + position * FieldScratch.entrySize)
        }
    }

    private static func write(_ walker: Walker, to entry: UnsafeMutableRawPointer) {
        func centimetres(_ metres: Float) -> Int16 { Int16((metres * 100).rounded()).littleEndian }
        entry.storeBytes(of: walker.id.littleEndian, as: UInt16.self)
        entry.storeBytes(of: centimetres(walker.x), toByteOffset: 2, as: Int16.self)
        entry.storeBytes(of: centimetres(walker.y), toByteOffset: 4, as: Int16.self)
        entry.storeBytes(of: centimetres(walker.z), toByteOffset: 6, as: Int16.self)
        entry.storeBytes(of: walker.yaw.littleEndian, toByteOffset: 8, as: UInt16.self)
        entry.storeBytes(of: walker.isWalking ? 1 : 0, toByteOffset: 10, as: UInt16.self)
    }

    /// What one of them sees now, and what of that is new.
    private mutating func look(from slot: Slot, at position: Int, _ deliver: (Slot, UnsafeRawBufferPointer) -> Void) {
        let index = slot.index
        let (told, missed) = gather(index, position)
        let gone = lostSight[index]
        guard told > 0 || missed > 0 || !gone.isEmpty else { return }
        walkers[index].isBehind = false
        walkers[index].isCorrected = false
        var end = FieldScratch.headSize + told * FieldScratch.entrySize + missed * 2
        for id in gone {
            scratch.frame.storeBytes(of: id.littleEndian, toByteOffset: end, as: UInt16.self)
            end += 2
        }
        let lost = missed + gone.count
        if !gone.isEmpty { lostSight[index] = [] }
        let frame = scratch.frame
        let kind = UInt16(PresenceProtocol.version) << 8 | 2
        frame.storeBytes(of: kind.littleEndian, as: UInt16.self)
        frame.storeBytes(of: UInt16(told).littleEndian, toByteOffset: 2, as: UInt16.self)
        frame.storeBytes(of: tick.littleEndian, toByteOffset: 4, as: UInt32.self)
        frame.storeBytes(of: UInt32(lost).littleEndian, toByteOffset: 8, as: UInt32.self)
        deliver(slot, UnsafeRawBufferPointer(start: frame, count: end))
    }

    /// Copies the entries of whom it sees and is news, and behind them the ids of whom it sees no longer.
    private mutating func gather(_ index: Int, _ position: Int) -> (told: Int, missed: Int) {
        let (scratch, row) = (scratch, index * words)
        let (before, now) = (scratch.before, scratch.now)
        for word in 0..<words { (before[word], now[word]) = (sees[row + word], 0) }
        var end = scratch.frame + FieldScratch.headSize
        let told = copy(index, position, &end)
        var missed = 0
        for word in 0..<words {
            var lost = before[word] & ~now[word]
            if before[word] != now[word] { sees[row + word] = now[word] }
            while lost != 0 {
                let slot = word << 6 + lost.trailingZeroBitCount
                lost &= lost - 1
                end.storeBytes(of: walkers[slot].id.littleEndian, as: UInt16.self)
                end += 2
                missed += 1
            }
        }
        return (told, missed)
    }

    private func copy(_ index: Int, _ position: Int, _ end: inout UnsafeMutableRawPointer) -> Int {
        let (side, reach, size) = (FieldScratch.side, FieldScratch.reach, FieldScratch.entrySize)
        // Taken out once: the memory behind them does not move.
        let (xs, zs, order, starts) = (scratch.x, scratch.z, scratch.order, scratch.starts)
        let (before, now, isNews, entries) = (scratch.before, scratch.now, scratch.isNews, scratch.entries)
        let (near, far) = (Self.interest * Self.interest, Self.farewell * Self.farewell)
        let (x, z) = (xs[position], zs[position])
        let (column, line) = (FieldScratch.cell(x), FieldScratch.cell(z))
        let (left, right) = (max(0, column - reach), min(side - 1, column + reach) + 1)
        let (tellsAll, tellsItself) = (walkers[index].isBehind, walkers[index].isCorrected)
        var (told, target) = (0, end)
        for line in max(0, line - reach)...min(side - 1, line + reach) {
            for other in Int(starts[line * side + left])..<Int(starts[line * side + right]) {
                let (east, south) = (xs[other] - x, zs[other] - z)
                let distance = east * east + south * south
                guard distance <= far else { continue }
                let slot = Int(order[other])
                let (word, bit) = (slot >> 6, UInt64(1) << UInt64(slot & 63))
                let wasSeen = before[word] & bit != 0
                if slot == index {
                    guard tellsItself else { continue }
                } else {
                    guard wasSeen || distance <= near else { continue }
                    now[word] |= bit
                }
                guard isNews[other] || !wasSeen || tellsAll else { continue }
                target.copyMemory(from: entries + other * size, byteCount: size)
                target += size
                told += 1
            }
        }
        end = target
        return told
    }
}
