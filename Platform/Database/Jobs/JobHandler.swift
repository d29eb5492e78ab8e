/// Does the jobs of one kind. A job may come more than once: after a crash, or when its end could not be written down. So
/// what it does must be the same done twice.
public struct JobHandler: Sendable {
    public let kind: String
    /// Tries before a job is given up as dead.
    public let attempts: Int
    /// Seconds for one try; then its task is cancelled and counts as failed.
    public let longest: Double
    let run: @Sendable (_ payload: String) async throws -> Void
    let whenDead: @Sendable (_ session: any SQLSession, _ payload: String, _ reason: String) throws -> Void

    /// - Parameter whenDead: written in the same transaction as the job's death.
    public init(
        kind: String,
        attempts: Int = 12,
        longest: Double = 900,
        whenDead: @escaping @Sendable (any SQLSession, String, String) throws -> Void = { _, _, _ in },
        run: @escaping @Sendable (_ payload: String) async throws -> Void
    ) {
        (self.kind, self.attempts, self.longest) = (kind, attempts, longest)
        (self.whenDead, self.run) = (whenDead, run)
    }
}

/// Work that comes round again, each time done by one process only; when it is next due is stored.
public struct PeriodicJob: Sendable {
    public let kind: String
    /// Seconds from one run to the next.
    public let every: Double
    let run: @Sendable () async throws -> Void

    public init(_ kind: String, every: Double, run: @escaping @Sendable () async throws -> Void) {
        (self.kind, self.every, self.run) = (kind, every, run)
    }

    /// The key under which its one job is open.
    static let onceKey = "periodic"
}

/// Why a job failed, in words that are stored and shown to administrators: codes and constants, never anything of a
/// person.
public struct JobFailure: Error, Hashable, Sendable {
    public let reason: String
    /// No further try would help.
    public let isPermanent: Bool

    public init(_ reason: String, isPermanent: Bool = false) {
        (self.reason, self.isPermanent) = (reason, isPermanent)
    }

    /// Of any other error only the kind is told: its text may hold what somebody typed.
    init(describing error: any Error) {
        if let failure = error as? JobFailure {
            self = failure
        } else {
            let type = String(describing: Swift.type(of: error))
            let name = Mirror(reflecting: error).children.first?.label
            self.init(name.map { "\(type).\($0)" } ?? type)
        }
    }
}
