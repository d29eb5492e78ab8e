public import Kernel

/// „Vorlage“: the phases and steps a case may begin with.
public struct CaseTemplate: Sendable, Hashable {
    /// When a step is due.
    public enum Term: Sendable, Hashable {
        /// Days after the first day of the case, 0 for that day.
        case start(days: Int)
        case after(String, days: Int)
    }

    public struct Step: Sendable, Hashable {
        public let id: String
        public let phase: String
        public let title: String
        public let responsible: String
        public let term: Term
    }

    public let id: String
    public let title: String
    public let summary: String
    /// In their order; empty for a case that begins with nothing.
    public let steps: [Step]

    /// The steps of a case that begins on a day.
    public func steps(from start: LocalDate, outside: OutsideWorld) -> [CaseStep] {
        steps.enumerated().map { position, step in
            let due: StepDue =
                switch step.term {
                case .start(let days): .on(start.adding(days: days))
                case .after(let key, let days): .after(key, days: days)
                }
            return CaseStep(
                id: CaseStepID(from: outside),
                key: step.id,
                position: position,
                phase: step.phase,
                title: step.title,
                responsible: step.responsible,
                due: due
            )
        }
    }
}
