public import Kernel

/// Which fields are asked: some only where a condition holds for what was answered before.
public struct InstrumentQuestions: Sendable {
    private let form: [String: FormulaValue]
    private let today: LocalDate

    public init(_ instrument: Instrument, _ answers: InstrumentAnswers, today: LocalDate) {
        var form: [String: FormulaValue] = [:]
        for step in instrument.steps where step.kind == .text {
            form.merge(Self.values(step.fields, answers.rows(of: step.id).first?.answers ?? [:])) { $1 }
        }
        (self.form, self.today) = (form, today)
    }

    /// - Parameter answers: of the row, or of the form, that the fields stand in.
    public func asked(
        _ fields: [InstrumentField],
        given answers: [String: InstrumentAnswers.Answer]
    ) -> [InstrumentField] {
        let values = form.merging(Self.values(fields, answers)) { $1 }
        return fields.filter { field in
            guard let condition = field.condition else { return true }
            return condition.value(in: FormulaContext(today: today) { values[$0] ?? .missing }).isTrue
        }
    }

    private static func values(
        _ fields: [InstrumentField],
        _ answers: [String: InstrumentAnswers.Answer]
    ) -> [String: FormulaValue] {
        var values = answers.mapValues(\.value)
        for field in fields where values[field.id] == nil { values[field.id] = field.standard }
        return values
    }
}
