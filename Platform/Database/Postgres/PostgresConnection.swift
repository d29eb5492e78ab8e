import CPQ

/// One connection to the server. Used by one thread at a time, which the pool sees to.
final class PostgresConnection: SQLSession, @unchecked Sendable {
    static let oldestVersion = 150_000
    private let handle: OpaquePointer
    private var statements = PostgresStatements()
    private var number = 0
    /// The first failure since the transaction began; nothing after it can succeed.
    private var failure: PostgresFailure?

    var dialect: SQLDialect { .postgres }
    var socket: Int32 { PQsocket(handle) }
    var isLost: Bool { PQstatus(handle) != CONNECTION_OK }
    /// Nothing is left open on it.
    var isIdle: Bool { !isLost && PQtransactionStatus(handle) == PQTRANS_IDLE }

    init(_ url: String) throws {
        // Those before the address are overridden by what stands in it.
        let settings: [(String, String)] = [
            ("connect_timeout", "5"), ("application_name", "oekohub"), ("keepalives_idle", "30"),
            ("keepalives_interval", "10"), ("keepalives_count", "3"), ("tcp_user_timeout", "30000"),
            (
                "options",
                "-c statement_timeout=60s -c lock_timeout=30s -c idle_in_transaction_session_timeout=120s -c jit=off"
            ),
            ("dbname", url), ("client_encoding", "UTF8"),
        ]
        let opened = Self.withPointers(settings.map(\.0)) { names in
            Self.withPointers(settings.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
        }
        guard let opened else { throw StorageError.unavailable("no memory for a connection") }
        handle = opened
        guard PQstatus(handle) == CONNECTION_OK else {
            throw StorageError.unavailable(String(cString: PQerrorMessage(handle)))
        }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard PQserverVersion(handle) >= Self.oldestVersion else {
            throw StorageError.other("PostgreSQL 15 or newer is needed, this is \(PQserverVersion(handle))")
        }
        let encoding = PQparameterStatus(handle, "server_encoding").map { String(cString: $0) }
        guard encoding == "UTF8" else { throw StorageError.other("the database is in \(encoding ?? "?"), not in UTF8") }
    }

    deinit { PQfinish(handle) }

    func query(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        let statement = try prepared(sql, arguments)
        let result = PostgresParameters(arguments).send { values, lengths, formats in
            PQexecPrepared(handle, statement.name, Int32(arguments.count), values, lengths, formats, 1)
        }
        return try checked(result) { result in
            guard PQresultStatus(result) == PGRES_TUPLES_OK else { return [] }
            let shape = statement.result ?? PostgresResult(result)
            statement.result = shape
            return try shape.rows(result)
        }
    }

    /// Forgets what was prepared: the script may change the tables it was prepared for.
    func script(_ sql: String) throws {
        try checked(PQexec(handle, sql)) { _ in }
        guard PQtransactionStatus(handle) != PQTRANS_INERROR else { return }
        try forgetStatements()
    }

    /// One statement that begins or ends something. Returns the word with which the server confirms it.
    @discardableResult
    func command(_ sql: String) throws -> String {
        try checked(PQexec(handle, sql)) { result in String(cString: PQcmdStatus(result)) }
    }

    private func prepared(_ sql: String, _ arguments: [SQLValue]) throws -> PostgresStatements.Statement {
        let types = arguments.map(PostgresParameters.type)
        if let known = statements.find(sql, types) { return known }
        if statements.isFull { try forgetStatements() }
        number += 1
        let statement = PostgresStatements.Statement(name: "s\(number)", types: types)
        try checked(PQprepare(handle, statement.name, sql, Int32(types.count), types)) { _ in }
        statements.keep(statement, for: sql)
        return statement
    }

    private func forgetStatements() throws {
        statements.forget()
        try checked(PQexec(handle, "DEALLOCATE ALL")) { _ in }
    }

    private func checked<Value>(_ result: OpaquePointer?, _ read: (OpaquePointer) throws -> Value) throws -> Value {
        guard let result else { throw note(PostgresFailure(lost: String(cString: PQerrorMessage(handle)))) }
        defer { PQclear(result) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY, PGRES_TUPLES_OK: return try read(result)
        default: throw note(.of(result, connection: handle))
        }
    }

    private func note(_ new: PostgresFailure) -> StorageError {
        if new.isStale { statements.forget() }
        if failure == nil { failure = new }
        return new.error
    }

    /// Runs the closure in the transaction that was begun, and ends it.
    func finish<Result>(_ body: (any SQLSession) throws -> Result) throws -> Result {
        failure = nil
        let value: Result
        do {
            value = try body(self)
        } catch {
            let first = failure
            _ = try? command("ROLLBACK")
            if let first, first.mayBeRepeated { throw PostgresConflict(error: first.error) }
            throw error
        }
        let first = failure
        failure = nil
        let word: String
        do {
            word = try command("COMMIT")
        } catch {
            if let failure, failure.mayBeRepeated { throw PostgresConflict(error: failure.error) }
            throw error
        }
        // The server answers a commit after a failure with ROLLBACK and calls that a success.
        guard word != "COMMIT" else { return value }
        if let first, first.mayBeRepeated { throw PostgresConflict(error: first.error) }
        throw first?.error ?? StorageError.other("the transaction was rolled back")
    }

    /// One statement by itself.
    func single(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        failure = nil
        do {
            return try query(sql, arguments)
        } catch {
            if let failure, failure.mayBeRepeated { throw PostgresConflict(error: failure.error) }
            throw error
        }
    }

    /// What others have told meanwhile; nil when the connection is lost.
    func notifications() -> [(channel: String, payload: String)]? {
        guard PQconsumeInput(handle) == 1 else { return nil }
        var all: [(String, String)] = []
        while let one = PQnotifies(handle) {
            all.append((String(cString: one.pointee.relname), String(cString: one.pointee.extra)))
            PQfreemem(one)
        }
        return all
    }

    private static func withPointers<Result>(
        _ texts: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = texts.map { text in
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.utf8.count + 1)
            for (index, byte) in text.utf8.enumerated() { copy[index] = CChar(bitPattern: byte) }
            copy[text.utf8.count] = 0
            return copy
        }
        defer { for copy in copies { copy.deallocate() } }
        let pointers = copies.map { UnsafePointer<CChar>?.some(UnsafePointer($0)) } + [nil]
        return pointers.withUnsafeBufferPointer { body($0.baseAddress!) }
    }
}
