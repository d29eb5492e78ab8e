public import DataProtection
public import DatabasePlatform
public import Kernel

/// „Löschung auf Verlangen“ (Art. 17 DSGVO): what goes at once, what goes later, what stays and why.
public struct ErasureStore: Sendable {
    public enum Effect: Sendable, Hashable {
        case deleted, cleared, renamed
        /// Renamed once the retention period has ended; for the last of the rows on this day.
        case renamedLater(LocalDate)
        /// Stays, and names nobody any more.
        case unlinked
    }

    public struct Line: Sendable {
        public let table: String
        public let title: String
        public let retention: RetentionClass
        public let effect: Effect
        public let count: Int
    }

    public struct Preview: Sendable {
        public let lines: [Line]
        /// Firms that nobody else leads.
        public let soleOwnerOf: [String]
        public let isHeld: Bool
        /// Nobody could be appointed to an office of the hub any more.
        public var isLastAdministrator = false
        /// Councils that nobody else chairs, or in which nobody else sits.
        public var lastOfCouncils: [String] = []
        /// Firms on hold for which the person works: what they did there is needed.
        public var heldFirms: [String] = []

        public var isPossible: Bool {
            soleOwnerOf.isEmpty && !isHeld && !isLastAdministrator && lastOfCouncils.isEmpty && heldFirms.isEmpty
        }
    }

    private let database: any SQLDatabase
    private let inventory: DataInventory
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, inventory: DataInventory, outside: OutsideWorld) {
        (self.database, self.inventory, self.outside) = (database, inventory, outside)
    }

    public func preview(_ person: PersonID) async throws -> Preview {
        let schema = try await DatabaseSchema.tables(database)
        return try await database.read { session in try counted(person, schema, session) }
    }

    /// Erases the person, or nothing when something stands against it; then that is what is returned.
    /// - Parameter placeholder: stands where a name stood, „gelöschte Person“.
    public func erase(_ person: PersonID, placeholder: String) async throws -> Preview {
        let schema = try await DatabaseSchema.tables(database)
        return try await database.write { session in
            let preview = try counted(person, schema, session)
            guard preview.isPossible, let keys = try PersonKeys(person, in: session) else { return preview }
            for (table, note, link) in links(schema) {
                try apply(table, note, link, keys, schema[table, default: []], placeholder, session)
            }
            try AuditWriter.forget(person, in: session)
            let counts = Dictionary(preview.lines.map { ($0.table, $0.count) }) { $0 + $1 }
            try DeletionLog.add("person", by: nil, counts: counts, in: session, outside: outside)
            return preview
        }
    }

    /// The person's own row comes last: others refer to it.
    private func links(_ schema: [String: [String]]) -> [(String, TableNote, PersonLink)] {
        let tables = inventory.tables.filter { schema[$0.key] != nil }
            .sorted { ($0.key == "person" ? 1 : 0, $0.key) < ($1.key == "person" ? 1 : 0, $1.key) }
        return tables.flatMap { table, note in (note.persons ?? []).map { (table, note, $0) } }
    }

    private func counted(
        _ person: PersonID,
        _ schema: [String: [String]],
        _ session: any SQLSession
    ) throws -> Preview {
        guard let keys = try PersonKeys(person, in: session) else {
            return Preview(lines: [], soleOwnerOf: [], isHeld: false)
        }
        let lines = try links(schema).compactMap { table, note, link -> Line? in
            let match = keys.match(link, firmScoped: schema[table]?.contains("firm_id") == true)
            let latest = link.since.map { ", max(\($0)) AS latest" } ?? ""
            let row = try session.query(
                "SELECT count(*) AS n\(latest) FROM \(table) WHERE \(match.condition)",
                match.arguments
            )[0]
            guard try row.int("n") > 0, let retention = inventory.retention[note.retention] else { return nil }
            return Line(
                table: table,
                title: note.title,
                retention: retention,
                effect: try effect(link, retention, row),
                count: try row.int("n")
            )
        }
        return try Self.preview(person, lines, hasCouncils: schema["council_seat"] != nil, session)
    }

    private func effect(_ link: PersonLink, _ retention: RetentionClass, _ row: SQLRow) throws -> Effect {
        if link.since != nil, let latest = try row.instantIfPresent("latest") {
            return .renamedLater(retention.end(of: LocalDate(latest)))
        }
        return switch link.erase {
        case .delete: .deleted
        case .clear: .cleared
        case .replace: .renamed
        case .keep: .unlinked
        }
    }

    private func apply(
        _ table: String,
        _ note: TableNote,
        _ link: PersonLink,
        _ keys: PersonKeys,
        _ columns: [String],
        _ placeholder: String,
        _ session: any SQLSession
    ) throws {
        let isFirms = columns.contains("firm_id")
        let match = keys.match(link, firmScoped: isFirms)
        let target = link.target ?? link.column
        if let since = link.since {
            let firms = isFirms ? "firm_id" : "NULL AS firm_id"
            for row in try session.query(
                "SELECT DISTINCT \(firms) FROM \(table) WHERE \(match.condition)",
                match.arguments
            ) {
                try session.query(
                    """
                    INSERT INTO scheduled_erasure (id, table_name, column_name, match_column, match_value, firm_id,
                        since_column, retention, created_at)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                    """,
                    .text(EntityID<AuditTag>(from: outside).text),
                    .text(table),
                    .text(target),
                    .text(link.column),
                    .text(keys.value(link.by)),
                    .text(try row.textIfPresent("firm_id")),
                    .text(since),
                    .text(note.retention),
                    .instant(outside.now())
                )
            }
            return
        }
        switch link.erase {
        case .delete: try session.query("DELETE FROM \(table) WHERE \(match.condition)", match.arguments)
        case .clear: try session.query("UPDATE \(table) SET \(target) = NULL WHERE \(match.condition)", match.arguments)
        case .replace:
            let place = match.arguments.count + 1
            try session.query(
                "UPDATE \(table) SET \(target) = $\(place) WHERE \(match.condition)",
                match.arguments + [.text(placeholder)]
            )
        case .keep: break
        }
    }
}
