import Kernel

/// Checks what only shows when all files of an edition lie side by side.
struct EditionCheck {
    private let files: [FactorFile]
    private var rowByID: [String: Row] = [:]
    private var firstOfSeries: [String: Row] = [:]

    /// A factor by the file and the row in which it stands.
    private struct Row {
        let file: FactorFile
        let index: Int

        var factor: EmissionFactor { file.factors[index] }

        /// `factors/electricity-de.json:12`
        var place: String { file.report.place(of: file.offsets[index]) }

        func fault(_ kind: ContentFault.Kind) { file.report.add(kind, at: file.offsets[index]) }
    }

    private init(_ files: [FactorFile]) { self.files = files }

    /// Notes faults in the reports of the files.
    static func run(_ files: [FactorFile]) {
        var check = EditionCheck(files)
        for file in files {
            for index in file.factors.indices { check.enter(Row(file: file, index: index)) }
        }
        for file in files {
            for index in file.factors.indices { check.checkUpstream(Row(file: file, index: index)) }
        }
        check.checkSources()
    }

    private mutating func enter(_ row: Row) {
        let (id, series) = (row.factor.id, row.factor.series)
        if let first = rowByID[id] {
            row.fault(.duplicateID(id, first: first.place))
            return
        }
        rowByID[id] = row
        guard let first = firstOfSeries[series] else {
            firstOfSeries[series] = row
            return
        }
        if let field = Self.difference(row.factor, first.factor) {
            row.fault(.inconsistentSeries(field: field, first: first.place))
        }
    }

    /// The field in which two rows differ that belong to one series.
    private static func difference(_ one: EmissionFactor, _ other: EmissionFactor) -> String? {
        if one.activity != other.activity { return "activity" }
        if one.boundary != other.boundary { return "boundary" }
        if one.region != other.region { return "region" }
        return isComparable(one.unit, other.unit) ? nil : "unit"
    }

    private func checkUpstream(_ row: Row) {
        guard let series = row.factor.upstreamSeries else { return }
        guard let upstream = firstOfSeries[series]?.factor else {
            if files.contains(where: { $0.faultySeries.contains(series) }) { return }
            row.fault(.unknownUpstreamSeries(series))
            return
        }
        if upstream.boundary != .upstream || !Self.isComparable(row.factor.unit, upstream.unit) {
            row.fault(.unfitUpstreamSeries(series))
        }
    }

    /// One id means one publication, also across files.
    private func checkSources() {
        var known: [String: (entry: FactorSource.Located, report: FaultReport)] = [:]
        for file in files {
            for entry in file.sources.values {
                guard let first = known[entry.source.id] else {
                    known[entry.source.id] = (entry, file.report)
                    continue
                }
                if first.entry.source != entry.source {
                    let place = first.report.place(of: first.entry.offset)
                    file.report.add(.duplicateID(entry.source.id, first: place), at: entry.offset)
                }
            }
        }
    }

    /// Whether only the size of the units differs.
    private static func isComparable(_ one: Unit, _ other: Unit) -> Bool { one.factor(to: other) != nil }
}
