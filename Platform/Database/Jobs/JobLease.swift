import Foundation
import Kernel

/// A job in the hands of one runner, until it ends or the lease runs out.
struct JobLease: Sendable {
    let id: String
    let kind: String
    let payload: String
    /// Tries with this one.
    let attempts: Int
    let isPeriodic: Bool
    /// Names this very lease: whoever comes back late with another one changes nothing.
    let token: String
}

/// What the runner writes about leases. Each step is one transaction; those that end a lease do nothing, and say so, when
/// somebody else holds the job by now.
struct JobLeases: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld
    /// Seconds until a job whose runner says nothing any more is given to another.
    let seconds: Double

    /// How far the clocks of two machines may lie apart, in seconds. A lease that ends later than any clock could have
    /// set was made before the clock was put back, and does not count.
    private static let skew: Double = 300

    /// Takes the job that has waited longest, nil when none is due. Looks before it writes, so that an idle hub does not
    /// write at all.
    func take(_ kinds: [String]) async throws -> JobLease? {
        guard !kinds.isEmpty else { return nil }
        let now = outside.now()
        let kindList = kinds.indices.map { "$\($0 + 4)" }.joined(separator: ", ")
        // A job that was due when it was added stays so, whatever the clock says now.
        let isDue = """
            state = 'open' AND (due_at <= $1 OR due_at = created_at OR (attempts > 0 AND due_at > $3))
            AND (leased_until IS NULL OR leased_until <= $1 OR leased_until > $2) AND kind IN (\(kindList))
            """
        let arguments: [SQLValue] =
            [
                .instant(now), .instant(now.addingTimeInterval(seconds + Self.skew)),
                .instant(now.addingTimeInterval(JobDelay.longest * 1.2 + Self.skew)),
            ] + kinds.map { .text($0) }
        guard try await !database.rows("SELECT id FROM job WHERE \(isDue) LIMIT 1", arguments).isEmpty else {
            return nil
        }
        let token = JobID(from: outside).text
        let count = arguments.count
        return try await database.write { session in
            try session.query(
                """
                UPDATE job SET leased_by = $\(count + 1), leased_until = $\(count + 2), attempts = attempts + 1
                WHERE id = (SELECT id FROM job WHERE \(isDue) ORDER BY due_at, id LIMIT 1) AND \(isDue)
                RETURNING id, kind, payload, once_key, attempts
                """,
                arguments + [.text(token), .instant(now.addingTimeInterval(seconds))]
            )
            .first.map { row in
                JobLease(
                    id: try row.text("id"),
                    kind: try row.text("kind"),
                    payload: try row.text("payload"),
                    attempts: try row.int("attempts"),
                    isPeriodic: try row.textIfPresent("once_key") == PeriodicJob.onceKey,
                    token: token
                )
            }
        }
    }

    /// False when the lease is somebody else's by now.
    func renew(_ lease: JobLease) async throws -> Bool {
        let end = outside.now().addingTimeInterval(seconds)
        return try await change(lease, "leased_until = $3", [.instant(end)])
    }

    func finish(_ lease: JobLease) async throws -> Bool {
        let end = SQLValue.instant(outside.now())
        return try await change(
            lease,
            "state = 'done', ended_at = $3, last_error = NULL, leased_by = NULL, leased_until = NULL",
            [end]
        )
    }

    func postpone(_ lease: JobLease, by seconds: Double, because reason: String) async throws -> Bool {
        let due = SQLValue.instant(outside.now().addingTimeInterval(seconds))
        return try await change(
            lease,
            "due_at = $3, last_error = $4, leased_by = NULL, leased_until = NULL",
            [due, .text(reason)]
        )
    }

    /// A periodic job goes on with its next round, with or without success.
    func goRound(_ lease: JobLease, every seconds: Double, because reason: String? = nil) async throws -> Bool {
        let due = SQLValue.instant(outside.now().addingTimeInterval(seconds))
        return try await change(
            lease,
            "due_at = $3, attempts = 0, last_error = $4, leased_by = NULL, leased_until = NULL",
            [due, .text(reason)]
        )
    }

    func bury(_ lease: JobLease, because reason: String, _ handler: JobHandler) async throws -> Bool {
        let end = SQLValue.instant(outside.now())
        return try await change(
            lease,
            "state = 'dead', ended_at = $3, last_error = $4, leased_by = NULL, leased_until = NULL",
            [end, .text(reason)]
        ) { session in try handler.whenDead(session, lease.payload, reason) }
    }

    /// As if the job had not been taken.
    func giveBack(_ lease: JobLease) async throws -> Bool {
        try await change(lease, "attempts = attempts - 1, leased_by = NULL, leased_until = NULL", [])
    }

    private func change(
        _ lease: JobLease,
        _ assignments: String,
        _ arguments: [SQLValue],
        also more: @escaping @Sendable (any SQLSession) throws -> Void = { _ in }
    ) async throws -> Bool {
        try await database.write { session in
            let rows = try session.query(
                "UPDATE job SET \(assignments) WHERE id = $1 AND leased_by = $2 AND state = 'open' RETURNING id",
                [.text(lease.id), .text(lease.token)] + arguments
            )
            if rows.isEmpty { return false }
            try more(session)
            return true
        }
    }

    /// Sees to it that each periodic job is there, and not further ahead than its own round: its clock may have been put
    /// back, or its round shortened.
    func ensure(_ jobs: [PeriodicJob]) async throws {
        let now = outside.now()
        for job in jobs {
            let latest = SQLValue.instant(now.addingTimeInterval(max(job.every, JobDelay.longest * 1.2) + Self.skew))
            let present = try await database.rows(
                "SELECT due_at FROM job WHERE kind = $1 AND once_key = $2 AND state = 'open' AND due_at <= $3",
                .text(job.kind),
                .text(PeriodicJob.onceKey),
                latest
            )
            guard present.isEmpty else { continue }
            try await database.write { [outside] session in
                try session.query(
                    "UPDATE job SET due_at = $3 WHERE kind = $1 AND once_key = $2 AND state = 'open' AND due_at > $4",
                    .text(job.kind),
                    .text(PeriodicJob.onceKey),
                    .instant(now),
                    latest
                )
                try JobQueue.add(job.kind, onceKey: PeriodicJob.onceKey, in: session, outside: outside)
            }
        }
    }
}
