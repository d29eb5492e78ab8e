public import DatabasePlatform
public import Kernel

/// People who get an account because somebody invited them by mail, before they belong to any firm.
public struct NewcomerStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Throws ``StorageError/uniqueViolation(_:)`` when the mail address is taken.
    public func add(_ person: AccountStore.NewPerson) async throws -> PersonID {
        let (id, now) = (PersonID(from: outside), outside.now())
        try await database.write { session in try AccountStore.insert(person, id: id, at: now, in: session) }
        return id
    }
}
