/// Which of the two databases runs; asked only for column types and full text.
public enum SQLDialect: Sendable {
    case sqlite, postgres
}

/// What can go wrong below, in terms a store can act on.
public enum StorageError: Error, Equatable {
    case uniqueViolation(String)
    case foreignKeyViolation(String)
    /// Others changed the same data again and again, so that a transaction was given up.
    case serializationFailure(String)
    /// The database is gone, or cannot write. Whether a change that was being committed is kept is not known.
    case unavailable(String)
    case other(String)
}

/// Used by one thread at a time, and only inside the closure it was handed to. After an error nothing more can be done
/// in the same closure: PostgreSQL has given the transaction up.
///
/// SQL text uses `$1, $2 …` and the dialect both databases share: `RETURNING`, `ON CONFLICT`, common table
/// expressions, window functions, `FILTER`, `->>`.
public protocol SQLSession {
    var dialect: SQLDialect { get }
    @discardableResult func query(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow]
    /// Several statements without arguments, as migrations need them.
    func script(_ sql: String) throws
}

extension SQLSession {
    @discardableResult public func query(_ sql: String, _ arguments: SQLValue...) throws -> [SQLRow] {
        try query(sql, arguments)
    }
}
