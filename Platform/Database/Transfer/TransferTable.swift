import Crypto
import Foundation

/// A table of the source, read in the order of its primary key; both databases order by bytes.
struct TransferTable: Sendable {
    let name: String
    let columns: [String]
    /// Names of the columns of the primary key, in its order.
    let key: [String]

    /// Rows that are read, or written, at once.
    static let batch = 500

    /// All tables of an SQLite database except the migrator's own, by name.
    static func all(in source: any SQLDatabase) async throws -> [TransferTable] {
        let names = try await source.rows(
            """
            SELECT name FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'schema_migration'
            ORDER BY name
            """
        ).map { try $0.text("name") }
        var tables: [TransferTable] = []
        for name in names {
            let columns = try await source.rows("SELECT name, pk FROM pragma_table_info($1) ORDER BY cid", .text(name))
            let key = try columns.filter { try $0.int("pk") > 0 }.sorted { try $0.int("pk") < $1.int("pk") }
            guard !key.isEmpty else { throw TransferError.noPrimaryKey(table: name) }
            tables.append(
                TransferTable(
                    name: name,
                    columns: try columns.map { try $0.text("name") },
                    key: try key.map { try $0.text("name") }
                )
            )
        }
        return tables
    }

    static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

    private static func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

    private static func places(_ count: Int) -> String { (1...count).map { "$\($0)" }.joined(separator: ", ") }

    var insertion: String {
        "INSERT INTO \(Self.quoted(name)) (\(Self.list(columns))) VALUES (\(Self.places(columns.count)))"
    }

    func forEachBatch(in database: any SQLDatabase, _ body: ([SQLRow]) async throws -> Void) async throws {
        let head = "SELECT \(Self.list(columns)) FROM \(Self.quoted(name))"
        let tail = "ORDER BY \(Self.list(key)) LIMIT \(Self.batch)"
        let next = "\(head) WHERE (\(Self.list(key))) > (\(Self.places(key.count))) \(tail)"
        var rows = try await database.rows("\(head) \(tail)")
        while !rows.isEmpty {
            try await body(rows)
            guard rows.count == Self.batch, let last = rows.last else { return }
            rows = try await database.rows(next, try key.map { try last.value($0) })
        }
    }

    /// Number of rows, and SHA-256 over all their values with their types.
    func digest(in database: any SQLDatabase) async throws -> (rows: Int, sha256: String) {
        var (count, hash) = (0, SHA256())
        try await forEachBatch(in: database) { rows in
            count += rows.count
            for row in rows { hash.update(data: Self.bytes(row.values)) }
        }
        return (count, hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }

    /// Each value as a letter for its type and its bytes, texts and blobs with their length before them.
    private static func bytes(_ values: [SQLValue]) -> [UInt8] {
        var bytes: [UInt8] = []
        func add(_ letter: Character, _ bits: UInt64) {
            bytes.append(letter.asciiValue ?? 0)
            withUnsafeBytes(of: bits.bigEndian) { bytes.append(contentsOf: $0) }
        }
        for value in values {
            switch value {
            case .null: add("n", 0)
            case .int(let number): add("i", UInt64(bitPattern: number))
            case .double(let number): add("d", (number == 0 ? 0 : number).bitPattern)
            case .text(let text):
                add("t", UInt64(text.utf8.count))
                bytes.append(contentsOf: text.utf8)
            case .blob(let blob):
                add("b", UInt64(blob.count))
                bytes.append(contentsOf: blob)
            }
        }
        return bytes
    }
}
