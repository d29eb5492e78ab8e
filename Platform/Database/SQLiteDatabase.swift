import Foundation
import GRDB

/// SQLite in WAL mode through GRDB: one writer, several readers, `synchronous=FULL`.
public final class SQLiteDatabase: SQLDatabase {
    private let pool: DatabasePool

    public var dialect: SQLDialect { .sqlite }

    /// Opens or creates the file; readers are threads, so a few more than cores.
    public init(path: String, readers: Int = 4) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -16000") }
        pool = try DatabasePool(path: path, configuration: configuration)
        // An acknowledged write must survive a power cut. The pool sets NORMAL when it turns WAL on, so this comes after.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }

    public func read<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await pool.read { try body(SQLiteSession(connection: $0)) }
    }

    public func write<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        try await pool.write { try body(SQLiteSession(connection: $0)) }
    }

    public func backup(to path: String) async throws {
        let target = try DatabaseQueue(path: path)
        try pool.backup(to: target)
        try await target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try target.close()
    }

    public func close() async throws { try pool.close() }
}

private struct SQLiteSession: SQLSession {
    let connection: GRDB.Database

    var dialect: SQLDialect { .sqlite }

    func query(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        do {
            let statement = try connection.cachedStatement(sql: sql)
            var named: [String: (any DatabaseValueConvertible)?] = [:]
            for (index, value) in arguments.enumerated() { named[String(index + 1)] = value.databaseValue }
            try statement.setArguments(StatementArguments(named))
            let cursor = try Row.fetchCursor(statement)
            let columns = SQLColumns(statement.columnNames)
            var rows: [SQLRow] = []
            while let row = try cursor.next() {
                rows.append(SQLRow(columns: columns, values: row.databaseValues.map(SQLValue.init)))
            }
            return rows
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    func script(_ sql: String) throws {
        do { try connection.execute(sql: sql) } catch let error as DatabaseError { throw StorageError(error) }
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .int(let value): value.databaseValue
        case .double(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let value): Data(value).databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .int(number)
        case .double(let number): self = .double(number)
        case .string(let text): self = .text(text)
        case .blob(let bytes): self = .blob([UInt8](bytes))
        }
    }
}

extension StorageError {
    fileprivate init(_ error: DatabaseError) {
        let text = error.message ?? "\(error)"
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: self = .uniqueViolation(text)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKeyViolation(text)
        case _ where error.resultCode == .SQLITE_BUSY: self = .serializationFailure(text)
        case _ where error.resultCode == .SQLITE_FULL || error.resultCode == .SQLITE_IOERR: self = .unavailable(text)
        default: self = .other(text)
        }
    }
}
