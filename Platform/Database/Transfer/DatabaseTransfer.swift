/// Moves everything from an SQLite database into an empty PostgreSQL database and compares both afterwards. It knows no
/// table by name: what is there is read from the schema.
///
/// Nobody may write to either meanwhile; whoever calls sees to that.
public struct DatabaseTransfer: Sendable {
    /// One table on both sides.
    public struct Comparison: Sendable, Hashable {
        public let table: String
        public let rows: Int
        public let rowsThere: Int
        /// SHA-256 over all rows in the order of the primary key, as hex digits.
        public let digest: String
        public let digestThere: String

        public var isEqual: Bool { rows == rowsThere && digest == digestThere }
    }

    private let source: any SQLDatabase
    private let target: any SQLDatabase

    public init(from source: any SQLDatabase, to target: any SQLDatabase) {
        (self.source, self.target) = (source, target)
    }

    /// Copies and compares. The source stands at the schema of `migrations` already.
    ///
    /// Throws ``TransferError``; the target is then as empty as it was before. A difference is not thrown but told, and
    /// what was copied stays there to be looked at.
    public func run(_ migrations: [Migration]) async throws -> [Comparison] {
        let present = try await tablesOfTarget()
        guard present.isEmpty else { throw TransferError.notEmpty(table: present[0]) }
        do {
            try await Migrator.migrate(target, migrations)
            let tables = try await TransferTable.all(in: source)
            let keys = try await dropForeignKeys()
            for table in tables { try await copy(table) }
            try await add(keys)
            try await continueNumbering()
            return try await compare(tables)
        } catch {
            try? await clear()
            throw error
        }
    }

    /// Reads both sides, whatever was done to them since they were copied.
    public func compare() async throws -> [Comparison] { try await compare(TransferTable.all(in: source)) }

    private func compare(_ tables: [TransferTable]) async throws -> [Comparison] {
        var result: [Comparison] = []
        for table in tables {
            let (here, there) = (try await table.digest(in: source), try await table.digest(in: target))
            result.append(
                Comparison(
                    table: table.name,
                    rows: here.rows,
                    rowsThere: there.rows,
                    digest: here.sha256,
                    digestThere: there.sha256
                )
            )
        }
        return result
    }

    private func copy(_ table: TransferTable) async throws {
        let insertion = table.insertion
        do {
            // Some steps of the schema write rows of their own. A log that only grows refuses even to delete nothing.
            let name = TransferTable.quoted(table.name)
            if try await !target.rows("SELECT 1 AS one FROM \(name) LIMIT 1").isEmpty {
                try await target.write { try $0.script("DELETE FROM \(name)") }
            }
            try await table.forEachBatch(in: source) { rows in
                try await target.write { session in
                    for row in rows { try session.query(insertion, row.values) }
                }
            }
        } catch let error as StorageError {
            throw TransferError.failed(table: table.name, error)
        }
    }

    private func tablesOfTarget() async throws -> [String] {
        try await target.rows(
            "SELECT tablename AS name FROM pg_catalog.pg_tables WHERE schemaname = current_schema() ORDER BY tablename"
        ).map { try $0.text("name") }
    }

    private struct ForeignKey: Sendable {
        let table: String
        let name: String
        let definition: String
    }

    /// Tables refer to each other, and to themselves, in an order that rows do not come in. Put back at the end, when
    /// the database checks them all.
    private func dropForeignKeys() async throws -> [ForeignKey] {
        let keys = try await target.rows(
            """
            SELECT t.relname AS name, c.conname AS key, pg_get_constraintdef(c.oid) AS definition
            FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE c.contype = 'f' AND n.nspname = current_schema() ORDER BY t.relname, c.conname
            """
        ).map { row in
            ForeignKey(
                table: try row.text("name"),
                name: try row.text("key"),
                definition: try row.text("definition")
            )
        }
        try await alter(keys) { "DROP CONSTRAINT \(TransferTable.quoted($0.name))" }
        return keys
    }

    private func add(_ keys: [ForeignKey]) async throws {
        try await alter(keys) { "ADD CONSTRAINT \(TransferTable.quoted($0.name)) \($0.definition)" }
    }

    private func alter(_ keys: [ForeignKey], _ how: @Sendable @escaping (ForeignKey) -> String) async throws {
        for key in keys {
            do {
                try await target.write { try $0.script("ALTER TABLE \(TransferTable.quoted(key.table)) \(how(key))") }
            } catch let error as StorageError {
                throw TransferError.failed(table: key.table, error)
            }
        }
    }

    /// The next row that gets its number from the database comes after those that were copied.
    private func continueNumbering() async throws {
        let columns = try await target.rows(
            """
            SELECT table_name::text AS name, column_name::text AS number FROM information_schema.columns
            WHERE table_schema = current_schema() AND is_identity = 'YES' ORDER BY 1, 2
            """
        ).map { (try $0.text("name"), try $0.text("number")) }
        for (table, column) in columns {
            let number = TransferTable.quoted(column)
            _ = try await target.write { session in
                try session.query(
                    """
                    SELECT setval(pg_get_serial_sequence($1, $2), COALESCE(max(\(number)), 1), max(\(number)) IS NOT NULL)
                    FROM \(TransferTable.quoted(table))
                    """,
                    .text(TransferTable.quoted(table)),
                    .text(column)
                )
            }
        }
    }

    /// As empty as it was before.
    private func clear() async throws {
        let tables = try await tablesOfTarget()
        guard !tables.isEmpty else { return }
        let names = tables.map(TransferTable.quoted).joined(separator: ", ")
        let functions = try await target.rows(
            """
            SELECT DISTINCT t.tgfoid::regprocedure::text AS name
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND NOT t.tgisinternal
            """
        ).map { try $0.text("name") }
        try await target.write { session in
            try session.script("DROP TABLE \(names) CASCADE")
            for function in functions { try session.script("DROP FUNCTION \(function)") }
        }
    }
}
