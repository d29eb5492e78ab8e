public import DatabasePlatform
public import Funding
public import Kernel

/// The „De-minimis-Konto“ of firms. Every query names the firm.
public struct AidGrantStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// The earliest first.
    public func grants(of firm: FirmID) async throws -> [AidGrant] {
        try await database.read { session in try Self.grants(of: firm, in: session) }
    }

    public func grant(_ id: AidGrantID, of firm: FirmID) async throws -> AidGrant? {
        try await database.rows("SELECT * FROM aid_grant WHERE id = $1 AND firm_id = $2", .id(id), .id(firm)).first
            .map(Self.grant)
    }

    public func add(_ grant: AidGrant, to firm: FirmID, by person: PersonID) async throws {
        let now = outside.now()
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO aid_grant (id, firm_id, day, amount, giver, note, version, changed_by, changed_by_id, changed_at)
                VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9)
                """,
                .id(grant.id),
                .id(firm),
                .date(grant.day),
                .int(grant.amount.cents),
                .text(grant.giver),
                .text(grant.note),
                .text(grant.changedBy),
                .id(person),
                .instant(now)
            )
        }
    }

    /// Saves over the version the grant names, or not at all.
    public func save(_ grant: AidGrant, of firm: FirmID, by person: PersonID) async throws -> FundingSaving<AidGrant> {
        let now = outside.now()
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE aid_grant SET day = $1, amount = $2, giver = $3, note = $4, changed_by = $5, changed_by_id = $6,
                    changed_at = $7, version = version + 1
                WHERE id = $8 AND firm_id = $9 AND version = $10 RETURNING id
                """,
                .date(grant.day),
                .int(grant.amount.cents),
                .text(grant.giver),
                .text(grant.note),
                .text(grant.changedBy),
                .id(person),
                .instant(now),
                .id(grant.id),
                .id(firm),
                .int(grant.version)
            )
            if !changed.isEmpty { return .saved }
            let stored = try session.query(
                "SELECT * FROM aid_grant WHERE id = $1 AND firm_id = $2",
                .id(grant.id),
                .id(firm)
            ).first
            return try stored.map { .conflict(try Self.grant($0)) } ?? .gone
        }
    }

    public func remove(_ id: AidGrantID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM aid_grant WHERE id = $1 AND firm_id = $2 RETURNING id",
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    static func grants(of firm: FirmID, in session: any SQLSession) throws -> [AidGrant] {
        try session.query("SELECT * FROM aid_grant WHERE firm_id = $1 ORDER BY day, id", .id(firm)).map(grant)
    }

    private static func grant(_ row: SQLRow) throws -> AidGrant {
        AidGrant(
            id: try row.id("id"),
            day: try row.date("day"),
            amount: Money(cents: Int64(try row.int("amount"))),
            giver: try row.text("giver"),
            note: try row.text("note"),
            version: try row.int("version"),
            changedBy: try row.text("changed_by")
        )
    }
}
