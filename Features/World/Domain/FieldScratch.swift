/// Room that a tick needs and the next one uses again. Plain memory: a tick looks a million times a second at it.
///
/// Nobody but the ``Field`` that made it ever touches it, and only while it ticks.
final class FieldScratch: @unchecked Sendable {
    /// Metres; interest reaches over at most two more cells to each side.
    static let cell: Float = 12.5
    static let side = 52
    static let reach = 2
    static let entrySize = 12
    /// As many ids of those who left are kept for somebody who does not read; more are of no use.
    static let mostGone = 4_096
    /// Bytes before the first entry of a snapshot.
    static let headSize = 12

    /// Slots in the order of their cells, row by row, and beside them what is asked of each again and again.
    let order: UnsafeMutablePointer<Int32>
    let x: UnsafeMutablePointer<Float>
    let z: UnsafeMutablePointer<Float>
    let isNews: UnsafeMutablePointer<Bool>
    /// What is told of each, ready to be copied.
    let entries: UnsafeMutableRawPointer
    /// Where each cell begins in `order`; one more for the end.
    let starts: UnsafeMutablePointer<Int32>
    let next: UnsafeMutablePointer<Int32>
    let cellOf: UnsafeMutablePointer<Int32>
    /// Whom somebody saw before and sees now, as bits.
    let before: UnsafeMutablePointer<UInt64>
    let now: UnsafeMutablePointer<UInt64>
    let frame: UnsafeMutableRawPointer
    /// Walkers that have a place.
    var count = 0

    init(capacity: Int, words: Int) {
        let cells = Self.side * Self.side + 1
        order = Self.room(capacity, 0)
        x = Self.room(capacity, 0)
        z = Self.room(capacity, 0)
        isNews = Self.room(capacity, false)
        starts = Self.room(cells, 0)
        next = Self.room(cells, 0)
        cellOf = Self.room(capacity, 0)
        before = Self.room(words, 0)
        now = Self.room(words, 0)
        entries = .allocate(byteCount: capacity * Self.entrySize, alignment: 8)
        // Everybody may be told, out of sight, and gone.
        let most = Self.headSize + capacity * (Self.entrySize + 2) + 2 * Self.mostGone
        frame = .allocate(byteCount: most, alignment: 8)
    }

    deinit {
        order.deallocate()
        x.deallocate()
        z.deallocate()
        isNews.deallocate()
        starts.deallocate()
        next.deallocate()
        cellOf.deallocate()
        before.deallocate()
        now.deallocate()
        entries.deallocate()
        frame.deallocate()
    }

    static func cell(_ metres: Float) -> Int {
        min(max(Int((metres / cell).rounded(.down)) + side / 2, 0), side - 1)
    }

    private static func room<Value>(_ count: Int, _ value: Value) -> UnsafeMutablePointer<Value> {
        let pointer = UnsafeMutablePointer<Value>.allocate(capacity: count)
        pointer.initialize(repeating: value, count: count)
        return pointer
    }
}
