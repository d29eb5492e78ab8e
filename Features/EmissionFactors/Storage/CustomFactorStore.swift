public import DatabasePlatform
public import EmissionFactors
public import Kernel

/// A firm's own factor with the version that was read.
public struct StoredCustomFactor: Sendable, Hashable {
    public var factor: CustomFactor
    public let version: Int

    public init(factor: CustomFactor, version: Int) { (self.factor, self.version) = (factor, version) }
}

/// The factors that firms bring themselves.
public struct CustomFactorStore: Sendable {
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    public func all(of firm: FirmID) async throws -> [StoredCustomFactor] {
        try await database.read { session in
            try session.query("SELECT * FROM custom_factor WHERE firm_id = $1 ORDER BY name, id", .id(firm))
                .map(CustomFactorRow.factor)
        }
    }

    public func find(_ id: EntityID<CustomFactor>, of firm: FirmID) async throws -> StoredCustomFactor? {
        try await database.read { session in
            try session.query("SELECT * FROM custom_factor WHERE id = $1 AND firm_id = $2", .id(id), .id(firm))
                .first.map(CustomFactorRow.factor)
        }
    }

    /// Raised by every change, so that results computed before are known to be old.
    public func revision(of firm: FirmID) async throws -> Int {
        try await database.read { session in try Self.revision(of: firm, session) }
    }

    /// For use inside another transaction.
    public static func revision(of firm: FirmID, _ session: any SQLSession) throws -> Int {
        try session.query("SELECT revision FROM custom_factor_revision WHERE firm_id = $1", .id(firm))
            .first?.int("revision") ?? 0
    }

    public func insert(_ factor: CustomFactor, for firm: FirmID, by person: PersonID) async throws {
        try await database.write { session in
            try Self.raise(firm, session)
            try session.query(
                """
                INSERT INTO custom_factor (id, firm_id, name, synonyms, activity, region, unit, emission, biogenic_co2,
                    boundary, scope2_method, upstream_series, valid_from, valid_through, source_text, evidence,
                    entered_by, entered_on, uncertainty_percent, uncertainty_basis, note, entered_by_id,
                    version)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                    $22, 1)
                """,
                [.id(factor.id), .id(firm)] + (try CustomFactorRow.values(factor, by: person))
            )
        }
    }

    public enum UpdateResult: Sendable {
        case saved
        case conflict(StoredCustomFactor)
        case notFound
    }

    public func update(
        _ changed: StoredCustomFactor,
        of firm: FirmID,
        by person: PersonID
    ) async throws -> UpdateResult {
        try await database.write { session in
            let stored = try session.query(
                "SELECT * FROM custom_factor WHERE id = $1 AND firm_id = $2",
                .id(changed.factor.id),
                .id(firm)
            ).first.map(CustomFactorRow.factor)
            guard let stored else { return .notFound }
            guard stored.version == changed.version else { return .conflict(stored) }
            try Self.raise(firm, session)
            try session.query(
                """
                UPDATE custom_factor SET name = $3, synonyms = $4, activity = $5, region = $6, unit = $7,
                    emission = $8, biogenic_co2 = $9, boundary = $10, scope2_method = $11, upstream_series = $12,
                    valid_from = $13, valid_through = $14, source_text = $15, evidence = $16, entered_by = $17,
                    entered_on = $18, uncertainty_percent = $19, uncertainty_basis = $20, note = $21,
                    entered_by_id = $22, version = version + 1
                WHERE id = $1 AND firm_id = $2
                """,
                [.id(changed.factor.id), .id(firm)] + (try CustomFactorRow.values(changed.factor, by: person))
            )
            return .saved
        }
    }

    /// False when there is no such factor of this firm. Lines that use it are then named as incomplete.
    public func delete(_ id: EntityID<CustomFactor>, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try Self.raise(firm, session)
            return try !session.query(
                "DELETE FROM custom_factor WHERE id = $1 AND firm_id = $2 RETURNING id",
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    private static func raise(_ firm: FirmID, _ session: any SQLSession) throws {
        try session.query(
            """
            INSERT INTO custom_factor_revision (firm_id, revision) VALUES ($1, 1)
            ON CONFLICT (firm_id) DO UPDATE SET revision = custom_factor_revision.revision + 1
            """,
            .id(firm)
        )
    }
}
