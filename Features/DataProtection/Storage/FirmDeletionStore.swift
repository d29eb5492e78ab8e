import DataProtection
import DatabasePlatform
public import Kernel

/// Deletes a firm with everything that belongs to it, as its owner may ask.
public struct FirmDeletionStore: Sendable {
    public struct Line: Sendable {
        public let table: String
        public let title: String
        public let count: Int
    }

    public struct Preview: Sendable {
        public let lines: [Line]
        public let isHeld: Bool
    }

    /// The log is append-only, and names the firm by an id that leads nowhere afterwards; holds and runs say why and when.
    static let kept: Set = ["audit_entry", "legal_hold", "deletion_run"]

    private let database: any SQLDatabase
    private let inventory: DataInventory
    private let files: EvidenceSweep
    private let outside: OutsideWorld

    init(_ database: any SQLDatabase, inventory: DataInventory, files: EvidenceSweep, outside: OutsideWorld) {
        (self.database, self.inventory, self.files, self.outside) = (database, inventory, files, outside)
    }

    public func preview(_ firm: FirmID) async throws -> Preview {
        let tables = try await tables()
        return try await database.read { session in try counted(firm, tables, session) }
    }

    /// Deletes the firm, or nothing while it is held.
    public func delete(_ firm: FirmID, by person: PersonID) async throws -> Preview {
        let tables = try await tables()
        let speaking = EvidenceSweep.tables(try await DatabaseSchema.tables(database))
        let (result, digests) = try await database.write { session in
            let preview = try counted(firm, tables, session)
            guard !preview.isHeld else { return (preview, [String]()) }
            var digests: [String] = []
            for table in speaking where tables.contains(table) {
                digests += try session.query("SELECT sha256 FROM \(table) WHERE firm_id = $1", .id(firm))
                    .map { try $0.text("sha256") }
            }
            // Takes nearly everything with it; what has no reference to the firm follows.
            try session.query("DELETE FROM firm WHERE id = $1", .id(firm))
            for table in tables where inventory.tables[table]?.isApart != true {
                try session.query("DELETE FROM \(table) WHERE firm_id = $1", .id(firm))
            }
            let counts = Dictionary(preview.lines.map { ($0.table, $0.count) }) { $0 + $1 }
            try DeletionLog.add("firm", by: person, counts: counts, in: session, outside: outside)
            return (preview, digests)
        }
        try await files.removeUnused(among: digests)
        return result
    }

    private func tables() async throws -> [String] {
        try await DatabaseSchema.tables(database).filter { $0.value.contains("firm_id") }.keys
            .filter { !Self.kept.contains($0) }.sorted()
    }

    private func counted(_ firm: FirmID, _ tables: [String], _ session: any SQLSession) throws -> Preview {
        var lines: [Line] = []
        // What is a works council's is not the firm's: it stays, and nothing tells whether there is any.
        for table in tables where inventory.tables[table]?.isApart != true {
            let count = try session.query("SELECT count(*) AS n FROM \(table) WHERE firm_id = $1", .id(firm))[0].int(
                "n"
            )
            guard count > 0 else { continue }
            lines.append(Line(table: table, title: inventory.tables[table]?.title ?? table, count: count))
        }
        let holds = try session.query(
            "SELECT id FROM legal_hold WHERE firm_id = $1 AND lifted_at IS NULL",
            .id(firm)
        )
        return Preview(lines: lines, isHeld: !holds.isEmpty)
    }
}
