/// Room that one tick needs and the next one uses again.
struct FieldScratch: Sendable {
    /// Metres; interest reaches over at most three of them to each side.
    static let cell: Float = 12.5
    static let side = 52
    static let reach = 2
    static let entrySize = 12

    /// Slots in the order of their cells, row by row, and beside them what is asked of each again and again.
    var order: [Int32] = []
    var x: [Float] = []
    var z: [Float] = []
    var isNews: [Bool] = []
    /// What is told of each, ready to be copied.
    var entries: [UInt8] = []
    /// Where each cell begins in `order`; one more for the end.
    var starts = [Int32](repeating: 0, count: side * side + 1)
    var frame: [UInt8] = []
    var seen: [UInt64] = []

    static func cell(_ metres: Float) -> Int {
        min(max(Int((metres / cell).rounded(.down)) + side / 2, 0), side - 1)
    }
}
