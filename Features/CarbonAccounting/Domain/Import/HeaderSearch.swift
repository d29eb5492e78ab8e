import Kernel

/// Finds the row of titles and what each title means.
struct HeaderSearch {
    let vocabulary: ImportVocabulary

    /// The first row with most titles that we know, at least two. Files often begin with a name and a date.
    func header(in rows: [RawRow]) -> RawRow? {
        // Titles spelt as ours settle it; only without any such row everything is compared with everything.
        best(of: rows, atLeast: 3) { vocabulary.columns.code(Self.withoutBrackets($0)) != nil }
            ?? best(of: rows, atLeast: 2) { cell in Self.scores(cell, vocabulary).values.contains { $0 >= 0.8 } }
    }

    private func best(of rows: [RawRow], atLeast least: Int, isTitle: (String) -> Bool) -> RawRow? {
        var best: (row: RawRow, known: Int)?
        for row in rows.prefix(20) {
            let known = row.cells.count { !$0.isEmpty && isTitle($0) }
            if known >= least, known > best?.known ?? 0 { best = (row, known) }
        }
        return best?.row
    }

    /// What a title may mean: 1 for one of our words, less for a word in it or one that looks like it.
    static func scores(_ title: String, _ vocabulary: ImportVocabulary) -> [ImportColumn: Double] {
        let bare = withoutBrackets(title)
        let key = TextKey.fold(bare)
        guard !key.isEmpty, key.utf8.count <= 60 else { return [:] }
        if let exact = vocabulary.columns.code(bare) { return [exact: 1] }
        let parts = Set(bare.split { !$0.isLetter && !$0.isNumber }.map { TextKey.fold($0) })
        var scores: [ImportColumn: Double] = [:]
        for (word, column) in vocabulary.columns.keys {
            let score = parts.contains(word) && parts.count <= 4 ? 0.85 : TextKey.similarity(key, word) * 0.95
            scores[column] = max(scores[column] ?? 0, score)
        }
        return scores.filter { $0.value >= 0.4 }
    }

    static func isErrorColumn(_ title: String, _ vocabulary: ImportVocabulary) -> Bool {
        let key = TextKey.fold(title)
        return ([vocabulary.errorColumn.title] + vocabulary.errorColumn.words).contains { TextKey.fold($0) == key }
    }

    /// `Verbrauch [kWh]` and `Menge in t` name the unit of the whole column.
    static func unit(in title: String) -> Unit? {
        if let open = title.firstIndex(where: { $0 == "[" || $0 == "(" }),
            let close = title.lastIndex(where: { $0 == "]" || $0 == ")" }), open < close
        {
            return Unit.parse(String(title[title.index(after: open)..<close]))
        }
        let words = title.split(separator: " ")
        guard words.count >= 3, words[words.count - 2] == "in", let last = words.last else { return nil }
        return Unit.parse(String(last))
    }

    private static func withoutBrackets(_ title: String) -> String {
        guard let open = title.firstIndex(where: { $0 == "[" || $0 == "(" }), open > title.startIndex else {
            return title
        }
        return String(title[..<open])
    }
}
