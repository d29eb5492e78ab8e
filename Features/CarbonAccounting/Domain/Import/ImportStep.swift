/// One named change that the import makes to rows before it reads them. Pure, and looks at one row at a time, so that
/// files of any length stream through. The user sees which steps changed which rows.
public struct ImportStep: Sendable {
    /// Raw values name texts.
    public enum Name: String, Sendable, Codable, CaseIterable {
        case leaveOutBlankRows, leaveOutRepeatedHeaders, leaveOutSums, takeOffTextMarks, fillConstants
    }

    public let name: Name
    /// Nil leaves the row out.
    let apply: @Sendable (MappedRow) -> MappedRow?

    /// In the order in which they run.
    static func all(mapping: ColumnMapping, vocabulary: ImportVocabulary) -> [ImportStep] {
        [
            leaveOutBlankRows(), leaveOutRepeatedHeaders(mapping), leaveOutSums(vocabulary), takeOffTextMarks(),
            fillConstants(mapping),
        ]
    }

    private static func leaveOutBlankRows() -> ImportStep {
        ImportStep(name: .leaveOutBlankRows) { row in row.isBlank ? nil : row }
    }

    private static func leaveOutRepeatedHeaders(_ mapping: ColumnMapping) -> ImportStep {
        let titles = mapping.positions.compactMap { column, position in
            mapping.headers.indices.contains(position) ? (column, TextKey.fold(mapping.headers[position])) : nil
        }
        return ImportStep(name: .leaveOutRepeatedHeaders) { row in
            let repeats = titles.count > 1 && titles.allSatisfy { TextKey.fold(row[$0.0]) == $0.1 }
            return repeats ? nil : row
        }
    }

    /// Rows that begin with a word for a sum and name neither category nor factor nor site.
    private static func leaveOutSums(_ vocabulary: ImportVocabulary) -> ImportStep {
        let naming: [ImportColumn] = [.category, .factor, .site]
        return ImportStep(name: .leaveOutSums) { row in
            let words = row.values.lazy.filter { !$0.isEmpty }.prefix(2)
            let isNamed = naming.contains { !row[$0].isEmpty && vocabulary.sums.code(row[$0]) == nil }
            let isSum = words.contains { vocabulary.sums.code($0.prefix { $0 != " " && $0 != ":" }) != nil }
            return isSum && !isNamed ? nil : row
        }
    }

    /// The apostrophe with which spreadsheet programs mark what is text although it looks like a formula.
    private static func takeOffTextMarks() -> ImportStep {
        ImportStep(name: .takeOffTextMarks) { row in
            var row = row
            for column in ImportColumn.allCases where row[column].utf8.first == UInt8(ascii: "'") {
                let bare = row[column].utf8.drop { $0 == UInt8(ascii: "'") }
                if let first = bare.first, "=+-@".utf8.contains(first) { row[column].removeFirst() }
            }
            return row
        }
    }

    /// What the user has set for the whole file, where a cell is empty.
    private static func fillConstants(_ mapping: ColumnMapping) -> ImportStep {
        let constants = mapping.constants
        return ImportStep(name: .fillConstants) { row in
            guard !constants.isEmpty else { return row }
            var row = row
            for (column, text) in constants where row[column].isEmpty && !row.formulas.contains(column) {
                row[column] = text
            }
            return row
        }
    }
}

/// Which rows a step changed or left out.
public struct StepReport: Hashable, Sendable {
    public let step: ImportStep.Name
    public private(set) var count = 0
    /// Lines of the first of them, at most 20.
    public private(set) var lines: [Int] = []

    init(step: ImportStep.Name) { self.step = step }

    mutating func add(line: Int) {
        count += 1
        if lines.count < 20 { lines.append(line) }
    }
}

extension MappedRow {
    var isBlank: Bool { formulas.isEmpty && surplus == 0 && values.allSatisfy(\.isEmpty) }

    func isSame(as other: MappedRow) -> Bool { values == other.values }
}
