public import Foundation

/// „Verzeichnis der Daten“: every table and column of the database with what is known about it.
public struct DataInventory: Sendable {
    public let tables: [String: TableNote]
    /// Which part of the hub a table belongs to: the name of the file that describes it.
    public let themes: [String: String]
    public let retention: [String: RetentionClass]
    /// Legal bases by key, in words.
    public let bases: [String: String]

    public enum Fault: Error, Equatable {
        case tableTwice(String)
        case unknownRetention(table: String, key: String)
        case unknownBasis(table: String, key: String)
    }

    /// - Parameters:
    ///   - parts: JSON objects of tables, each with its theme.
    ///   - retention: JSON object of ``RetentionClass`` values.
    ///   - bases: JSON object of texts.
    public init(parts: [(theme: String, tables: Data)], retention: Data, bases: Data) throws {
        let decoder = JSONDecoder()
        self.retention = try decoder.decode([String: RetentionClass].self, from: retention)
        self.bases = try decoder.decode([String: String].self, from: bases)
        var (tables, themes): ([String: TableNote], [String: String]) = ([:], [:])
        for (theme, part) in parts {
            for (name, note) in try decoder.decode([String: TableNote].self, from: part) {
                guard tables[name] == nil else { throw Fault.tableTwice(name) }
                guard self.retention[note.retention] != nil else {
                    throw Fault.unknownRetention(table: name, key: note.retention)
                }
                guard self.bases[note.basis] != nil else { throw Fault.unknownBasis(table: name, key: note.basis) }
                (tables[name], themes[name]) = (note, theme)
            }
        }
        (self.tables, self.themes) = (tables, themes)
    }

    /// `Content/inventory/*.json`, `Content/retention.json` and `Content/bases.json`.
    public init(folder: URL) throws {
        let parts = folder.appendingPathComponent("inventory")
        let names = try FileManager.default.contentsOfDirectory(atPath: parts.path).filter { $0.hasSuffix(".json") }
        try self.init(
            parts: names.sorted().map { name in
                (String(name.dropLast(5)), try Data(contentsOf: parts.appendingPathComponent(name)))
            },
            retention: Data(contentsOf: folder.appendingPathComponent("retention.json")),
            bases: Data(contentsOf: folder.appendingPathComponent("bases.json"))
        )
    }

    /// A table as it is in the database, with its note; nil where the note is missing.
    public struct Row: Sendable {
        public let table: String
        public let note: TableNote?
        /// Nil where the note is missing.
        public let theme: String?
        /// Each column with what it holds; nil where that is missing.
        public let columns: [(name: String, holds: String?)]
    }

    /// - Parameter schema: column names by table.
    public func rows(of schema: [String: [String]]) -> [Row] {
        schema.keys.sorted().map { table in
            let note = tables[table]
            return Row(
                table: table,
                note: note,
                theme: themes[table],
                columns: schema[table, default: []].map { ($0, note?.columns[$0]) }
            )
        }
    }

    /// What is in the schema and not described, or described and not in the schema: `person`, `person.email`.
    public func gaps(in schema: [String: [String]]) -> (missing: [String], surplus: [String]) {
        var (missing, surplus): ([String], [String]) = ([], [])
        for row in rows(of: schema) {
            if row.note == nil { missing.append(row.table) }
            missing += row.columns.filter { $0.holds == nil }.map { "\(row.table).\($0.name)" }
        }
        for (table, note) in tables {
            guard let columns = schema[table] else {
                surplus.append(table)
                continue
            }
            let named =
                Array(note.columns.keys) + (note.secret ?? [])
                + (note.persons ?? []).flatMap { link in
                    [link.column, link.target, link.since, link.unless].compactMap { $0 } + (link.export ?? [])
                }
            surplus += Set(named).subtracting(columns).map { "\(table).\($0)" }
        }
        return (missing.sorted(), surplus.sorted())
    }
}
