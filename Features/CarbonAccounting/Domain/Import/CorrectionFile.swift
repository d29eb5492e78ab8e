/// The faulty rows of a file as a file of its own: the same columns and one more that says what is wrong. Corrected,
/// it can be uploaded as it is; the added column is passed over then.
public enum CorrectionFile {
    /// - Parameter sentence: a fault in words.
    /// - Returns: header and rows.
    public static func rows(
        _ result: ImportResult,
        vocabulary: ImportVocabulary,
        sentence: (RowFault) -> String
    ) -> [[String]] {
        let faults = Dictionary(grouping: result.faults, by: \.line)
        let isError = { HeaderSearch.isErrorColumn($0, vocabulary) }
        let old = result.header.firstIndex(where: isError)
        let width = max(result.header.count, result.faultyRows.map(\.cells.count).max() ?? 0)
        func kept(_ cells: [String]) -> [String] {
            var cells = cells + [String](repeating: "", count: max(0, width - cells.count))
            if let old { cells.remove(at: old) }
            return cells
        }
        var rows: [[String]] = []
        if !result.header.isEmpty { rows.append(kept(result.header) + [vocabulary.errorColumn.title]) }
        for row in result.faultyRows {
            rows.append(kept(row.cells) + [(faults[row.line] ?? []).map(sentence).joined(separator: " ")])
        }
        return rows
    }
}
