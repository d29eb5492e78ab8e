import Kernel

/// Everyday words and the words of the catalogue that they mean: Öffis, ÖPNV. They stand apart from the editions, so
/// that a search can be improved without touching what is published.
struct SearchVocabulary: Sendable {
    private let entries: [Entry]

    private struct Entry {
        let word: [UInt8]
        /// All words of one meaning have to occur.
        let meanings: [[SearchText]]
    }

    static let empty = SearchVocabulary([])

    init(_ words: [(word: String, means: [String])]) {
        entries = words.map { word, means in
            Entry(
                word: SearchText.trimmed(word).spelled,
                meanings: means.map { $0.split { $0 == " " || $0 == "-" }.map { SearchText.trimmed($0) } }
            )
        }
    }

    /// What a word means that is typed in full or, from three letters on, begun.
    func meanings(of typed: SearchText) -> [[SearchText]] {
        guard typed.spelled.count >= 3 else { return entries.filter { $0.word == typed.spelled }.flatMap(\.meanings) }
        return entries.filter { $0.word.starts(with: typed.spelled) }.flatMap(\.meanings)
    }
}

extension SearchVocabulary {
    /// Reads `search-words.json`; what is wrong is noted.
    init(_ report: FaultReport) {
        var words: [(word: String, means: [String])] = []
        do throws(JSONSyntaxFault) {
            let root = try JSONReader.read(report.file.bytes)
            if var object = StrictObject(root, "search-words", report) {
                for node in object.elements("words") {
                    guard var entry = StrictObject(node, "words", report) else { continue }
                    let word = entry.string("word")
                    let means = entry.optionalStrings("means")
                    entry.finish()
                    guard let word else { continue }
                    if means.isEmpty { entry.fault(.missingField("means")) }
                    if words.contains(where: { $0.word == word }) { entry.fault(.duplicateKey(word)) }
                    words.append((word, means))
                }
                object.finish()
            }
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
        }
        self.init(words)
    }
}
