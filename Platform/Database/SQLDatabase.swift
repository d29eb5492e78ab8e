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
    /// Runs while nobody else, in this process or another one, runs something for the same purpose.
    func alone<Result: Sendable>(
        for purpose: String,
        _ body: @Sendable @escaping () async throws -> Result
    ) async throws -> Result
    /// Tells everybody who listens on the channel; on PostgreSQL in all processes, on SQLite in this one.
    /// - Parameter payload: at most 7,999 bytes, not empty; an id rather than anything a person typed.
    func notify(_ channel: String, payload: String) async throws
    /// What others tell from now on. An empty element says: from here on nothing is missed. It comes first, and again
    /// whenever the connection was lost meanwhile, so that whoever listens looks for what it may have missed.
    func listen(_ channel: String) -> AsyncStream<String>
    /// A consistent copy of everything at `path`, taken while others go on working: on SQLite a database file, on
    /// PostgreSQL an archive of `pg_dump -Fc`. Throws ``PostgresBackupError`` where that program is missing or fails.
    func backup(to path: String) async throws
    func close() async throws
}

extension SQLDatabase {
    public func rows(_ sql: String, _ arguments: SQLValue...) async throws -> [SQLRow] {
        try await rows(sql, arguments)
    }
}
