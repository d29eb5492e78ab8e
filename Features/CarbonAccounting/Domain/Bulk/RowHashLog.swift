/// Remembers the hash of every row and of every meter reading, to find those that occur twice.
///
/// Sixty-four bits: among a million rows a false alarm is less likely than 1 in 10 million.
struct RowHashLog: Sendable {
    private struct Mark: Sendable {
        let hash: UInt64
        let line: Int
    }

    private var buckets: [ContiguousArray<Mark>]

    init() { buckets = Array(repeating: [], count: Self.bucketCount) }

    private static let bucketCount = 256

    @inline(__always)
    mutating func add(_ hash: UInt64, line: Int) {
        buckets[Int(truncatingIfNeeded: hash &>> 56)].append(Mark(hash: hash, line: line))
    }

    /// Lines whose hash occurs on an earlier line, with the first such line.
    static func repeats(in logs: [RowHashLog]) -> [Int: Int] {
        var repeats: [Int: Int] = [:]
        var firsts: ContiguousArray<Mark> = []
        for bucket in 0..<bucketCount {
            let count = logs.reduce(0) { $0 + $1.buckets[bucket].count }
            guard count > 1 else { continue }
            var size = 64
            while size < count * 2 { size *= 2 }
            firsts.removeAll(keepingCapacity: true)
            firsts.append(contentsOf: repeatElement(Mark(hash: 0, line: 0), count: size))
            for log in logs {
                for mark in log.buckets[bucket] {
                    var index = Int(truncatingIfNeeded: mark.hash) & (size - 1)
                    while firsts[index].line != 0, firsts[index].hash != mark.hash { index = (index + 1) & (size - 1) }
                    if firsts[index].line == 0 {
                        firsts[index] = mark
                    } else {
                        note(firsts[index].line, mark.line, in: &repeats)
                        if mark.line < firsts[index].line { firsts[index] = mark }
                    }
                }
            }
        }
        return repeats.mapValues { first in
            var first = first
            while let earlier = repeats[first] { first = earlier }
            return first
        }
    }

    private static func note(_ one: Int, _ other: Int, in repeats: inout [Int: Int]) {
        let (earlier, later) = (min(one, other), max(one, other))
        repeats[later] = min(repeats[later] ?? earlier, earlier)
    }
}
