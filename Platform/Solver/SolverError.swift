import Processes

/// Why a program got no answer at all.
public enum SolverError: Error, Hashable, Sendable {
    /// Python or highspy is missing: `bin/setup` has not run.
    case notInstalled
    /// It did not keep to its own limit of time and was ended.
    case timedOut
    /// The program needs more memory than allowed.
    case outOfMemory
    /// Too many programs wait already.
    case busy
    /// A number of the program is not finite, or a row names a column that is not there.
    case invalid
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

    /// What the script calls its errors.
    init(_ word: String) {
        switch word {
        case "memory": self = .outOfMemory
        case "notInstalled": self = .notInstalled
        default: self = .failed
        }
    }
}
