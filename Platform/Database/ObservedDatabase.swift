/// A database whose times and failures are counted.
public struct ObservedDatabase: DatabaseWrapper {
    public let base: any SQLDatabase
    private let figures: DatabaseFigures

    public init(_ base: any SQLDatabase, figures: DatabaseFigures) { (self.base, self.figures) = (base, figures) }

    public func read<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await timed(figures.read) { try await base.read(body) }
    }

    public func rows(_ sql: String, _ arguments: [SQLValue]) async throws -> [SQLRow] {
        try await timed(figures.read) { try await base.rows(sql, arguments) }
    }

    public func write<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await timed(figures.wrote) { try await base.write(body) }
    }

    private func timed<Result>(
        _ record: (Double) -> Void,
        _ work: () async throws -> Result
    ) async throws -> Result {
        let start = ContinuousClock.now
        do {
            let result = try await work()
            record(Double(seconds: .now - start))
            return result
        } catch {
            record(Double(seconds: .now - start))
            figures.failed(error)
            throw error
        }
    }
}

extension Double {
    fileprivate init(seconds duration: Duration) {
        let parts = duration.components
        self = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }
}
