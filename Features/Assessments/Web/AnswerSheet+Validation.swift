import Assessments
import Kernel
import WebPlatform

extension AnswerSheet {
    /// The answers with what this page says, or nil with a sentence at each field that cannot be read.
    mutating func merged(
        _ part: InstrumentPart,
        _ bench: Workbench,
        _ reading: AnswerReading,
        newRow: String
    ) -> InstrumentAnswers? {
        var answers = bench.assessment.answers
        let items = Dictionary(part.items.map { ($0.id, $0) }) { first, _ in first }
        for row in rows where !removed.contains(row) {
            var changes: [String: InstrumentAnswers.Answer?] = [:]
            for field in part.step.fields where holds(field.id, row: row) {
                switch reading.read(values(field.id, row: row), field, item: items[row]) {
                case .answer(let answer): changes.updateValue(answer, forKey: field.id)
                case .fault(let sentence): errors.add(Self.name(field.id, row: row), sentence)
                }
            }
            if row != Self.newRow {
                if !changes.isEmpty { answers.set(changes, row: row, step: part.step.id) }
            } else if isFilled(changes, part) {
                answers.set(changes, row: newRow, step: part.step.id)
            }
        }
        for row in removed { answers.remove(row: row, of: part.rowsStep, in: bench.instrument) }
        return errors.isEmpty ? answers : nil
    }

    /// Whether something was typed into the new row beyond what stood in it.
    private func isFilled(_ answers: [String: InstrumentAnswers.Answer?], _ part: InstrumentPart) -> Bool {
        part.step.fields.contains { field in
            guard let answer = answers[field.id] ?? nil else { return false }
            return answer != InstrumentAnswers.Answer(field.standard)
        }
    }

    /// Adds a sentence for each rule of the catalogue that forbids to save, at the field that is missing.
    mutating func addObstacles(_ part: InstrumentPart, _ bench: Workbench) {
        let shown = Set(rows)
        for finding in bench.result.obstacles(to: "save") where finding.rule.step == part.rowsStep {
            let row = finding.row?.id ?? ""
            guard shown.contains(row), !removed.contains(row) else { continue }
            let text = bench.findings.finding(finding).text
            let field = bench.wording.unansweredField(of: finding, in: part.step) ?? part.step.fields.last
            errors.add(Self.name(field?.id ?? "", row: row), text)
        }
    }
}
