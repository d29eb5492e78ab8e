/// What was answered, by step. Unanswered fields are not there.
public struct InstrumentAnswers: Hashable, Sendable, Codable {
    public var steps: [String: [Row]]

    /// An item of the catalogue, a row of the firm, or the one row of a form.
    public struct Row: Hashable, Sendable, Codable {
        /// The item's id, one of the row's own, or empty for a form.
        public var id: String
        public var answers: [String: Answer]

        public init(id: String, answers: [String: Answer]) { (self.id, self.answers) = (id, answers) }
    }

    public enum Answer: Hashable, Sendable, Codable {
        case number(Double)
        case truth(Bool)
        /// Also dates, as `2026-05-15`, and what a reference points to.
        case text(String)
        case unknown
        case notApplicable

        var value: FormulaValue {
            switch self {
            case .number(let number): .number(number)
            case .truth(let truth): .truth(truth)
            case .text(let text): text.isEmpty ? .missing : .text(text)
            case .unknown: .missing
            case .notApplicable: .notApplicable
            }
        }
    }

    public init(steps: [String: [Row]] = [:]) { self.steps = steps }

    public func rows(of step: String) -> [Row] { steps[step] ?? [] }

    public func answer(_ field: String, row: String, step: String) -> Answer? {
        rows(of: step).first { $0.id == row }?.answers[field]
    }
}
