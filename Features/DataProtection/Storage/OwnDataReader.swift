public import DataProtection
public import DatabasePlatform
public import Kernel

/// Hands a person what is stored about them, as the inventory says where that is. Hashes and keys are left out, and so
/// is whatever names somebody else.
public struct OwnDataReader: Sendable {
    /// One table, or one way in which a table names the person.
    public struct Section: Sendable {
        public let table: String
        public let title: String
        public let purpose: String
        /// What names the person, in words, where a table can do that in several ways.
        public let link: String?
        public let columns: [String]
        /// What each column holds, in words.
        public let labels: [String]
        public let rows: [[SQLValue]]
    }

    private let database: any SQLDatabase
    private let inventory: DataInventory

    public init(_ database: any SQLDatabase, inventory: DataInventory) {
        (self.database, self.inventory) = (database, inventory)
    }

    public func sections(of person: PersonID) async throws -> [Section] {
        let schema = try await DatabaseSchema.tables(database)
        let notes = inventory.tables.sorted { $0.key < $1.key }
        return try await database.read { session in
            guard let known = try PersonKeys(person, in: session) else { return [] }
            var sections: [Section] = []
            for (table, note) in notes {
                for link in note.persons ?? [] where link.export?.isEmpty != true {
                    guard let present = schema[table] else { continue }
                    let columns = link.export ?? present.filter { note.secret?.contains($0) != true }
                    let match = known.match(link, firmScoped: present.contains("firm_id"))
                    let rows = try session.query(
                        "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE \(match.condition)",
                        match.arguments
                    )
                    guard !rows.isEmpty else { continue }
                    let ways = note.persons?.count ?? 0
                    let name = ways > 1 ? note.columns[link.column] : nil
                    sections.append(Self.section(table, note, columns, rows.map(\.values), link: name))
                }
            }
            if let note = inventory.tables["audit_entry"] {
                let columns = ["at", "action", "feature", "method", "route", "objects"]
                let rows = try session.query(
                    """
                    SELECT \(columns.joined(separator: ", ")) FROM audit_entry
                    WHERE actor = (SELECT pseudonym FROM audit_pseudonym WHERE person_id = $1) ORDER BY at, id
                    """,
                    .id(person)
                )
                if !rows.isEmpty { sections.append(Self.section("audit_entry", note, columns, rows.map(\.values))) }
            }
            return sections
        }
    }

    /// Names of the firms a person works for or may look into, by id.
    public func firms(of person: PersonID) async throws -> [String: String] {
        let rows = try await database.rows(
            """
            SELECT id, name FROM firm WHERE id IN (SELECT firm_id FROM membership WHERE person_id = $1)
            OR id IN (SELECT firm_id FROM firm_grant WHERE person_id = $1)
            """,
            .id(person)
        )
        return try Dictionary(rows.map { (try $0.text("id"), try $0.text("name")) }) { first, _ in first }
    }

    private static func section(
        _ table: String,
        _ note: TableNote,
        _ columns: [String],
        _ rows: [[SQLValue]],
        link: String? = nil
    ) -> Section {
        Section(
            table: table,
            title: note.title,
            purpose: note.purpose,
            link: link,
            columns: columns,
            labels: columns.map { note.columns[$0] ?? $0 },
            rows: rows
        )
    }
}

/// By what tables name a person.
struct PersonKeys: Sendable {
    let id: PersonID
    let email: String
    let name: String

    /// Nil when there is no such person.
    init?(_ id: PersonID, in session: any SQLSession) throws {
        guard let row = try session.query("SELECT name, email FROM person WHERE id = $1", .id(id)).first else {
            return nil
        }
        (self.id, name, email) = (id, try row.text("name"), try row.text("email"))
    }

    func value(_ key: PersonLink.Key) -> String {
        switch key {
        case .id: id.text
        case .email: email
        case .name: name
        }
    }

    /// A name counts only inside the person's own firms, and only where nobody else there bears it.
    func match(_ link: PersonLink, firmScoped: Bool) -> (condition: String, arguments: [SQLValue]) {
        let base = "\(link.column) = $1" + (link.unless.map { " AND \($0) IS NULL" } ?? "")
        guard link.by == .name, firmScoped else { return (base, [.text(value(link.by))]) }
        let own = """
            \(base) AND firm_id IN (SELECT firm_id FROM membership WHERE person_id = $2)
            AND NOT EXISTS (SELECT 1 FROM membership other JOIN person p ON p.id = other.person_id
                WHERE p.id <> $2 AND p.name = $1
                AND other.firm_id IN (SELECT firm_id FROM membership WHERE person_id = $2))
            """
        return (own, [.text(name), .id(id)])
    }
}
