public import Kernel

extension Experiment {
    /// Where it stands on a day.
    public enum State: Hashable, Sendable, CaseIterable {
        /// The start lies ahead or is open.
        case prepared
        /// The start has come, though what a start needs is missing.
        case waiting
        case running
        /// The end has passed without a decision.
        case overdue
        case decided
    }

    /// What an experiment needs before it may begin.
    public enum Need: String, Hashable, Sendable, CaseIterable {
        case start, agreement, metric, before, target
    }

    public func state(on today: LocalDate) -> State {
        if decision != nil { return .decided }
        if end < today { return .overdue }
        guard let start, start <= today else { return .prepared }
        return needs.isEmpty ? .running : .waiting
    }

    /// What is missing to begin.
    public var needs: [Need] {
        Need.allCases.filter { need in
            switch need {
            case .start: start == nil
            case .agreement: agreedOn == nil || partner == nil || agreement.isEmpty
            case .metric: metric.isEmpty || unit.isEmpty
            case .before: before == nil
            case .target: target == nil
            }
        }
    }

    /// Days through the end, which counts; below 0 by as many days as it has passed.
    public func daysLeft(on today: LocalDate) -> Int { end.dayNumber - today.dayNumber }

    /// Days from the start to the end, both included; nil without a start.
    public var days: Int? { start.map { end.dayNumber - $0.dayNumber + 1 } }

    /// Longer than half a year it is a state rather than a trial.
    public var isLong: Bool { (days ?? 0) > 183 }

    /// Share of the way from the value before to the target, 1 for reached; below 0 for the wrong direction. Nil where a
    /// value is missing or the target is the value before.
    public var achieved: Double? {
        guard let before, let target, let measured, target != before else { return nil }
        return (measured - before) / (target - before)
    }

    /// Change of the measure as a share of the value before, −0.2 for a fifth less; nil without either or from 0.
    public var change: Double? {
        guard let before, let measured, before != 0 else { return nil }
        return (measured - before) / abs(before)
    }

    public var isReached: Bool? { achieved.map { $0 >= 1 } }
}
