/// All names, synonyms and sources of a catalogue as one run of bytes, so that a search touches memory once.
struct FactorSearchIndex {
    private let labels: [Label]
    private let entries: [Entry]
    private let bytes: [UInt8]

    private struct Label {
        let series: String
        let year: Int
    }

    /// Where the texts of a field stand in the run; `bare` is empty where it would be the same.
    struct Texts {
        let spelled: Range<Int>
        let bare: Range<Int>
        /// The letters and digits of both, to pass quickly over what cannot match.
        let letters: LetterSet
    }

    struct Entry {
        let name: Texts
        let synonym: Texts
        let source: Texts
        let series: Texts

        func texts(of field: Field) -> Texts {
            switch field {
            case .name: name
            case .synonym: synonym
            case .source: source
            case .series: series
            }
        }
    }

    /// Where a word may be found, from the best to the weakest.
    enum Field: Int, CaseIterable {
        case name, synonym, source, series
    }

    init(_ factors: [EmissionFactor]) {
        var builder = FactorSearchIndexBuilder()
        entries = factors.map { builder.entry(for: $0) }
        bytes = builder.bytes
        labels = factors.map { Label(series: $0.series, year: $0.year) }
    }

    /// Indices of the best factors, one per series, the newest year that fits.
    func hits(for text: String, limit: Int, where isWanted: (Int) -> Bool) -> [Int] {
        let query = SearchQuery(text)
        var best: [String: (index: Int, rank: Rank)] = [:]
        bytes.withUnsafeBufferPointer { bytes in
            for (index, label) in labels.enumerated() {
                if let known = best[label.series], labels[known.index].year >= label.year { continue }
                guard isWanted(index), let rank = rank(of: index, query, bytes) else { continue }
                best[label.series] = (index, rank)
            }
        }
        return best.values.sorted { $0.rank < $1.rank }.prefix(max(0, limit)).map(\.index)
    }

    private struct Rank: Comparable {
        /// 0 where a name or synonym was typed in full.
        var whole = 0
        /// The weakest field in which a word had to be found.
        var field = 0
        /// Sum over the words of `Looseness`.
        var looseness = 0
        /// Years count backwards: newer is better. The same for all where nothing was typed.
        var age = 0
        /// The name with umlauts among their vowels, as the alphabet wants it.
        var sortKey: [UInt8] = []
        let series: String

        static func < (left: Self, right: Self) -> Bool {
            let one = (left.whole, left.field, left.looseness, left.age)
            let other = (right.whole, right.field, right.looseness, right.age)
            if one != other { return one < other }
            if left.sortKey != right.sortKey { return left.sortKey.lexicographicallyPrecedes(right.sortKey) }
            return left.series < right.series
        }
    }

    private func rank(of index: Int, _ query: SearchQuery, _ bytes: UnsafeBufferPointer<UInt8>) -> Rank? {
        let entry = entries[index]
        let label = labels[index]
        var rank = Rank(series: label.series)
        for word in query.words {
            guard let found = find(word, in: entry, year: label.year, bytes) else { return nil }
            rank.field = max(rank.field, found.field.rawValue)
            rank.looseness += found.looseness.rawValue
        }
        rank.sortKey = Array(bytes[entry.name.bare.isEmpty ? entry.name.spelled : entry.name.bare])
        guard !query.words.isEmpty else { return rank }
        let isWhole =
            ByteSearch.first(query.line, in: bytes, entry.name.spelled) != nil
            || ByteSearch.first(query.line, in: bytes, entry.synonym.spelled) != nil
        rank.whole = isWhole ? 0 : 1
        rank.age = -label.year
        return rank
    }

    private func find(
        _ word: SearchQuery.Word,
        in entry: Entry,
        year: Int,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (field: Field, looseness: ByteSearch.Looseness)? {
        if word.year == year { return (.synonym, .word) }
        for field in Field.allCases {
            let texts = entry.texts(of: field)
            if let found = Self.looseness(of: word.joined, in: texts, bytes) { return (field, found) }
            if let found = Self.looseness(ofAll: word.parts, in: texts, bytes) { return (field, found) }
        }
        return nil
    }

    /// That of the loosest part; nil where one does not occur, or where there are no parts.
    private static func looseness(
        ofAll parts: [SearchText],
        in texts: Texts,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> ByteSearch.Looseness? {
        var loosest: ByteSearch.Looseness?
        for part in parts {
            guard let found = looseness(of: part, in: texts, bytes) else { return nil }
            loosest = max(loosest ?? found, found)
        }
        return loosest
    }

    private static func looseness(
        of text: SearchText,
        in texts: Texts,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> ByteSearch.Looseness? {
        guard texts.letters.isSuperset(of: text.bareLetters) else { return nil }
        let first = ByteSearch.looseness(of: text.spelled, in: bytes, texts.spelled)
        if first == .word || texts.bare.isEmpty { return first }
        guard let second = ByteSearch.looseness(of: text.bare, in: bytes, texts.bare) else { return first }
        return min(first ?? second, second)
    }
}
