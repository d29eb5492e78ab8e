import Kernel

/// Works an instrument out: each value once, when it is first asked for.
struct InstrumentWork {
    private let instrument: Instrument
    /// Nil where it is not known: then everything is asked.
    private let sector: Sector?
    private let today: LocalDate
    private(set) var rows: [String: [Draft]] = [:]
    private(set) var stepValues: [String: FormulaValue] = [:]
    /// By group, then by id.
    private(set) var groupValues: [String: [String: FormulaValue]] = [:]
    private(set) var form: [String: FormulaValue] = [:]

    struct Draft {
        let id: String
        let name: String
        let group: String?
        var values: [String: FormulaValue]

        var row: InstrumentResult.Row { InstrumentResult.Row(id: id, name: name, group: group, values: values) }
    }

    init(_ instrument: Instrument, _ answers: InstrumentAnswers, _ sector: Sector?, _ today: LocalDate) {
        (self.instrument, self.sector, self.today) = (instrument, sector, today)
        for step in instrument.steps where step.kind == .text {
            form.merge(asked(step.fields, answers.rows(of: step.id).first?.answers ?? [:])) { $1 }
        }
        for step in instrument.steps where step.kind != .text && step.rowsOf == nil {
            let parts = instrument.steps.filter { $0.rowsOf == step.id }
            rows[step.id] = step.kind == .items ? items(step, answers) : entries(step, parts, answers)
        }
    }

    private func items(_ step: InstrumentStep, _ answers: InstrumentAnswers) -> [Draft] {
        let given = Dictionary(answers.rows(of: step.id).map { ($0.id, $0.answers) }) { first, _ in first }
        return step.items.compactMap { item in
            if let sector, !item.sectors.isEmpty, !item.sectors.contains(sector) { return nil }
            // What is not known yet rules nothing out.
            if let condition = item.condition, value(condition, form) == .truth(false) { return nil }
            var values = asked(step.fields, given[item.id] ?? [:])
            values.merge(item.properties) { $1 }
            values["weight"] = .number(item.weight)
            let name = item.finding ?? item.title ?? item.text(for: sector)
            values["name"] = .text(name)
            return Draft(id: item.id, name: name, group: item.group, values: values)
        }
    }

    private func entries(_ step: InstrumentStep, _ parts: [InstrumentStep], _ answers: InstrumentAnswers) -> [Draft] {
        let ratings = parts.map { part in
            Dictionary(answers.rows(of: part.id).map { ($0.id, $0.answers) }) { first, _ in first }
        }
        return answers.rows(of: step.id).map { row in
            var given = row.answers
            for rating in ratings { given.merge(rating[row.id] ?? [:]) { $1 } }
            let values = asked(step.fields + parts.flatMap(\.fields), given)
            return Draft(id: row.id, name: values["name"]?.text ?? "", group: nil, values: values)
        }
    }

    /// What was answered, without fields whose condition does not hold: they are not asked.
    private func asked(
        _ fields: [InstrumentField],
        _ answers: [String: InstrumentAnswers.Answer]
    ) -> [String: FormulaValue] {
        var given = answers.mapValues(\.value)
        for field in fields where given[field.id] == nil { given[field.id] = field.standard }
        var values: [String: FormulaValue] = [:]
        for field in fields {
            let isAsked = field.condition.map { value($0, given.merging(form) { own, _ in own }).isTrue } ?? true
            values[field.id] = isAsked ? given[field.id] ?? .missing : .missing
        }
        return values
    }

    private func value(_ condition: Formula, _ values: [String: FormulaValue]) -> FormulaValue {
        condition.value(in: FormulaContext(today: today) { values[$0] ?? .missing })
    }

    /// Values in the order of the file's needs; the check at loading has made sure that there is one.
    mutating func run() {
        for value in InstrumentOrder(instrument).values {
            switch value.scope {
            case .step: stepValues[value.id] = value.formula.value(in: context(of: value.step))
            case .group:
                for group in groups(of: value.step) {
                    let result = value.formula.value(in: context(of: value.step, group: group.id))
                    groupValues[group.id, default: [:]][value.id] = result
                }
            case .item, .entry:
                for index in (rows[value.step] ?? []).indices {
                    let result = value.formula.value(in: context(of: value.step, row: index))
                    rows[value.step]?[index].values[value.id] = result
                }
            }
        }
    }

    func findings() -> [InstrumentResult.Finding] {
        instrument.rules.flatMap { rule -> [InstrumentResult.Finding] in
            switch rule.scope {
            case .step:
                let fires = rule.condition.value(in: context(of: rule.step)).isTrue
                return fires ? [InstrumentResult.Finding(rule: rule, row: nil, group: nil)] : []
            case .group:
                return groups(of: rule.step).compactMap { group in
                    guard rule.condition.value(in: context(of: rule.step, group: group.id)).isTrue else { return nil }
                    return InstrumentResult.Finding(rule: rule, row: nil, group: group)
                }
            case .item, .entry:
                return (rows[rule.step] ?? []).indices.compactMap { index in
                    guard rule.condition.value(in: context(of: rule.step, row: index)).isTrue else { return nil }
                    return InstrumentResult.Finding(rule: rule, row: rows[rule.step]?[index].row, group: nil)
                }
            }
        }
    }

    private func groups(of step: String) -> [InstrumentStep.Group] { instrument.step(step)?.groups ?? [] }

    /// Names mean the row's own, then the form's, then values of steps; without a row, lists over all rows of the step.
    private func context(of step: String, row: Int? = nil, group: String? = nil) -> FormulaContext {
        let (form, stepValues) = (form, stepValues)
        let all = rows[step] ?? []
        let rows = group == nil ? all : all.filter { $0.group == group }
        let ofGroup = group.flatMap { group in
            (groupValues[group] ?? [:]).merging([
                "redLine": .truth(groups(of: step).contains { $0.id == group && $0.isRedLine })
            ]) { own, _ in own }
        }
        return FormulaContext(today: today) { name in
            if let value = ofGroup?[name] { return value }
            if let row {
                if let value = rows[row].values[name] { return value }
            } else if rows.contains(where: { $0.values[name] != nil }) {
                return .list(rows.map { $0.values[name] ?? .missing })
            }
            if let value = form[name] ?? stepValues[name] { return value }
            // A step without rows yet: an empty list, where a row of it would have had the name.
            return row == nil && rows.isEmpty ? .list([]) : .missing
        }
    }
}
