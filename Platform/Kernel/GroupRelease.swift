/// What may be shown of people in groups, as ``SmallGroups/release(_:)`` decided.
public struct GroupRelease<Key: Hashable & Comparable & Sendable>: Hashable, Sendable {
    /// Groups that stand alone, with the number of people; each at least five.
    public let alone: [Key: Int]
    /// Groups that only occur together. Their own numbers are for the one who computes, never for a page.
    let merged: [Key: Int]

    init(alone: [Key: Int], merged: [Key: Int]) { (self.alone, self.merged) = (alone, merged) }

    /// One figure may be shown about these groups together.
    public struct Block: Hashable, Sendable {
        public let keys: Set<Key>
        /// People in all of them, at least five.
        public let count: Int
    }

    /// „Übrige“: all groups that are too small to stand alone; nil when there are none.
    public var others: Block? {
        merged.isEmpty ? nil : Block(keys: Set(merged.keys), count: merged.values.reduce(0, +))
    }

    /// Every figure that may be shown, the groups by key and „Übrige“ last. A single block is the total over again.
    public var blocks: [Block] {
        alone.sorted { $0.key < $1.key }.map { Block(keys: [$0.key], count: $0.value) } + (others.map { [$0] } ?? [])
    }

    /// All who answered; nil when they are fewer than five, and then nothing is shown at all.
    public var total: Int? {
        let total = blocks.reduce(0) { $0 + $1.count }
        return total >= SmallGroups.minimum ? total : nil
    }
}
