/// The tables of a database as they are now, not as the migrations meant them to be.
public enum DatabaseSchema {
    /// Column names in their order, by table.
    public static func tables(_ database: any SQLDatabase) async throws -> [String: [String]] {
        let sql =
            switch database.dialect {
            case .sqlite:
                """
                SELECT m.name AS table_name, c.name AS column_name
                FROM sqlite_master m JOIN pragma_table_info(m.name) c
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
                ORDER BY m.name, c.cid
                """
            case .postgres:
                """
                SELECT c.table_name::text AS table_name, c.column_name::text AS column_name
                FROM information_schema.columns c
                JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
                ORDER BY c.table_name, c.ordinal_position
                """
            }
        var result: [String: [String]] = [:]
        for row in try await database.rows(sql) {
            result[try row.text("table_name"), default: []].append(try row.text("column_name"))
        }
        return result
    }
}
