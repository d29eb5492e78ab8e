import Companies

/// Finds members of a list while people type: by code, by name, by everyday word.
public struct ListSearch: Sendable {
    private struct Entry: Sendable {
        let member: ListMember
        /// Code without spaces, dots and dashes, in capitals.
        let code: String
        let german: String
        let english: String
        let words: [String]
        /// No other member's code begins with this one's.
        let isLeaf: Bool
    }

    public let list: MemberList
    private let entries: [Entry]

    public init(_ list: MemberList) {
        self.list = list
        let codes = list.members.map { Self.compact($0.code) }
        let sorted = codes.sorted()
        entries = zip(list.members, codes).map { member, code in
            Entry(
                member: member,
                code: code,
                german: SearchText.fold(member.german),
                english: SearchText.fold(member.english),
                words: member.words.map(SearchText.fold),
                isLeaf: code.isEmpty || !Self.hasLonger(than: code, in: sorted)
            )
        }
    }

    /// Best first: the code itself and what lies under it, then names and everyday words that what was typed begins,
    /// then those it stands in. Where no member has all words, those that have most of them. Nothing for an empty text.
    public func members(matching text: String, limit: Int = 20) -> [ListMember] {
        let text = String(text.prefix(Self.longest))
        let typed = Self.compact(text)
        // Names speak of other codes: digits alone mean a code, not such a name.
        let words = typed.allSatisfy(\.isWholeNumber) ? [] : Self.words(text)
        var hits: [(rank: Int, position: Int)] = []
        var partial: [(rank: Int, position: Int)] = []
        for (position, entry) in entries.enumerated() {
            if let rank = codeRank(of: typed, entry) {
                hits.append((rank, position))
            } else if let rank = Self.rank(of: words, in: entry) {
                hits.append((rank + (entry.isLeaf ? 0 : 1), position))
            } else if words.count > 1 {
                let ranks = words.filter { $0.count > 3 }.compactMap { Self.rank(of: [$0], in: entry) }
                if let best = ranks.min() { partial.append((best - ranks.count * 100, position)) }
            }
        }
        let found = hits.isEmpty ? partial : hits
        return found.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }.prefix(limit)
            .map { entries[$0.position].member }
    }

    /// 0 the code itself, 1 what lies under it. A single digit is no code yet.
    private func codeRank(of typed: String, _ entry: Entry) -> Int? {
        guard !typed.isEmpty, !entry.code.isEmpty else { return nil }
        // People write NACE codes with and without the letter of the section.
        let codes = list.prefix == "nace" ? [entry.code, String(entry.member.name.dropFirst(5))] : [entry.code]
        if codes.contains(typed) { return 0 }
        guard typed.utf8.count > 1, typed.contains(where: \.isWholeNumber) else { return nil }
        return codes.contains { $0.hasPrefix(typed) } ? 1 : nil
    }

    /// 10 the whole name or everyday word; 12 all words begin words of the German name, 12 as well where they begin an
    /// everyday word; 14 they stand inside; 16 and 18 the same in English. Room for one between them.
    private static func rank(of words: [String], in entry: Entry) -> Int? {
        guard !words.isEmpty else { return nil }
        let typed = words.joined(separator: " ")
        if entry.german == typed || entry.words.contains(typed) { return 10 }
        let everyday = entry.words.contains { place(of: words, in: $0) == 0 }
        if everyday { return 12 }
        if let place = place(of: words, in: entry.german) { return 12 + place * 2 }
        return place(of: words, in: entry.english).map { 16 + $0 * 2 }
    }

    /// 0 when every word begins a word of the name, 1 when each is somewhere inside, nil when one is not there.
    private static func place(of words: [String], in name: String) -> Int? {
        var place = 0
        for word in words {
            guard name.contains(word) else { return nil }
            if !name.hasPrefix(word), !name.contains(" " + word), !name.contains("(" + word) { place = 1 }
        }
        return place
    }

    private static func words(_ text: String) -> [String] {
        SearchText.words(text).filter { $0.count > 1 && !fillers.contains($0) }
    }

    /// Characters of what was typed that are looked at.
    private static let longest = 200
    private static let fillers: Set = ["aus", "und", "von", "der", "die", "das", "mit", "fuer", "the", "of", "and"]

    private static func compact(_ text: String) -> String {
        String(text.uppercased().filter { $0.isLetter || $0.isWholeNumber })
    }

    private static func hasLonger(than code: String, in sorted: [String]) -> Bool {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] <= code { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low].hasPrefix(code)
    }
}
