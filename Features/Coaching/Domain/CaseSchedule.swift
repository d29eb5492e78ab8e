public import Kernel

/// When a step of a case is due: on a day of its own, or some days after another step.
public enum StepDue: Sendable, Hashable {
    case on(LocalDate)
    /// Days after the step of this key is due; 0 or above.
    case after(String, days: Int)
}

/// The due days of the steps of a case, worked out from days that depend on each other.
public struct CaseSchedule: Sendable, Hashable {
    public enum Fault: Error, Sendable, Hashable {
        /// These steps wait for each other in a circle.
        case circle([String])
        /// A step waits for one that is not there.
        case unknown(step: String, after: String)
    }

    /// By key of the step.
    public let days: [String: LocalDate]

    /// - Throws: `Fault`, the first by order of the keys.
    public init(_ steps: [String: StepDue]) throws(Fault) {
        var days: [String: LocalDate] = [:]
        for start in steps.keys.sorted() {
            // Walked without recursion: a long chain must not exhaust the stack.
            var (path, key) = ([(key: String, days: Int)](), start)
            while days[key] == nil {
                if let first = path.firstIndex(where: { $0.key == key }) {
                    throw .circle(path[first...].map(\.key))
                }
                switch steps[key] {
                case .on(let day): days[key] = day
                case .after(let other, let wait):
                    path.append((key, wait))
                    key = other
                case nil: throw .unknown(step: path.last?.key ?? key, after: key)
                }
            }
            guard var day = days[key] else { continue }
            for step in path.reversed() {
                day = day.adding(days: step.days)
                days[step.key] = day
            }
        }
        self.days = days
    }
}
