/// All names, synonyms and sources of a catalogue as one run of bytes, so that a search touches memory once.
struct FactorSearchIndex {
    private let labels: [Label]
    private let entries: [Entry]
    private let bytes: [UInt8]

    private struct Label {
        let series: String
        let year: Int
        let standing: Int

        init(_ factor: EmissionFactor) {
            (series, year) = (factor.series, factor.year)
            standing = factor.isUserDefined ? 0 : factor.status == .proxy ? 2 : 1
        }
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
        labels = factors.map { Label($0) }
    }

    /// The best factor of each series by its index: the newest year that fits. In no order.
    func hits(for query: SearchQuery, where isWanted: (Int) -> Bool) -> [(index: Int, rank: SearchRank)] {
        var best: [String: (index: Int, rank: SearchRank)] = [:]
        bytes.withUnsafeBufferPointer { bytes in
            for (index, label) in labels.enumerated() {
                if let known = best[label.series], labels[known.index].year >= label.year { continue }
                guard isWanted(index), let rank = rank(of: index, query, bytes) else { continue }
                best[label.series] = (index, rank)
            }
        }
        return Array(best.values)
    }

    private func rank(of index: Int, _ query: SearchQuery, _ bytes: UnsafeBufferPointer<UInt8>) -> SearchRank? {
        let entry = entries[index]
        let label = labels[index]
        var rank = SearchRank(standing: label.standing, series: label.series)
        for word in query.words {
            guard let found = find(word, in: entry, year: label.year, bytes) else { return nil }
            rank.field = max(rank.field, found.field.rawValue)
            rank.looseness += found.looseness.rawValue
        }
        rank.sortKey = Array(bytes[entry.name.bare.isEmpty ? entry.name.spelled : entry.name.bare])
        if query.words.isEmpty { return SearchRank(standing: 0, sortKey: rank.sortKey, series: label.series) }
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
            if let found = Self.looseness(of: word, in: texts, bytes) { return (field, found) }
        }
        return nil
    }

    /// That of the tightest way in which the word occurs.
    private static func looseness(
        of word: SearchQuery.Word,
        in texts: Texts,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> ByteSearch.Looseness? {
        var tightest: ByteSearch.Looseness?
        for way in word.ways {
            guard let found = looseness(ofAll: way, in: texts, bytes) else { continue }
            tightest = min(tightest ?? found, found)
            if tightest == .word { break }
        }
        return tightest
    }

    /// That of the loosest text; nil where one does not occur.
    private static func looseness(
        ofAll way: [SearchText],
        in texts: Texts,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> ByteSearch.Looseness? {
        var loosest: ByteSearch.Looseness?
        for text in way {
            guard let found = looseness(of: text, in: texts, bytes) else { return nil }
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
