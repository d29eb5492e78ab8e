public import Kernel

/// A database whose changes are recorded: each transaction made while a person's request is answered ends with one
/// entry of the audit log.
public struct AuditingDatabase: DatabaseWrapper {
    public let base: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ base: any SQLDatabase, outside: OutsideWorld) { (self.base, self.outside) = (base, outside) }

    public func write<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        // Read here: the closure runs on a thread of the database, which belongs to no task.
        guard let context = AuditContext.current, context.changes else { return try await base.write(body) }
        return try await base.write { [outside] session in
            // Before the change, which may be that this very person is forgotten.
            let actor = try AuditWriter.pseudonym(of: context.person, in: session, outside: outside)
            let result = try body(session)
            try AuditWriter.append(context, .change, actor: actor, at: outside.now(), in: session, outside: outside)
            return result
        }
    }
}
