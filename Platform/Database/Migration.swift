/// One step of the schema. Never changed once it has shipped.
///
/// Column types that the databases spell differently are written `{int}` (64 bits), `{real}` (double), `{blob}`;
/// `{strict}` ends a table definition.
public struct Migration: Sendable {
    /// `2026-11-22 accounts: person`; sorts and names.
    public let name: String
    let sql: String

    public init(_ name: String, _ sql: String) {
        self.name = name
        self.sql = sql
    }

    func sql(for dialect: SQLDialect) -> String {
        dialect == .sqlite ? Self.spelled(sql, Self.sqliteTypes) : PostgresSchema.statements(sql)
    }

    private static let sqliteTypes = [("{int}", "INTEGER"), ("{real}", "REAL"), ("{blob}", "BLOB"), ("{strict}", "STRICT")]

    static func spelled(_ sql: String, _ words: [(String, String)]) -> String {
        words.reduce(sql) { $0.replacing($1.0, with: $1.1) }
    }
}
