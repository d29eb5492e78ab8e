/// What a person typed, ready to be looked for.
struct SearchQuery {
    /// One word typed, found in any of several ways.
    struct Word {
        /// The word itself; where it has hyphens, all its parts; what it means. Each way needs all of its texts.
        let ways: [[SearchText]]
        /// Where the word can be meant as a year.
        let year: Int?
    }

    let words: [Word]
    /// The whole text as it lies in the index where it is a whole name or synonym.
    let line: [UInt8]

    /// A pasted page is no search.
    private static let longestText = 200

    init(_ text: String, _ vocabulary: SearchVocabulary = .empty) {
        let text = text.prefix(Self.longestText)
        words = text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.compactMap { piece in
            let joined = SearchText.trimmed(piece.replacing("-", with: ""))
            guard !joined.spelled.isEmpty else { return nil }
            let parts = piece.split(separator: "-").map { SearchText.trimmed($0) }
            let ways = [[joined]] + (parts.count > 1 ? [parts] : []) + vocabulary.meanings(of: joined)
            return Word(ways: ways, year: Int(piece))
        }
        let end = FactorSearchIndexBuilder.lineEnd
        line = [end, SearchText.blank] + SearchText.trimmed(text).spelled + [SearchText.blank, end]
    }
}
