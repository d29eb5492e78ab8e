/// How well a factor answers a search; smaller is better.
struct SearchRank: Comparable {
    /// 0 where a name or synonym was typed in full.
    var whole = 0
    /// The weakest field in which a word had to be found: name, synonym, source.
    var field = 0
    /// 0 for a firm's own factor, 1 for a shipped one, 2 for a proxy from elsewhere.
    let standing: Int
    /// Sum over the words: whole word, beginning, inner part.
    var looseness = 0
    /// Years count backwards: newer is better. The same for all where nothing was typed.
    var age = 0
    /// The name with umlauts among their vowels, as the alphabet wants it.
    var sortKey: [UInt8] = []
    let series: String

    static func < (left: Self, right: Self) -> Bool {
        let one = (left.whole, left.field, left.standing, left.looseness, left.age)
        let other = (right.whole, right.field, right.standing, right.looseness, right.age)
        if one != other { return one < other }
        if left.sortKey != right.sortKey { return left.sortKey.lexicographicallyPrecedes(right.sortKey) }
        return left.series < right.series
    }
}
