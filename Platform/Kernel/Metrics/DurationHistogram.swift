/// How long something took, counted by how long at most: what percentiles are estimated from.
public struct DurationHistogram: Sendable, Hashable {
    /// Upper bounds in seconds; what took longer is counted above all of them.
    public static let bounds: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

    /// One count for each bound, and one for what is above.
    public private(set) var counts = [Int](repeating: 0, count: bounds.count + 1)
    /// In seconds.
    public private(set) var sum = 0.0

    public init() {}

    public mutating func record(_ seconds: Double) {
        counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
        sum += seconds
    }

    public var count: Int { counts.reduce(0, +) }
}
