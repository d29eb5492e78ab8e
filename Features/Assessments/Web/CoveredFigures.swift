import Assessments
import AssessmentsStorage
import Kernel

extension Desk {
    /// Who entered figures about people sees the small groups among them too; so does a visit, which is nobody else.
    var isEnteredByReader: Bool {
        author.map { $0.name == assessment.changedBy } ?? assessment.changedBy.isEmpty
    }
}

/// What the reader may not see of figures about people: beside a covered group, all that was worked out from it would
/// uncover it.
struct CoveredFigures: Sendable {
    /// By step, the rows with a small group.
    private let rows: [String: Set<String>]

    init(_ desk: Desk) {
        guard !desk.isEnteredByReader else {
            rows = [:]
            return
        }
        var covered: [String: Set<String>] = [:]
        let result = desk.bench.result
        for view in result.instrument.views where view.kind == .groups {
            let small = (result.rows[view.step] ?? []).filter { Self.hasSmallGroup($0, view) }.map(\.id)
            if !small.isEmpty { covered[view.step, default: []].formUnion(small) }
        }
        rows = covered
    }

    private static func hasSmallGroup(_ row: InstrumentResult.Row, _ view: InstrumentView) -> Bool {
        let counts = view.drawn.compactMap { name in row.values[name]?.number.map { (name, Int($0.rounded())) } }
        let groups = Dictionary(counts) { first, _ in first }
        let alone = SmallGroups.release(groups).alone
        return groups.contains { $0.value > 0 && alone[$0.key] == nil }
    }

    /// Whether figures of the step as a whole are covered: they are sums over its rows.
    func covers(step: String) -> Bool { rows[step] != nil }

    func covers(_ row: InstrumentResult.Row, of step: String) -> Bool { rows[step]?.contains(row.id) == true }

    func covers(_ finding: InstrumentResult.Finding) -> Bool {
        let step = finding.rule.step
        return finding.row.map { covers($0, of: step) } ?? covers(step: step)
    }
}
