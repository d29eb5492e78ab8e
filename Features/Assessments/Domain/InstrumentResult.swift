public import Kernel

/// What follows from the answers of one instrument: values of rows and steps, and the rules that fire.
public struct InstrumentResult: Sendable {
    public let instrument: Instrument
    /// Rows by the step that owns them, in their order.
    public let rows: [String: [Row]]
    /// Values of steps by id.
    public let values: [String: FormulaValue]
    /// Values of groups, by group and id.
    public let groupValues: [String: [String: FormulaValue]]
    public let findings: [Finding]
    /// Fields of forms, with what stands there before anybody has answered.
    public let form: [String: FormulaValue]

    public struct Row: Hashable, Sendable {
        public let id: String
        public let name: String
        public let group: String?
        /// Fields, properties and values.
        public let values: [String: FormulaValue]
    }

    /// A rule that fires, for a row or for a step as a whole.
    public struct Finding: Hashable, Sendable {
        public let rule: InstrumentRule
        public let row: Row?
        public let group: InstrumentStep.Group?
    }

    /// - Parameter sector: nil where it is not known; then nothing is left out.
    public init(_ instrument: Instrument, _ answers: InstrumentAnswers, sector: Sector? = nil, today: LocalDate) {
        var work = InstrumentWork(instrument, answers, sector, today)
        work.run()
        self.instrument = instrument
        rows = work.rows.mapValues { $0.map(\.row) }
        values = work.stepValues
        groupValues = work.groupValues
        findings = work.findings()
        form = work.form
    }

    /// A value of a step, or of a row in it.
    public func value(_ id: String, row: String? = nil, step: String? = nil) -> FormulaValue {
        guard let row, let step else { return values[id] ?? .missing }
        return rows[step]?.first { $0.id == row }?.values[id] ?? .missing
    }

    /// Where to start: rows by the catalogue's ranking, the highest first.
    public var ranked: [Row] {
        guard let ranking = instrument.ranking else { return [] }
        let listed = (rows[ranking.step] ?? []).filter { ($0.values[ranking.value]?.number ?? 0) > 0 }
        let keys = [ranking.value] + ranking.ties
        return listed.enumerated().sorted { left, right in
            for key in keys {
                let (first, second) = (left.element.values[key]?.number ?? 0, right.element.values[key]?.number ?? 0)
                if first != second { return first > second }
            }
            return left.offset < right.offset
        }.map(\.element)
    }

    /// „Noch zu klären“: asked for and answered with „weiß nicht“, not what nobody has looked at yet.
    public func unsettled(_ answers: InstrumentAnswers) -> [Row] {
        guard let ranking = instrument.ranking else { return [] }
        let unknown = answers.rows(of: ranking.step).filter { $0.answers[ranking.openField] == .unknown }
        let ids = Set(unknown.map(\.id))
        return (rows[ranking.step] ?? []).filter { ids.contains($0.id) }
    }

    /// What stands in the way of an action: findings of the rules that its gate names, or of all red ones.
    public func obstacles(to action: String) -> [Finding] {
        let gates = instrument.gates.filter { $0.action == action }
        return findings.filter { finding in
            gates.contains { $0.rules.isEmpty ? finding.rule.level == .red : $0.rules.contains(finding.rule.id) }
        }
    }
}
