/// What a person typed, ready to be looked for.
struct SearchQuery {
    /// One word typed: found as a whole, or, where it has hyphens, by all its parts.
    struct Word {
        let joined: SearchText
        let parts: [SearchText]
        /// Where the word can be meant as a year.
        let year: Int?
    }

    let words: [Word]
    /// The whole text as it lies in the index where it is a whole name or synonym.
    let line: [UInt8]

    /// A pasted page is no search.
    private static let longestText = 200

    init(_ text: String) {
        let text = text.prefix(Self.longestText)
        words = text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.compactMap { piece in
            let joined = SearchText.trimmed(piece.replacing("-", with: ""))
            let parts = piece.split(separator: "-").map { SearchText.trimmed($0) }
            return joined.spelled.isEmpty
                ? nil : Word(joined: joined, parts: parts.count > 1 ? parts : [], year: Int(piece))
        }
        let end = FactorSearchIndexBuilder.lineEnd
        line = [end, SearchText.blank] + SearchText.trimmed(text).spelled + [SearchText.blank, end]
    }
}
