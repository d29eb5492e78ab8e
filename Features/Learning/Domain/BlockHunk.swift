/// Paragraphs of a text and what stands in their place in another edition of it.
struct BlockHunk: Hashable, Sendable {
    /// Empty where something was put in.
    let base: Range<Int>
    /// Empty where something was taken out.
    let side: Range<Int>

    /// Beyond this many comparisons everything between the first and the last difference is one hunk.
    private static let mostComparisons = 4_000_000

    /// In their order; between them both are equal, paragraph for paragraph.
    static func hunks(from base: [String], to side: [String]) -> [BlockHunk] {
        var hunks: [BlockHunk] = []
        var (left, right) = (0, 0)
        for (next, other) in matches(base, side) + [(base.count, side.count)] {
            if next > left || other > right { hunks.append(BlockHunk(base: left..<next, side: right..<other)) }
            (left, right) = (next + 1, other + 1)
        }
        return hunks
    }

    /// Where a range of the base stands in the other edition. No hunk may reach over one of its ends.
    static func place(of range: Range<Int>, among hunks: [BlockHunk]) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        for hunk in hunks {
            let shift = hunk.side.count - hunk.base.count
            // What was put in right at the beginning belongs to the range.
            let isBefore =
                hunk.base.isEmpty
                ? hunk.base.upperBound < range.lowerBound : hunk.base.upperBound <= range.lowerBound
            if isBefore { lower += shift }
            if hunk.base.upperBound <= range.upperBound { upper += shift }
        }
        return lower..<upper
    }

    /// Pairs of equal paragraphs: a longest common subsequence.
    private static func matches(_ base: [String], _ side: [String]) -> [(Int, Int)] {
        let shorter = min(base.count, side.count)
        var (head, tail) = (0, 0)
        while head < shorter, base[head] == side[head] { head += 1 }
        while tail < shorter - head, base[base.count - 1 - tail] == side[side.count - 1 - tail] { tail += 1 }
        let middle = common(Array(base[head..<base.count - tail]), Array(side[head..<side.count - tail]))
        return (0..<head).map { ($0, $0) } + middle.map { (head + $0, head + $1) }
            + (0..<tail).reversed().map { (base.count - 1 - $0, side.count - 1 - $0) }
    }

    private static func common(_ base: [String], _ side: [String]) -> [(Int, Int)] {
        guard !base.isEmpty, !side.isEmpty, base.count * side.count <= mostComparisons else { return [] }
        let width = side.count + 1
        // lengths[i * width + j]: of what base from i on and side from j on have in common.
        var lengths = [Int32](repeating: 0, count: (base.count + 1) * width)
        for i in base.indices.reversed() {
            for j in side.indices.reversed() {
                lengths[i * width + j] =
                    base[i] == side[j]
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        var (i, j, pairs): (Int, Int, [(Int, Int)]) = (0, 0, [])
        while i < base.count, j < side.count {
            if base[i] == side[j] {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}
