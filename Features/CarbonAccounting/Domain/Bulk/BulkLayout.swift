/// Where in a row the bulk reader finds what it needs. Nothing in it is counted by references: threads that shared
/// such counts would wait for each other at every row.
struct BulkLayout: Sendable {
    /// Up to 32 runs of neighbouring positions.
    struct Runs: Sendable {
        private var firsts = SIMD32<UInt8>()
        private var lasts = SIMD32<UInt8>()
        private(set) var count = 0

        /// Positions below 256, in any order.
        init(_ positions: some Sequence<Int>) {
            for position in positions.sorted() {
                if count > 0, Int(lasts[count - 1]) + 1 == position {
                    lasts[count - 1] = UInt8(position)
                } else {
                    (firsts[count], lasts[count]) = (UInt8(position), UInt8(position))
                    count += 1
                }
            }
        }

        subscript(index: Int) -> (first: Int, last: Int) {
            @inline(__always) get { (Int(firsts[index]), Int(lasts[index])) }
        }
    }

    /// Columns that decide the figure.
    let keyRuns: Runs
    let periodRuns: Runs
    let amount: Int
    let meter: Int?
    let derivation: Int?
    let contract: Int?
    /// Columns of free text.
    let texts: Runs
    /// Bytes that each of them may hold; what is longer is read the long way.
    let longest: Int
    /// At least one of these names what the line is about; a row in which all are empty is no line.
    let naming: Runs
    let width: Int

    /// Nil where the file lacks a column without which every row must be looked at.
    init?(_ mapping: ColumnMapping) {
        let positions = mapping.positions
        guard let amount = positions[.amount], !mapping.headers.isEmpty, positions.values.allSatisfy({ $0 < 256 }),
            positions[.category] != nil || positions[.factor] != nil
        else { return nil }
        self.amount = amount
        naming = Runs([positions[.category], positions[.factor]].compactMap { $0 })
        meter = positions[.meter]
        derivation = positions[.derivation]
        contract = positions[.contract]
        width = mapping.headers.count
        let free: [ImportColumn] = [.description, .meter, .evidence, .note]
        texts = Runs(free.compactMap { positions[$0] })
        longest = free.map(\.longest).min() ?? 0
        let own: Set<ImportColumn> = [.description, .meter, .evidence, .note, .from, .to, .amount, .derivation]
        keyRuns = Runs(positions.filter { !own.contains($0.key) }.values)
        periodRuns = Runs([positions[.from], positions[.to]].compactMap { $0 })
    }
}
