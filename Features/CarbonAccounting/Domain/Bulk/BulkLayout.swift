/// Where in a row the bulk reader finds what it needs.
struct BulkLayout: Sendable {
    /// Neighbouring columns that decide the figure, as ranges of positions.
    let keyRuns: [ClosedRange<Int>]
    let periodRuns: [ClosedRange<Int>]
    let amount: Int
    let meter: Int?
    let derivation: Int?
    let contract: Int?
    /// Columns of free text with the characters they may hold.
    let texts: [(position: Int, longest: Int)]
    /// At least one of these names what the line is about; a row in which all are empty is no line.
    let naming: [Int]
    let width: Int

    /// Nil where the file lacks a column without which every row must be looked at.
    init?(_ mapping: ColumnMapping) {
        let positions = mapping.positions
        guard let amount = positions[.amount], !mapping.headers.isEmpty else { return nil }
        naming = [positions[.category], positions[.factor]].compactMap { $0 }
        guard !naming.isEmpty else { return nil }
        self.amount = amount
        meter = positions[.meter]
        derivation = positions[.derivation]
        contract = positions[.contract]
        width = mapping.headers.count
        let free: [ImportColumn] = [.description, .meter, .evidence, .note]
        texts = free.compactMap { column in positions[column].map { ($0, column.longest) } }
        let own: Set<ImportColumn> = [.description, .meter, .evidence, .note, .from, .to, .amount, .derivation]
        keyRuns = Self.runs(positions.filter { !own.contains($0.key) }.values)
        periodRuns = Self.runs([positions[.from], positions[.to]].compactMap { $0 })
    }

    private static func runs(_ positions: some Sequence<Int>) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for position in positions.sorted() {
            if let last = runs.last, last.upperBound + 1 == position {
                runs[runs.count - 1] = last.lowerBound...position
            } else {
                runs.append(position...position)
            }
        }
        return runs
    }
}
