public import Kernel

/// The steps of a case with the days on which they are due.
///
/// A step that is done counts from the day it was done: „7 Tage nach Auftakt“ follows an Auftakt that was later than planned.
public struct CasePlan: Sendable, Hashable {
    /// By position.
    public let steps: [CaseStep]
    /// By key; without those that have no day, and those that wait for one without.
    public let days: [String: LocalDate]

    /// - Throws: `CaseSchedule.Fault` where steps wait for each other in a circle, or for one that is not there.
    public init(_ steps: [CaseStep]) throws(CaseSchedule.Fault) {
        self.steps = steps.sorted { ($0.position, $0.key) < ($1.position, $1.key) }
        var dues: [String: StepDue] = [:]
        var undated: Set<String> = []
        for step in steps {
            let due: StepDue? = step.doneOn.map { .on($0) } ?? step.due
            if let due { dues[step.key] = due } else { undated.insert(step.key) }
        }
        // What waits for a step without a day has none either, and so on.
        var isShrinking = !undated.isEmpty
        while isShrinking {
            let waiting = dues.filter { entry in
                if case .after(let other, _) = entry.value { undated.contains(other) } else { false }
            }
            for key in waiting.keys {
                dues[key] = nil
                undated.insert(key)
            }
            isShrinking = !waiting.isEmpty
        }
        days = try CaseSchedule(dues).days
    }

    /// Steps that can be read at all: what waits in a circle loses its day, so that a page is shown in any case.
    public static func lenient(_ steps: [CaseStep]) -> CasePlan {
        if let plan = try? CasePlan(steps) { return plan }
        let plain = steps.map { step in
            var plain = step
            if case .after = step.due { plain.due = nil }
            return plain
        }
        return CasePlan(sorted: plain, days: (try? CasePlan(plain))?.days ?? [:])
    }

    private init(sorted steps: [CaseStep], days: [String: LocalDate]) {
        (self.steps, self.days) = (steps.sorted { ($0.position, $0.key) < ($1.position, $1.key) }, days)
    }

    /// Whether a step is not done although its day has passed.
    public func isOverdue(_ step: CaseStep, on today: LocalDate) -> Bool {
        guard step.doneOn == nil, let day = days[step.key] else { return false }
        return day < today
    }

    /// The open step that is due first; one without a day comes after all that have one.
    public var next: CaseStep? {
        let open = steps.filter { $0.doneOn == nil }
        let dated = open.compactMap { step in days[step.key].map { ($0, step) } }
        return dated.min { ($0.0, $0.1.position) < ($1.0, $1.1.position) }?.1 ?? open.first
    }

    /// Steps that name this one in their term, by position.
    public func followers(of key: String) -> [CaseStep] {
        steps.filter { step in
            if case .after(key, _) = step.due { true } else { false }
        }
    }
}
