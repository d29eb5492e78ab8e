extension InstrumentAnswers {
    /// Sets what was answered in a row of a step, which is added where it is new; nil takes an answer away.
    public mutating func set(_ answers: [String: Answer?], row: String, step: String) {
        var rows = steps[step] ?? []
        let index = rows.firstIndex { $0.id == row } ?? rows.endIndex
        if index == rows.endIndex { rows.append(Row(id: row, answers: [:])) }
        for (field, answer) in answers { rows[index].answers[field] = answer }
        steps[step] = rows
    }

    /// Takes a row out of its step and of the steps that rate it once more.
    public mutating func remove(row: String, of step: String, in instrument: Instrument) {
        for part in instrument.steps where part.id == step || part.rowsOf == step {
            steps[part.id]?.removeAll { $0.id == row }
        }
    }

    /// What was answered on one page of the instrument.
    public func part(_ part: InstrumentPart) -> [Row] {
        guard part.step.kind == .items else { return rows(of: part.step.id) }
        let asked = Set(part.items.map(\.id))
        return rows(of: part.step.id).filter { asked.contains($0.id) && !$0.answers.isEmpty }
    }
}

extension InstrumentAnswers.Answer {
    /// The answer that a value of the catalogue stands for: a preset, a choice.
    public init?(_ value: FormulaValue) {
        guard let answer = value.answer else { return nil }
        self = answer
    }
}
