/// Where everybody stands who shares one ground, and who sees whom: whoever comes within 20 m is seen until beyond 25 m.
/// Positions live here only, and only as long as somebody is connected.
public struct Field: Sendable {
    /// Metres.
    public static let interest: Float = 20
    public static let farewell: Float = 25
    /// Metres a second; faster steps are held at the old place.
    public static let fastest = 20.0
    /// Nobody walks further from the middle.
    static let edge: Float = 320
    /// Newer numbers may be missing in between, but not more than these.
    static let furthestAhead = 1_000

    /// A place in the field, taken from ``enter(_:)`` to ``leave(_:)``.
    public struct Slot: Sendable, Hashable {
        /// Below the capacity.
        public let index: Int
    }

    public enum MoveAnswer: Sendable, Equatable {
        case taken
        /// Too fast: the old place counts.
        case held
        /// The number was there before or is too far ahead.
        case outOfOrder
    }

    struct Walker: Sendable {
        var id: UInt16 = 0
        var isHere = false
        /// Whether it has ever said where it is.
        var isPlaced = false
        /// The next step may lead anywhere: a start, or a jump to another place.
        var mayJump = true
        var sequence: UInt16?
        var x: Float = 0
        var y: Float = 0
        var z: Float = 0
        var yaw: UInt16 = 0
        /// Metres that may be walked at once, and until when they were reckoned.
        var stride = 0.0
        var strideAt = 0.0
        var hasMoved = false
        var isWalking = false
        var stepTick: UInt32 = 0
        /// Was held, so it is told where it stands.
        var isCorrected = false
        /// Missed a snapshot, so it is told everything in the next one.
        var isBehind = false
    }

    public let capacity: Int
    let words: Int
    var walkers: [Walker]
    /// For each slot a row of bits: whom it sees.
    var sees: [UInt64]
    /// For each slot the ids of those who went out of the field while it saw them.
    var lostSight: [[UInt16]]
    private var free: [Int]
    public private(set) var count = 0
    public internal(set) var tick: UInt32 = 0
    /// Slots from here on were never taken.
    private(set) var used = 0
    var scratch: FieldScratch
    var hasNews = false

    /// - Parameter capacity: how many it holds.
    public init(capacity: Int) {
        self.capacity = capacity
        words = (capacity + 63) / 64
        walkers = Array(repeating: Walker(), count: capacity)
        sees = Array(repeating: 0, count: capacity * words)
        lostSight = Array(repeating: [], count: capacity)
        free = Array((0..<capacity).reversed())
        scratch = FieldScratch(capacity: capacity, words: words)
    }

    /// Nil when the field is full.
    public mutating func enter(_ id: UInt16) -> Slot? {
        guard let index = free.popLast() else { return nil }
        walkers[index] = Walker()
        walkers[index].id = id
        walkers[index].isHere = true
        count += 1
        used = max(used, index + 1)
        return Slot(index: index)
    }

    public mutating func leave(_ slot: Slot) {
        let index = slot.index
        guard walkers[index].isHere else { return }
        walkers[index].isHere = false
        walkers[index].isPlaced = false
        count -= 1
        for word in 0..<words { sees[index * words + word] = 0 }
        lostSight[index] = []
        let (word, bit) = (index / 64, UInt64(1) << UInt64(index % 64))
        for viewer in 0..<used where sees[viewer * words + word] & bit != 0 {
            sees[viewer * words + word] &= ~bit
            if lostSight[viewer].count < FieldScratch.mostGone { lostSight[viewer].append(walkers[index].id) }
        }
        free.append(index)
        hasNews = true
    }

    /// The next step may lead anywhere.
    public mutating func letJump(_ slot: Slot) {
        walkers[slot.index].mayJump = true
        walkers[slot.index].sequence = nil
    }

    /// Takes a step.
    ///
    /// - Parameter now: Seconds of a steady clock.
    public mutating func move(_ slot: Slot, _ move: FieldMove, at now: Double) -> MoveAnswer {
        var walker = walkers[slot.index]
        if let last = walker.sequence {
            let ahead = Int(Int16(bitPattern: move.sequence &- last))
            guard ahead > 0, ahead <= Self.furthestAhead else { return .outOfOrder }
        }
        walker.sequence = move.sequence
        let x = min(max(move.x, -Self.edge), Self.edge)
        let y = min(max(move.y, -Self.edge), Self.edge)
        let z = min(max(move.z, -Self.edge), Self.edge)
        if walker.mayJump {
            (walker.mayJump, walker.isPlaced, walker.hasMoved) = (false, true, true)
            hasNews = true
            (walker.stride, walker.strideAt) = (Self.fastest, now)
        } else {
            // What the net held back comes at once; two seconds of it are believed.
            walker.stride = min(2 * Self.fastest, walker.stride + max(0, now - walker.strideAt) * Self.fastest)
            walker.strideAt = now
            let (east, south, up) = (x - walker.x, z - walker.z, y - walker.y)
            let length = Double((east * east + south * south + up * up).squareRoot())
            guard length <= walker.stride else {
                walker.isCorrected = true
                walkers[slot.index] = walker
                hasNews = true
                return .held
            }
            walker.stride -= length
        }
        let yaw = Self.turn(move.yaw)
        let isStep = x != walker.x || y != walker.y || z != walker.z
        if isStep || yaw != walker.yaw {
            walker.hasMoved = true
            hasNews = true
        }
        if isStep { (walker.isWalking, walker.stepTick) = (true, tick) }
        (walker.x, walker.y, walker.z, walker.yaw) = (x, y, z, yaw)
        walkers[slot.index] = walker
        return .taken
    }

    /// Radians as parts of a turn, 65,536 of them.
    static func turn(_ radians: Float) -> UInt16 {
        let turns = Double(radians) / (2 * Double.pi)
        return UInt16(truncatingIfNeeded: Int(((turns - turns.rounded(.down)) * 65_536).rounded()))
    }
}
