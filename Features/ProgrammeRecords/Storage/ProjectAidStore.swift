public import DatabasePlatform
public import Funding
public import Kernel
public import ProgrammeRecords

/// The project's ledger of aid, per undertaking group.
public struct ProjectAidStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public struct Group: Sendable, Hashable {
        public let id: AidGroupID
        public let name: String
        /// Firms of the hub that belong to it, by name.
        public let firms: [FirmChoice]
    }

    /// A firm of the hub, to choose.
    public struct FirmChoice: Sendable, Hashable {
        public let id: FirmID
        public let name: String
        /// Class of the main activity by WZ 2008; nil where the firm has not said.
        public let industry: String?
    }

    /// Firms that belong to no group yet, by name.
    public func freeFirms() async throws -> [FirmChoice] {
        try await database.rows(
            """
            SELECT id, name, industry_2008 FROM firm
            WHERE id NOT IN (SELECT firm_id FROM aid_group_firm) ORDER BY name, id
            """
        ).map(Self.firm)
    }

    public func groups() async throws -> [Group] {
        let firms = try await database.rows(
            """
            SELECT f.id, f.name, f.industry_2008, g.group_id FROM aid_group_firm g JOIN firm f ON f.id = g.firm_id
            ORDER BY f.name, f.id
            """
        )
        let members = Dictionary(
            grouping: try firms.map { (group: try $0.text("group_id"), firm: try Self.firm($0)) },
            by: \.group
        )
        return try await database.rows("SELECT id, name FROM aid_group ORDER BY name, id").map { row in
            Group(
                id: try row.id("id"),
                name: try row.text("name"),
                firms: members[try row.text("id"), default: []].map(\.firm)
            )
        }
    }

    public func group(_ id: AidGroupID) async throws -> Group? { try await groups().first { $0.id == id } }

    /// Opens the account of a firm's group; nil where the firm is gone or has one.
    public func open(for firm: FirmID, by writer: RecordWriter) async throws -> AidGroupID? {
        let (id, now) = (AidGroupID(from: outside), outside.now())
        return try await database.write { session in
            guard
                let found = try session.query(
                    "SELECT name FROM firm WHERE id = $1 AND id NOT IN (SELECT firm_id FROM aid_group_firm)",
                    .id(firm)
                ).first
            else { return nil }
            try session.query(
                "INSERT INTO aid_group (id, name, made_by, made_by_id, made_at) VALUES ($1, $2, $3, $4, $5)",
                .id(id),
                .text(try found.text("name")),
                .text(writer.name),
                .id(writer.id),
                .instant(now)
            )
            try session.query("INSERT INTO aid_group_firm (firm_id, group_id) VALUES ($1, $2)", .id(firm), .id(id))
            return id
        }
    }

    /// Another firm of the hub belongs to the group; false where it has one already.
    public func add(_ firm: FirmID, to group: AidGroupID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                """
                INSERT INTO aid_group_firm (firm_id, group_id) SELECT f.id, g.id FROM firm f, aid_group g
                WHERE f.id = $1 AND g.id = $2 ON CONFLICT (firm_id) DO NOTHING RETURNING firm_id
                """,
                .id(firm),
                .id(group)
            ).isEmpty
        }
    }

    public func lines(of group: AidGroupID) async throws -> [ProjectAid] {
        try await database.rows("SELECT * FROM project_aid WHERE group_id = $1 ORDER BY day, id", .id(group))
            .map(Self.line)
    }

    /// All lines with the name of their group, for the file.
    public func all() async throws -> [(group: String, line: ProjectAid)] {
        try await database.rows(
            "SELECT a.*, g.name FROM project_aid a JOIN aid_group g ON g.id = a.group_id ORDER BY a.day, a.id"
        ).map { (try $0.text("name"), try Self.line($0)) }
    }

    public enum Adding: Sendable {
        case added
        /// Nothing was stored: what counts on the day on which it would be too much.
        case refused(DeMinimisAccount.Standing)
    }

    /// What the project grants is checked against the ceiling in the same transaction; what was declared is a fact.
    public func add(_ line: ProjectAid, ceiling: AidCeiling, by writer: RecordWriter) async throws -> Adding {
        let now = outside.now()
        return try await database.write { session in
            // Two grants at the same moment: the row of the group is the lock.
            try session.query("UPDATE aid_group SET name = name WHERE id = $1", .id(line.group))
            let lines = try session.query("SELECT * FROM project_aid WHERE group_id = $1", .id(line.group))
                .map(Self.line)
            let account = ProjectAidAccount(lines, ceiling: ceiling)
            if line.kind == .granted, let over = account.exceeded(by: line.amount, on: line.day) {
                return .refused(over)
            }
            try session.query(
                """
                INSERT INTO project_aid (id, group_id, kind, recipient, day, amount, authority, instrument, industry,
                    changed_by, changed_by_id, changed_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                """,
                .id(line.id),
                .id(line.group),
                .text(line.kind.rawValue),
                .text(line.recipient),
                .date(line.day),
                .int(line.amount.cents),
                .text(line.authority),
                .text(line.instrument),
                .text(line.industry),
                .text(writer.name),
                .id(writer.id),
                .instant(now)
            )
            return .added
        }
    }

    /// The entry into the register is done; false where the line is gone, declared or done already.
    public func register(
        _ id: ProjectAidID,
        of group: AidGroupID,
        on day: LocalDate,
        by writer: RecordWriter
    ) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                """
                UPDATE project_aid SET registered_on = $1, changed_by = $2, changed_by_id = $3, changed_at = $4
                WHERE id = $5 AND group_id = $6 AND kind = 'granted' AND registered_on IS NULL RETURNING id
                """,
                .date(day),
                .text(writer.name),
                .id(writer.id),
                .instant(now),
                .id(id),
                .id(group)
            ).isEmpty
        }
    }

    public enum Removal: Sendable, Hashable {
        case removed
        /// An inspection runs.
        case held
        /// There is no such line, or it was entered into the register.
        case gone
    }

    public func remove(_ id: ProjectAidID, of group: AidGroupID) async throws -> Removal {
        try await database.write { session in
            if try ProjectHoldStore.isHeld(.aid, id.text, in: session) { return .held }
            return try session.query(
                "DELETE FROM project_aid WHERE id = $1 AND group_id = $2 AND registered_on IS NULL RETURNING id",
                .id(id),
                .id(group)
            ).isEmpty ? .gone : .removed
        }
    }

    /// What was granted and stands in no register yet, the earliest first.
    public func unregistered() async throws -> [ProjectAid] {
        try await database.rows(
            "SELECT * FROM project_aid WHERE kind = 'granted' AND registered_on IS NULL ORDER BY day, id"
        ).map(Self.line)
    }

    /// Who got aid of the project, with the first day of it; the firm where one of the group bears the name.
    public func recipients() async throws -> [(name: String, firm: FirmID?, since: LocalDate)] {
        try await database.rows(
            """
            SELECT a.recipient, MIN(f.id) AS firm_id, MIN(a.day) AS since FROM project_aid a
            LEFT JOIN aid_group_firm g ON g.group_id = a.group_id
            LEFT JOIN firm f ON f.id = g.firm_id AND f.name = a.recipient
            WHERE a.kind = 'granted' GROUP BY a.group_id, a.recipient ORDER BY a.recipient, a.group_id
            """
        ).map { (try $0.text("recipient"), try $0.idIfPresent("firm_id"), try $0.date("since")) }
    }

    private static func firm(_ row: SQLRow) throws -> FirmChoice {
        FirmChoice(id: try row.id("id"), name: try row.text("name"), industry: try row.textIfPresent("industry_2008"))
    }

    private static func line(_ row: SQLRow) throws -> ProjectAid {
        ProjectAid(
            id: try row.id("id"),
            group: try row.id("group_id"),
            kind: try row.parsed("kind") { ProjectAid.Kind(rawValue: $0) },
            recipient: try row.text("recipient"),
            day: try row.date("day"),
            amount: Money(cents: Int64(try row.int("amount"))),
            authority: try row.text("authority"),
            instrument: try row.text("instrument"),
            industry: try row.text("industry"),
            registered: try row.textIfPresent("registered_on").flatMap { LocalDate(iso: $0) },
            changedBy: try row.text("changed_by")
        )
    }
}
