/// One step of the schema. Never changed once it has shipped.
///
/// Column types that the databases spell differently are written `{int}` (64 bits), `{real}` (double), `{blob}`;
/// `{strict}` ends a table definition.
public struct Migration: Sendable {
    /// `2026-11-22 accounts: person`; sorts and names.
    public let name: String
    let sql: String
    /// What the databases spell too differently for one text, such as triggers; run after ``sql``.
    private let sqlite: String
    private let postgres: String

    public init(_ name: String, _ sql: String, sqlite: String = "", postgres: String = "") {
        (self.name, self.sql) = (name, sql)
        (self.sqlite, self.postgres) = (sqlite, postgres)
    }

    func sql(for dialect: SQLDialect) -> String {
        let (shared, own) =
            dialect == .sqlite
            ? (Self.spelled(sql, Self.sqliteTypes), sqlite) : (PostgresSchema.statements(sql), postgres)
        return own.isEmpty ? shared : shared + "\n" + own
    }

    private static let sqliteTypes = [
        ("{int}", "INTEGER"), ("{real}", "REAL"), ("{blob}", "BLOB"), ("{strict}", "STRICT"),
    ]

    static func spelled(_ sql: String, _ words: [(String, String)]) -> String {
        words.reduce(sql) { $0.replacing($1.0, with: $1.1) }
    }
}
