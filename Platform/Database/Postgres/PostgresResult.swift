import CPQ

/// Rows in the binary form, as values both databases know.
struct PostgresResult {
    let columns: SQLColumns
    private let types: [Oid]

    init(_ result: OpaquePointer) {
        let places = 0..<PQnfields(result)
        columns = SQLColumns(places.map { String(cString: PQfname(result, $0)) })
        types = places.map { PQftype(result, $0) }
    }

    func rows(_ result: OpaquePointer) throws -> [SQLRow] {
        let places = 0..<Int32(types.count)
        return try (0..<PQntuples(result)).map { row in
            let values = try places.map { column -> SQLValue in
                guard PQgetisnull(result, row, column) == 0 else { return .null }
                let bytes = UnsafeRawBufferPointer(
                    start: PQgetvalue(result, row, column),
                    count: Int(PQgetlength(result, row, column))
                )
                return try value(bytes, column: Int(column))
            }
            return SQLRow(columns: columns, values: values)
        }
    }

    private func value(_ bytes: UnsafeRawBufferPointer, column: Int) throws -> SQLValue {
        func bits() -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        switch types[column] {
        case 20: return .int(Int64(bitPattern: bits()))
        case 25, 19, 114, 705, 1042, 1043: return .text(String(decoding: bytes, as: UTF8.self))
        case 701: return .double(Double(bitPattern: bits()))
        case 17: return .blob(Array(bytes))
        case 16: return .int(bits() == 0 ? 0 : 1)
        case 23: return .int(Int64(Int32(bitPattern: UInt32(truncatingIfNeeded: bits()))))
        case 21: return .int(Int64(Int16(bitPattern: UInt16(truncatingIfNeeded: bits()))))
        case 26: return .int(Int64(bits()))
        case 700: return .double(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits()))))
        case 1700:
            if let value = PostgresNumeric.value(bytes) { return value }
        case 2278: return .null
        default: break
        }
        throw StorageError.other(
            "column \(columns.names[column]) has a type (\(types[column])) that stores do not read"
        )
    }
}
