/// Which of the two databases runs; asked only for column types and full text.
public enum SQLDialect: Sendable {
    case sqlite, postgres
}

/// What can go wrong below, in terms a store can act on.
public enum StorageError: Error, Equatable {
    case uniqueViolation(String)
    case foreignKeyViolation(String)
    case serializationFailure(String)
    case unavailable(String)
    case other(String)
}

/// Used by one thread at a time, and only inside the closure it was handed to.
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

/// One storage protocol for SQLite and PostgreSQL. A write closure may run more than once: no side effects in it.
public protocol SQLDatabase: Sendable {
    var dialect: SQLDialect { get }
    func read<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result
    /// One statement that reads: it sees one state of the data by itself and needs no transaction around it.
    func rows(_ sql: String, _ arguments: [SQLValue]) async throws -> [SQLRow]
    /// Names the state of all that is stored: once read again with another name, something was written meanwhile. What is
    /// read after the name was asked for is at least as new. Nil where the database cannot tell at once.
    func changeMark() async throws -> String?
    /// Runs in a transaction; once it returns, the change survives a crash and a power cut.
    func write<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result
    /// A consistent copy of everything at `path`, taken while others go on working.
    func backup(to path: String) async throws
    func close() async throws
}

extension SQLDatabase {
    public func rows(_ sql: String, _ arguments: SQLValue...) async throws -> [SQLRow] {
        try await rows(sql, arguments)
    }
}
