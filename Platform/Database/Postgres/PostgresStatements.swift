import CPQ

/// The prepared statements of one connection. The same text with arguments of other types is another statement; NULL
/// fits any of them.
struct PostgresStatements {
    final class Statement {
        let name: String
        let types: [Oid]
        var result: PostgresResult?

        init(name: String, types: [Oid]) { (self.name, self.types) = (name, types) }

        func fits(_ wanted: [Oid]) -> Bool {
            wanted.count == types.count
                && zip(wanted, types).allSatisfy { $0 == $1 || $0 == PostgresParameters.TypeID.unknown }
        }
    }

    /// Each keeps a plan in the server's memory.
    static let limit = 400
    private var known: [String: [Statement]] = [:]
    private var count = 0

    /// So many are kept that something has to go.
    var isFull: Bool { count >= Self.limit }

    func find(_ sql: String, _ types: [Oid]) -> Statement? { known[sql]?.first { $0.fits(types) } }

    mutating func keep(_ statement: Statement, for sql: String) {
        known[sql, default: []].append(statement)
        count += 1
    }

    mutating func forget() {
        known = [:]
        count = 0
    }
}
