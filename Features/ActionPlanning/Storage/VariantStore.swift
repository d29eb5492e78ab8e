public import ActionPlanning
public import CompaniesStorage
public import DatabasePlatform
public import Kernel

/// What a firm has kept from the bench. Every query names the firm.
public struct VariantStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// In the order in which they came.
    public func variants(of firm: FirmID) async throws -> [Variant] {
        try await database.rows("SELECT * FROM variant WHERE firm_id = $1 ORDER BY id", .id(firm)).map(Self.variant)
    }

    public func variant(_ id: VariantID, of firm: FirmID) async throws -> Variant? {
        try await database.rows("SELECT * FROM variant WHERE id = $1 AND firm_id = $2", .id(id), .id(firm))
            .first.map(Self.variant)
    }

    public func add(_ variant: Variant, by person: PersonID) async throws {
        let (now, settings) = (outside.now(), try JSONColumn.text(variant.settings))
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO variant (id, firm_id, name, note, year, settings, version, created_at, changed_at, changed_by)
                VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $7, $8)
                """,
                .id(variant.id),
                .id(variant.firm),
                .text(variant.name),
                .text(variant.note),
                .int(variant.year.value),
                .text(settings),
                .instant(now),
                .id(person)
            )
        }
    }

    /// Saves over the version that the variant names, or not at all.
    public func save(_ variant: Variant, by person: PersonID) async throws -> SaveOutcome<Variant> {
        let (now, settings) = (outside.now(), try JSONColumn.text(variant.settings))
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE variant SET name = $1, note = $2, year = $3, settings = $4, changed_at = $5, changed_by = $6,
                    version = version + 1
                WHERE id = $7 AND firm_id = $8 AND version = $9 RETURNING *
                """,
                .text(variant.name),
                .text(variant.note),
                .int(variant.year.value),
                .text(settings),
                .instant(now),
                .id(person),
                .id(variant.id),
                .id(variant.firm),
                .int(variant.version)
            )
            if let row = changed.first { return .saved(try Self.variant(row)) }
            let stored = try session.query(
                "SELECT * FROM variant WHERE id = $1 AND firm_id = $2",
                .id(variant.id),
                .id(variant.firm)
            ).first
            return try stored.map { .conflict(stored: try Self.variant($0)) } ?? .gone
        }
    }

    public func remove(_ id: VariantID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query("DELETE FROM variant WHERE id = $1 AND firm_id = $2 RETURNING id", .id(id), .id(firm))
                .isEmpty
        }
    }

    private static func variant(_ row: SQLRow) throws -> Variant {
        guard let year = ReportingYear(try row.int("year")) else {
            throw SQLRowError(column: "year", found: try row.value("year"))
        }
        return Variant(
            id: try row.id("id"),
            firm: try row.id("firm_id"),
            name: try row.text("name"),
            note: try row.text("note"),
            year: year,
            settings: try JSONColumn.value(try row.text("settings")),
            version: try row.int("version")
        )
    }
}
