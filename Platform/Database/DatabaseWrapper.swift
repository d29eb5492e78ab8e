/// A database around another one that does more in some places; everything else goes straight through.
public protocol DatabaseWrapper: SQLDatabase {
    var base: any SQLDatabase { get }
}

extension DatabaseWrapper {
    public var dialect: SQLDialect { base.dialect }

    public func read<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await base.read(body)
    }

    public func rows(_ sql: String, _ arguments: [SQLValue]) async throws -> [SQLRow] {
        try await base.rows(sql, arguments)
    }

    public func changeMark() async throws -> String? { try await base.changeMark() }

    public func write<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await base.write(body)
    }

    public func alone<Result: Sendable>(
        for purpose: String,
        _ body: @Sendable @escaping () async throws -> Result
    ) async throws -> Result {
        try await base.alone(for: purpose, body)
    }

    public func notify(_ channel: String, payload: String) async throws {
        try await base.notify(channel, payload: payload)
    }

    public func listen(_ channel: String) -> AsyncStream<String> { base.listen(channel) }
    public func backup(to path: String) async throws { try await base.backup(to: path) }
    public func close() async throws { try await base.close() }
}
