/// Finds codes while people type: by code, by name, by everyday word.
public struct IndustrySearch: Sendable {
    private let classification: IndustryClassification
    private let keywords: IndustryKeywords

    public init(_ classification: IndustryClassification, keywords: IndustryKeywords) {
        (self.classification, self.keywords) = (classification, keywords)
    }

    /// Best first: the code itself and what lies under it, then everyday words, then names. Classes come before
    /// subclasses, groups and divisions, since forms ask for the class.
    public func entries(matching text: String, limit: Int = 12) -> [IndustryClassification.Entry] {
        if let code = codePrefix(text) {
            return Array(classification.entries.filter { isUnder($0.code, code) }.prefix(limit))
        }
        let words = SearchText.words(text).filter { $0.count > 1 }
        guard !words.isEmpty else { return [] }
        let named = keywords.ranks(for: words, in: classification.edition)
        var hits: [(rank: Int, position: Int)] = []
        for (position, entry) in classification.entries.enumerated() where entry.code.level > 1 {
            var rank: Int?
            if let keyword = named[entry.code] {
                rank = keyword * 10
            } else if let place = Self.place(of: words, in: classification.foldedTitles[position]) {
                rank = 20 + place * 10
            }
            if let rank { hits.append((rank + Self.levelRank(entry.code.level), position)) }
        }
        return hits.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }.prefix(limit).map {
            classification.entries[$0.position]
        }
    }

    /// The digits of a code that is being typed: `25.6`, `256`, `C25`.
    private func codePrefix(_ text: String) -> String? {
        var digits = text.filter { !$0.isWhitespace && $0 != "." }.uppercased()
        if digits.count > 1, digits.first!.isLetter { digits.removeFirst() }
        guard !digits.isEmpty, digits.utf8.count <= 5, digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
            return nil
        }
        return digits
    }

    private func isUnder(_ code: IndustryCode, _ digits: String) -> Bool {
        code.level > 1 && code.text.filter(\.isWholeNumber).hasPrefix(digits)
    }

    /// 0 when every word begins a word of the name, 1 when each is somewhere inside, nil when one is not there.
    private static func place(of words: [String], in title: String) -> Int? {
        var place = 0
        for word in words {
            guard title.contains(word) else { return nil }
            if !title.hasPrefix(word), !title.contains(" " + word) { place = 1 }
        }
        return place
    }

    private static func levelRank(_ level: Int) -> Int {
        switch level {
        case 4: 0
        case 5: 1
        case 3: 2
        default: 3
        }
    }
}
