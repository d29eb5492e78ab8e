import Foundation
import GRDB
import GRDBSQLite

/// SQLite in WAL mode through GRDB: one writer, several readers, `synchronous=FULL`.
///
/// A read runs on the thread that asks: most take a few microseconds, less than handing them to another thread and
/// back (30 µs), and the work is the processor's either way. A write waits for its turn without holding a thread.
public final class SQLiteDatabase: SQLDatabase {
    private let pool: DatabasePool
    private let listeners = Listeners()

    public var dialect: SQLDialect { .sqlite }

    /// Opens or creates the file; without a number, at least as many readers as cores, so that no thread waits for one.
    public init(path: String, readers: Int? = nil) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = readers ?? max(4, ProcessInfo.processInfo.activeProcessorCount)
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
        try readHere(body)
    }

    private func readHere<Result>(_ body: (any SQLSession) throws -> Result) throws -> Result {
        try told {
            try pool.unsafeRead { connection in
                // One state of the data for all statements of the closure. Prepared once, unlike the pool's own.
                try connection.cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
                defer { try? connection.cachedStatement(sql: "COMMIT TRANSACTION").execute() }
                return try body(SQLiteSession(connection: connection))
            }
        }
    }

    public func rows(_ sql: String, _ arguments: [SQLValue]) async throws -> [SQLRow] {
        try rowsHere(sql, arguments)
    }

    public func changeMark() async throws -> String? { try markHere() }

    /// SQLite counts for each connection what others have written.
    private func markHere() throws -> String? {
        try told {
            try pool.unsafeRead { connection in
                let statement = try connection.cachedStatement(sql: "PRAGMA data_version")
                let version = try Int64.fetchOne(statement) ?? 0
                return "\(UInt(bitPattern: ObjectIdentifier(connection).hashValue))-\(version)"
            }
        }
    }

    private func rowsHere(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        try told { try pool.unsafeRead { try SQLiteSession(connection: $0).query(sql, arguments) } }
    }

    public func write<Result: Sendable>(
        _ body: @Sendable @escaping (any SQLSession) throws -> Result
    ) async throws -> Result {
        do {
            return try await pool.write { try body(SQLiteSession(connection: $0)) }
        } catch let error as DatabaseError {
            // A full disk may show only when the transaction ends.
            throw StorageError(error)
        }
    }

    /// In the words of the platform: the pool may fail before a statement runs, and after.
    private func told<Result>(_ work: () throws -> Result) throws -> Result {
        do { return try work() } catch let error as DatabaseError { throw StorageError(error) }
    }

    /// Nobody is waited for: who writes is alone on SQLite, and a migration looks again once it is.
    public func alone<Result: Sendable>(
        for purpose: String,
        _ body: @Sendable @escaping () async throws -> Result
    ) async throws -> Result {
        try await body()
    }

    public func notify(_ channel: String, payload: String) async throws { listeners.tell(channel, payload) }

    public func listen(_ channel: String) -> AsyncStream<String> {
        let stream = listeners.add(channel)
        listeners.greet([channel])
        return stream
    }

    public func backup(to path: String) async throws {
        let target = try DatabaseQueue(path: path)
        try pool.backup(to: target)
        try await target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try target.close()
    }

    /// Leaves all data in the one file, so that it can be copied or moved.
    public func close() async throws {
        listeners.end()
        try await pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try pool.close()
    }
}

private struct SQLiteSession: SQLSession {
    let connection: GRDB.Database

    var dialect: SQLDialect { .sqlite }

    func query(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        do {
            let statement = try connection.cachedStatement(sql: Self.numbered(sql))
            try statement.setArguments(StatementArguments(arguments.map { $0.databaseValue }))
            let cursor = try Row.fetchCursor(statement)
            guard try cursor.next() != nil else { return [] }
            let columns = SQLColumns(Self.columnNames(statement))
            let places = 0..<Int32(columns.names.count)
            var rows: [SQLRow] = []
            repeat {
                let values = places.map { SQLValue(statement.sqliteStatement, column: $0) }
                rows.append(SQLRow(columns: columns, values: values))
            } while try cursor.next() != nil
            return rows
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    /// Asked once the statement has begun: where a column came or went since it was prepared, SQLite prepares it anew only
    /// then, and the names that were taken before no longer fit.
    private static func columnNames(_ statement: Statement) -> [String] {
        let handle = statement.sqliteStatement
        guard sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_REPREPARE, 0) > 0 else { return statement.columnNames }
        return (0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) }
    }

    /// `$1` as `?1`: SQLite takes the number of the former for a name, and names are looked up one by one.
    private static func numbered(_ sql: String) -> String {
        var sql = sql
        return sql.withUTF8 { source in
            String(unsafeUninitializedCapacity: source.count) { target in
                let (dollar, question) = (UInt8(ascii: "$"), UInt8(ascii: "?"))
                let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
                for index in source.indices {
                    target[index] = source[index]
                    guard source[index] == dollar, index + 1 < source.count else { continue }
                    if digits.contains(source[index + 1]) { target[index] = question }
                }
                return source.count
            }
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

    /// A column of the row at which the statement stands.
    fileprivate init(_ statement: SQLiteStatement, column: Int32) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: self = .null
        case SQLITE_INTEGER: self = .int(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: self = .double(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            let bytes = UnsafeBufferPointer(
                start: sqlite3_column_text(statement, column),
                count: Int(sqlite3_column_bytes(statement, column))
            )
            self = .text(String(decoding: bytes, as: UTF8.self))
        default:
            let bytes = UnsafeRawBufferPointer(
                start: sqlite3_column_blob(statement, column),
                count: Int(sqlite3_column_bytes(statement, column))
            )
            self = .blob(Array(bytes))
        }
    }
}

extension StorageError {
    /// The disk is full, broken or away; nothing that a statement could do better.
    private static let passing: [ResultCode] = [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY]

    fileprivate init(_ error: DatabaseError) {
        let text = error.message ?? "\(error)"
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: self = .uniqueViolation(text)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKeyViolation(text)
        case _ where error.resultCode == .SQLITE_BUSY: self = .serializationFailure(text)
        case _ where Self.passing.contains(error.resultCode): self = .unavailable(text)
        default: self = .other(text)
        }
    }
}
