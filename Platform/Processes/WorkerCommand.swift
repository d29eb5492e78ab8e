public import Foundation

/// How a worker process is started, and when it makes room for a fresh one.
public struct WorkerCommand: Sendable {
    public var executable: URL
    public var arguments: [String]
    /// Jobs after which the process is replaced, so that what a library leaks is given back.
    public var jobsPerProcess = 500
    /// How long a process without work is kept.
    public var idleLimit: Duration = .seconds(300)
    /// Jobs that may wait; more are turned away at once.
    public var waitingLimit = 64
    /// Bytes of one answer.
    public var answerLimit = 64 << 20

    public init(executable: URL, arguments: [String]) {
        (self.executable, self.arguments) = (executable, arguments)
    }
}

/// Why a worker gave no answer.
public enum WorkerFailure: Error, Hashable, Sendable {
    /// The program is missing or cannot be run.
    case notStarted
    /// The process ended in the middle of the job; what it had to say stands in the server's log.
    case crashed
    case timedOut
    case answerTooLong
    /// Too many jobs wait already.
    case busy
    case stopped
}
