import Foundation
public import Kernel

/// Records what was read. A page does not wait for its entry: entries are kept for at most a second and written
/// together. When more wait than fit, whoever comes next writes them all before going on.
public actor AuditTrail {
    private struct Reading: Sendable {
        let context: AuditContext
        let time: Date
    }

    private let database: any SQLDatabase
    private let outside: OutsideWorld
    private let capacity: Int
    private let delay: Duration
    private var waiting: [Reading] = []
    private var known: Set<AuditContext> = []
    private var writer: Task<Void, Never>?
    /// What is being written now; whoever looks at the log waits for it.
    private var writing: Task<Void, any Error>?

    /// - Parameter database: the one below ``AuditingDatabase``.
    public init(
        _ database: any SQLDatabase,
        outside: OutsideWorld,
        capacity: Int = 500,
        delay: Duration = .milliseconds(800)
    ) {
        (self.database, self.outside) = (database, outside)
        (self.capacity, self.delay) = (capacity, delay)
    }

    /// The person of `context` has been shown what its route shows. The same again in the same moment, such as the
    /// pictures of a page, is one entry.
    /// - Throws: only when too many entries wait and the database takes none: then nothing more is shown.
    public func read(_ context: AuditContext) async throws {
        guard known.insert(context).inserted else { return }
        waiting.append(Reading(context: context, time: outside.now()))
        if waiting.count > capacity { return try await flush() }
        guard writer == nil else { return }
        writer = Task { [weak self, delay] in
            try? await Task.sleep(for: delay)
            await self?.writeLater()
        }
    }

    /// Writes what waits; called at the end, and before the log is looked at.
    public func flush() async throws {
        while let writing { _ = await writing.result }
        guard !waiting.isEmpty else { return }
        let batch = waiting
        (waiting, known) = ([], [])
        let task = Task { try await write(batch) }
        writing = task
        try await task.value
    }

    private func write(_ batch: [Reading]) async throws {
        defer { writing = nil }
        do {
            try await database.write { [outside] session in
                for reading in batch {
                    let person = reading.context.person
                    let actor = try AuditWriter.pseudonym(of: person, in: session, outside: outside)
                    try AuditWriter.append(
                        reading.context,
                        .read,
                        actor: actor,
                        at: reading.time,
                        in: session,
                        outside: outside
                    )
                }
            }
        } catch {
            waiting = batch + waiting
            known = Set(waiting.map(\.context))
            throw error
        }
    }

    /// What could not be written stays and is tried again with the next page.
    private func writeLater() async {
        writer = nil
        try? await flush()
    }
}
