/// The five-answer rule: no figure about people is about fewer than five of them, and none can be had by subtraction.
///
/// How to use it, for every page, export, filter and picture that shows figures about people's answers:
///
/// 1. **Groups of one kind** (teams, means of transport): ``release(_:)`` says which groups may stand alone, which are
///    merged into „Übrige“ and whether the total may be shown. Work out every figure (mean, share, sum) for the groups
///    of the release and for nothing else; a figure for a group that is not in it is never computed.
/// 2. **Two kinds at once** (team × answer): ``table(_:)`` says which rows and columns are merged and which cells are
///    blank.
/// 3. **A filter** next to an unfiltered figure: ``mayShow(_:of:)`` with the answers that match and all answers.
/// 4. **As time goes on**: keep the release that is shown and show a newer one only if
///    ``isRefreshAllowed(previous:now:)``; until then the older one stays, with its day.
///
/// The counts are numbers of *people who answered*, at least 0. A person stands in one group of each kind. Where people
/// may name several groups, call ``mayShow(_:of:)`` for each group. Every function is pure and answers for one place
/// only: what two places show about the same people must come from one release.
public enum SmallGroups {
    /// Fewer people than this never stand behind a figure.
    public static let minimum = 5

    /// Whether `count` people may stand as a figure beside the figure for the `total` they belong to: they are five at
    /// least, and so are those who are left, unless nobody is left. False where `count` exceeds `total`.
    public static func mayShow(_ count: Int, of total: Int) -> Bool {
        let rest = total - count
        return count >= minimum && (rest == 0 || rest >= minimum)
    }

    /// Which of the groups may be shown beside a shown total.
    ///
    /// Groups under five are merged. If the merged ones are under five themselves, they would be known from the total
    /// less the groups shown; so the smallest group that stands alone joins them, until they are five. Groups without
    /// any answer stand nowhere. Teams of 12, 7 and 4 are released as 12 and „Übrige“ 11.
    ///
    /// Of equally large groups the one with the larger key joins first, so that the result does not depend on order.
    public static func release<Key>(_ counts: [Key: Int]) -> GroupRelease<Key> {
        let present = counts.filter { $0.value > 0 }
        let total = present.values.reduce(0, +)
        guard total >= minimum else { return GroupRelease(alone: [:], merged: [:]) }
        var alone = present.filter { $0.value >= minimum }
        var merged = present.filter { $0.value < minimum }
        while !merged.isEmpty, merged.values.reduce(0, +) < minimum, let smallest = smallest(of: alone) {
            merged[smallest] = alone.removeValue(forKey: smallest)
        }
        return GroupRelease(alone: alone, merged: merged)
    }

    /// Whether a newer release may take the place of the one people have seen.
    ///
    /// Whoever keeps the older one can subtract. Both releases are compared over the smallest unions of groups that both
    /// make up, „Übrige“ being the union of what is merged: each must be as it was or differ by five answers or more,
    /// and so must the total. A release that shows less than before is compared by what it still shows; one that shows
    /// nothing is always allowed.
    ///
    /// Holds for answers that are given once and neither changed nor withdrawn. Where they can be, compare a release of
    /// the new and of the withdrawn answers too.
    public static func isRefreshAllowed<Key>(previous: GroupRelease<Key>, now: GroupRelease<Key>) -> Bool {
        guard let before = previous.total, let after = now.total else { return true }
        guard isFarEnough(before, after) else { return false }
        return unions(previous.blocks.map(\.keys) + now.blocks.map(\.keys)).allSatisfy { keys in
            isFarEnough(count(of: previous, in: keys), count(of: now, in: keys))
        }
    }

    static func isFarEnough(_ before: Int, _ after: Int) -> Bool { before == after || abs(after - before) >= minimum }

    private static func count<Key>(of release: GroupRelease<Key>, in keys: Set<Key>) -> Int {
        release.blocks.filter { !$0.keys.isDisjoint(with: keys) }.reduce(0) { $0 + $1.count }
    }

    /// Sets that overlap, directly or through others, put together.
    private static func unions<Key>(_ sets: [Set<Key>]) -> [Set<Key>] {
        var result: [Set<Key>] = []
        for set in sets {
            let touching = result.filter { !$0.isDisjoint(with: set) }
            result.removeAll { !$0.isDisjoint(with: set) }
            result.append(touching.reduce(set) { $0.union($1) })
        }
        return result
    }

    static func smallest<Key: Comparable>(of counts: [Key: Int]) -> Key? {
        counts.min { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
