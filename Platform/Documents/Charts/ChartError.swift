import Processes

/// Why there is no drawing. The page then shows its table.
public enum ChartError: Error, Hashable, Sendable {
    /// Node or ECharts is missing: `bin/setup` has not run.
    case notInstalled
    case timedOut
    /// Too many drawings wait already.
    case busy
    /// Anything else; the reason stands in the server's log.
    case failed
    case stopped

    init(_ failure: WorkerFailure) {
        switch failure {
        case .notStarted: self = .notInstalled
        case .timedOut: self = .timedOut
        case .busy: self = .busy
        case .stopped: self = .stopped
        case .crashed, .answerTooLong: self = .failed
        }
    }
}
