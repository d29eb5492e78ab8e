/// One try at a job: the work itself, with the lease renewed beside it.
struct JobAttempt {
    enum Outcome: Sendable {
        case done
        case failed(JobFailure)
        /// Somebody else holds the job by now.
        case lost
        /// The hub ends and cannot wait any longer.
        case aborted
    }

    let leases: JobLeases
    let longest: Double
    let halt: Halt

    func run(_ lease: JobLease, _ body: @escaping @Sendable () async throws -> Void) async -> Outcome {
        await withTaskGroup(of: Outcome?.self) { group in
            group.addTask {
                do {
                    try await body()
                    return .done
                } catch {
                    return .failed(JobFailure(describing: error))
                }
            }
            group.addTask { await keepLease(lease) }
            group.addTask {
                await halt.aborted()
                return Task.isCancelled ? nil : .aborted
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(longest))
                return Task.isCancelled ? nil : .failed(JobFailure("tooLong"))
            }
            var outcome: Outcome = .aborted
            for await first in group {
                guard let first else { continue }
                outcome = first
                break
            }
            group.cancelAll()
            // What the work still does after it was cancelled is waited for as the group ends.
            return outcome
        }
    }

    /// Until it is cancelled, or the lease is lost.
    private func keepLease(_ lease: JobLease) async -> Outcome? {
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(leases.seconds / 3))
            guard !Task.isCancelled else { return nil }
            // A database that does not answer is asked again: the lease lasts for two more tries.
            if (try? await leases.renew(lease)) == false { return .lost }
        }
        return nil
    }
}
