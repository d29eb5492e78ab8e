import Foundation

/// One thing wrong in the import's content file.
public struct ImportVocabularyFault: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case noJSON
        case missingKey(String)
        case unknownKey(String)
        /// No `title`, no `words`, or something else than texts in them.
        case malformedTerm(String)
        /// The same word stands for two codes.
        case ambiguousWord(String)
    }

    public let kind: Kind
    /// Line in the file, from 1.
    public let line: Int
}

/// All faults of the file; never empty.
public struct ImportVocabularyFaults: Error, Hashable, Sendable {
    public let faults: [ImportVocabularyFault]
}

/// Reads the content file strictly: every code present, no key unknown, no word with two meanings.
struct VocabularyReader {
    private let lines: [Substring]
    private var sections: [String: Any]
    private var faults: [ImportVocabularyFault] = []

    init(_ json: Data) throws(ImportVocabularyFaults) {
        guard let object = try? JSONSerialization.jsonObject(with: json) as? [String: Any] else {
            throw ImportVocabularyFaults(faults: [ImportVocabularyFault(kind: .noJSON, line: 1)])
        }
        sections = object
        lines = String(decoding: json, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    mutating func glossary<Code: RawRepresentable<String> & Hashable & Sendable>(
        _ section: String,
        _ codes: [Code]
    ) -> Glossary<Code> {
        Glossary(terms(section, Dictionary(uniqueKeysWithValues: codes.map { ($0.rawValue, $0) })))
    }

    /// Categories are also understood by their number alone and by each of their words with and without it.
    mutating func categories() -> Glossary<EmissionCategory> {
        let codes = Dictionary(uniqueKeysWithValues: EmissionCategory.allCases.map { ($0.rawValue, $0) })
        let terms = terms("categories", codes)
        return Glossary(
            Dictionary(
                uniqueKeysWithValues: terms.map { category, term in
                    let bare = term.title.drop { !$0.isLetter }
                    let numbers = [category.number, "Scope \(category.number)", "Kategorie \(category.number)"]
                    let numbered = term.words.map { category.number + " " + $0 }
                    let words = term.words + numbered + numbers + [String(bare)]
                    return (category, ImportTerm(title: term.title, words: words))
                }
            )
        )
    }

    mutating func months() -> Glossary<Int> {
        Glossary(terms("months", Dictionary(uniqueKeysWithValues: (1...12).map { (String($0), $0) })))
    }

    mutating func term(_ key: String) -> ImportTerm {
        guard let value = sections.removeValue(forKey: key) else {
            add(.missingKey(key), at: key)
            return ImportTerm(title: "", words: [])
        }
        return term(value, key)
    }

    mutating func finish() throws(ImportVocabularyFaults) {
        for key in sections.keys.sorted() { add(.unknownKey(key), at: key) }
        guard faults.isEmpty else { throw ImportVocabularyFaults(faults: faults.sorted { $0.line < $1.line }) }
    }

    private mutating func terms<Code: Hashable>(_ section: String, _ codes: [String: Code]) -> [Code: ImportTerm] {
        guard let members = sections.removeValue(forKey: section) as? [String: Any] else {
            add(.missingKey(section), at: section)
            return [:]
        }
        var terms: [Code: ImportTerm] = [:]
        var meanings: [String: String] = [:]
        for (key, value) in members.sorted(by: { $0.key < $1.key }) {
            guard let code = codes[key] else {
                add(.unknownKey("\(section).\(key)"), at: key)
                continue
            }
            let term = term(value, key)
            terms[code] = term
            for word in [term.title] + term.words {
                let known = meanings.updateValue(key, forKey: TextKey.fold(word))
                if let known, known != key { add(.ambiguousWord(word), at: word) }
            }
        }
        for key in codes.keys.sorted() where members[key] == nil { add(.missingKey("\(section).\(key)"), at: section) }
        return terms
    }

    private mutating func term(_ value: Any, _ key: String) -> ImportTerm {
        guard let members = value as? [String: Any], members.count == 2, let title = members["title"] as? String,
            let words = members["words"] as? [String], !title.isEmpty, words.allSatisfy({ !TextKey.fold($0).isEmpty })
        else {
            add(.malformedTerm(key), at: key)
            return ImportTerm(title: "", words: [])
        }
        return ImportTerm(title: title, words: words)
    }

    private mutating func add(_ kind: ImportVocabularyFault.Kind, at word: String) {
        let line = lines.firstIndex { $0.contains("\"\(word)\"") } ?? 0
        faults.append(ImportVocabularyFault(kind: kind, line: line + 1))
    }
}
