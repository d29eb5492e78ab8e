public import Kernel

/// A database whose changes are those of a command of the operator: each transaction ends with an entry in the hub's log.
public struct CommandAuditing: DatabaseWrapper {
    /// Stands where the pseudonym of a person stands elsewhere: who runs the installation is not known to it.
    public static let actor = "command"

    public let base: any SQLDatabase
    private let context: AuditContext
    private let outside: OutsideWorld

    /// - Parameters:
    ///   - command: as it is called, without what was typed, `oekohub role grant`.
    ///   - person: whose account it is about; stands in the entry.
    public init(
        _ base: any SQLDatabase,
        command: String,
        feature: String,
        person: PersonID,
        outside: OutsideWorld
    ) {
        (self.base, self.outside) = (base, outside)
        context = AuditContext(
            person: person,
            role: "command",
            scope: .hub,
            feature: feature,
            method: "COMMAND",
            route: command,
            objects: [person.text]
        )
    }

    public func write<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await base.write { [context, outside] session in
            let result = try body(session)
            try AuditWriter.append(
                context,
                .change,
                actor: Self.actor,
                at: outside.now(),
                in: session,
                outside: outside
            )
            return result
        }
    }
}
