public import DataProtection
import DatabasePlatform
import Foundation
public import Kernel

/// „Löschlauf“: takes away whatever is older than its retention class allows, apart from what is held.
public struct DeletionRunStore: Sendable {
    /// The job that runs it once a day.
    public static let jobKind = "data-protection.deletion"

    public struct Line: Sendable {
        public let table: String
        public let title: String
        public let retention: RetentionClass
        public let count: Int
    }

    private let database: any SQLDatabase
    private let inventory: DataInventory
    private let files: EvidenceSweep
    private let outside: OutsideWorld

    init(_ database: any SQLDatabase, inventory: DataInventory, files: EvidenceSweep, outside: OutsideWorld) {
        (self.database, self.inventory, self.files, self.outside) = (database, inventory, files, outside)
    }

    /// What a run would take away now.
    public func preview() async throws -> [Line] {
        let schema = try await DatabaseSchema.tables(database)
        return try await database.read { session in try found(schema, session, removes: nil) }
    }

    /// - Parameters:
    ///   - person: who started it; nil for the daily run.
    ///   - placeholder: stands where a name stood, „gelöschte Person“.
    @discardableResult
    public func run(by person: PersonID?, placeholder: String) async throws -> [Line] {
        let schema = try await DatabaseSchema.tables(database)
        let lines = try await database.write { session in
            let lines = try found(schema, session, removes: placeholder)
            let counts = Dictionary(lines.map { ($0.table, $0.count) }) { $0 + $1 }
            let kind = person == nil ? "periodic" : "manual"
            try DeletionLog.add(kind, by: person, counts: counts, in: session, outside: outside)
            return lines
        }
        try await files.removeUnused()
        return lines
    }

    public func latest() async throws -> [DeletionRun] {
        try await database.read { session in try DeletionLog.latest(20, in: session) }
    }

    /// Counts, and with a placeholder also removes.
    private func found(
        _ schema: [String: [String]],
        _ session: any SQLSession,
        removes placeholder: String?
    ) throws -> [Line] {
        var lines: [Line] = []
        func add(_ table: String, _ count: Int) {
            guard count > 0, let note = inventory.tables[table], let retention = inventory.retention[note.retention]
            else { return }
            lines.append(Line(table: table, title: note.title, retention: retention, count: count))
        }
        for (table, note) in inventory.tables.sorted(by: { $0.key < $1.key }) {
            guard let expiry = note.expiry, let columns = schema[table] else { continue }
            let (condition, arguments) = expired(note, expiry, columns)
            let count = try session.query("SELECT count(*) AS n FROM \(table) WHERE \(condition)", arguments)[0].int(
                "n"
            )
            if placeholder != nil { try session.query("DELETE FROM \(table) WHERE \(condition)", arguments) }
            add(table, count)
        }
        let orphans = "audit_pseudonym WHERE person_id NOT IN (SELECT id FROM person)"
        add("audit_pseudonym", try session.query("SELECT count(*) AS n FROM \(orphans)")[0].int("n"))
        if placeholder != nil { try session.query("DELETE FROM \(orphans)") }
        for (table, count) in try scheduled(schema, session, placeholder: placeholder) { add(table, count) }
        return lines
    }

    private func expired(
        _ note: TableNote,
        _ expiry: TableNote.Expiry,
        _ columns: [String]
    ) -> (String, [SQLValue]) {
        var arguments: [SQLValue] = [.instant(outside.now().addingTimeInterval(-Double(expiry.days) * 86_400))]
        var parts = ["\(expiry.column) < $1"]
        for (column, value) in (expiry.when ?? [:]).sorted(by: { $0.key < $1.key }) {
            arguments.append(.text(value))
            parts.append("\(column) = $\(arguments.count)")
        }
        if let unless = expiry.unless { parts.append("\(unless) IS NULL") }
        let held = "FROM legal_hold WHERE lifted_at IS NULL AND"
        if columns.contains("firm_id") {
            parts.append("(firm_id IS NULL OR firm_id NOT IN (SELECT firm_id \(held) firm_id IS NOT NULL))")
        }
        for link in note.persons ?? [] {
            let people = "SELECT person_id \(held) person_id IS NOT NULL"
            let names = link.by == .id ? people : "SELECT \(link.by.rawValue) FROM person WHERE id IN (\(people))"
            parts.append("(\(link.column) IS NULL OR \(link.column) NOT IN (\(names)))")
        }
        return (parts.joined(separator: " AND "), arguments)
    }

    /// Names of erased people in records that were still kept.
    private func scheduled(
        _ schema: [String: [String]],
        _ session: any SQLSession,
        placeholder: String?
    ) throws -> [(String, Int)] {
        let rows = try session.query(
            """
            SELECT id, table_name, column_name, match_column, match_value, firm_id, since_column, retention
            FROM scheduled_erasure WHERE firm_id IS NULL OR firm_id NOT IN (
                SELECT firm_id FROM legal_hold WHERE lifted_at IS NULL AND firm_id IS NOT NULL)
            ORDER BY id
            """
        )
        var result: [(String, Int)] = []
        for row in rows {
            let table = try row.text("table_name")
            guard let columns = schema[table],
                let cutoff = inventory.retention[try row.text("retention")]?.cutoff(on: outside.today())
            else { continue }
            let (column, since) = (try row.text("column_name"), try row.text("since_column"))
            guard columns.contains(column), columns.contains(since) else { continue }
            let match = try row.text("match_column")
            var all = "\(match) = $1"
            let link = inventory.tables[table]?.persons?.first { $0.column == match }
            if let unless = link?.unless { all += " AND \(unless) IS NULL" }
            var arguments: [SQLValue] = [.text(try row.text("match_value"))]
            if let firm = try row.textIfPresent("firm_id") {
                arguments.append(.text(firm))
                all += " AND firm_id = $2"
            }
            let next = arguments.count + 1
            let due = "\(all) AND \(since) < $\(next)"
            let before = SQLValue.instant(BerlinDay.start(of: cutoff))
            let count = try session.query("SELECT count(*) AS n FROM \(table) WHERE \(due)", arguments + [before])[0]
                .int("n")
            result.append((table, count))
            guard let placeholder else { continue }
            let left =
                try session.query("SELECT count(*) AS n FROM \(table) WHERE \(all)", arguments)[0].int("n") - count
            try session.query(
                "UPDATE \(table) SET \(column) = $\(next + 1) WHERE \(due)",
                arguments + [before, .text(placeholder)]
            )
            if left == 0 {
                try session.query("DELETE FROM scheduled_erasure WHERE id = $1", .text(try row.text("id")))
            }
        }
        return result
    }
}
