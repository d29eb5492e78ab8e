/// Runs the steps over a row and says which of them did something.
struct RowPreparation: Sendable {
    private let positions: [(column: ImportColumn, position: Int)]
    private let width: Int
    private let steps: [ImportStep]

    init(mapping: ColumnMapping, vocabulary: ImportVocabulary) {
        positions = mapping.positions.map { ($0.key, $0.value) }
        width = mapping.headers.count
        steps = ImportStep.all(mapping: mapping, vocabulary: vocabulary)
    }

    var names: [ImportStep.Name] { steps.map(\.name) }

    /// The row as it will be read; nil where a step left it out.
    func prepare(_ raw: RawRow, touched: (ImportStep.Name) -> Void = { _ in }) -> MappedRow? {
        var row = MappedRow(raw, positions: positions, width: width)
        for step in steps {
            guard let next = step.apply(row) else {
                touched(step.name)
                return nil
            }
            if !next.isSame(as: row) { touched(step.name) }
            row = next
        }
        return row
    }
}
