import CPQ

/// What the server, or the way to it, said no with.
struct PostgresFailure: Error {
    /// Five characters of the standard (SQLSTATE); nil when the connection was lost.
    let state: String?
    let error: StorageError

    /// The same transaction may succeed when it is run once more: others were in the way (serialisation, deadlock), or a
    /// prepared statement was made for a table that has changed since.
    var mayBeRepeated: Bool {
        guard let state else { return false }
        return ["40001", "40P01"].contains(state) || isStale
    }

    /// The prepared statement is gone, or fits its tables no longer.
    let isStale: Bool

    init(lost message: String) {
        state = nil
        error = .unavailable(message)
        isStale = false
    }

    static func of(_ result: OpaquePointer, connection: OpaquePointer) -> PostgresFailure {
        guard let state = field(result, "C") else {
            return PostgresFailure(lost: String(cString: PQerrorMessage(connection)))
        }
        // Without the detail, which quotes what people have written.
        let message = field(result, "M") ?? String(cString: PQresultErrorMessage(result))
        return PostgresFailure(state: state, message: message)
    }

    init(state: String, message: String) {
        self.state = state
        isStale = state == "26000" || (state == "0A000" && message.contains("cached plan"))
        let text = "\(message) [\(state)]"
        switch state {
        case "23505": error = .uniqueViolation(text)
        case "23503": error = .foreignKeyViolation(text)
        case "40001", "40P01": error = .serializationFailure(text)
        // Too slow, or on a server that may only read.
        case "57014", "25006", "55P03": error = .unavailable(text)
        // Connection, resources (53100 is a full disk), operator, system.
        case _ where ["08", "53", "57", "58"].contains(state.prefix(2)): error = .unavailable(text)
        default: error = .other(text)
        }
    }

    private static func field(_ result: OpaquePointer, _ code: Character) -> String? {
        PQresultErrorField(result, Int32(code.asciiValue ?? 0)).map { String(cString: $0) }
    }
}

/// A transaction was given up and may be run once more.
struct PostgresConflict: Error {
    let error: StorageError
}
