import Kernel

/// Guesses the mapping of a file from its header and its first rows.
public struct ColumnProposal: Sendable {
    public let mapping: ColumnMapping
    /// Line of the header; rows up to it are no data. Nil for a file without one.
    public let headerLine: Int?
    /// How sure each column is, 0…1: 1 where the header is one of our words.
    public let certainty: [ImportColumn: Double]

    /// - Parameter rows: the first rows that are not blank, some 30 of them.
    public init(rows: [RawRow], context: ImportContext) {
        let vocabulary = context.vocabulary
        let header = HeaderSearch(vocabulary: vocabulary).header(in: rows)
        let headers = header?.cells ?? []
        let sample = rows.filter { $0.line > header?.line ?? 0 }
        let content = ContentGuess(context: context)
        let width = ([headers.count] + sample.map(\.cells.count)).max() ?? 0
        var guesses: [Guess] = []
        for position in 0..<width {
            let title = position < headers.count ? headers[position] : ""
            if HeaderSearch.isErrorColumn(title, vocabulary) { continue }
            let cells = sample.compactMap { $0.cells.indices.contains(position) ? $0.cells[position] : nil }
            let byHeader = HeaderSearch.scores(title, vocabulary)
            let isNamed = byHeader.values.contains(1)
            let byContent = isNamed ? [:] : content.scores(cells)
            for column in ImportColumn.allCases {
                let named = byHeader[column] ?? 0
                let score = max(named, min(0.7, 0.6 * (byContent[column] ?? 0) + 0.4 * named))
                if score >= 0.5 { guesses.append(Guess(column: column, position: position, score: score)) }
            }
        }
        var positions: [ImportColumn: Int] = [:]
        var certainty: [ImportColumn: Double] = [:]
        var taken: Set<Int> = []
        for guess in guesses.sorted(by: Guess.isBetter)
        where positions[guess.column] == nil && !taken.contains(guess.position) {
            positions[guess.column] = guess.position
            certainty[guess.column] = guess.score
            taken.insert(guess.position)
        }
        var constants: [ImportColumn: String] = [:]
        if positions[.unit] == nil, let amount = positions[.amount], amount < headers.count,
            let unit = HeaderSearch.unit(in: headers[amount])
        {
            constants[.unit] = unit.symbol
        }
        mapping = ColumnMapping(headers: headers, positions: positions, constants: constants)
        headerLine = header?.line
        self.certainty = certainty
    }

    private struct Guess {
        let column: ImportColumn
        let position: Int
        let score: Double

        /// The surer first; among equals the leftmost.
        static func isBetter(_ left: Guess, _ right: Guess) -> Bool {
            (-left.score, left.position, left.column.index) < (-right.score, right.position, right.column.index)
        }
    }
}
