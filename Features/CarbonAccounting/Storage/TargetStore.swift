public import DatabasePlatform
public import Kernel

/// The firm's own target: so much less than in the base year, by a year.
public struct OwnTarget: Sendable, Hashable {
    public let year: ReportingYear
    /// Share of the base-year total, 0…1.
    public let reduction: Double
    public let note: String
    public let version: Int

    public init(year: ReportingYear, reduction: Double, note: String, version: Int) {
        (self.year, self.reduction, self.note, self.version) = (year, reduction, note, version)
    }
}

public struct TargetStore: Sendable {
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    public func target(of firm: FirmID) async throws -> OwnTarget? {
        try await database.read { session in
            guard
                let row = try session.query(
                    "SELECT target_year, reduction, note, version FROM target WHERE firm_id = $1",
                    .id(firm)
                ).first, let year = ReportingYear(try row.int("target_year"))
            else { return nil }
            return OwnTarget(
                year: year,
                reduction: try row.double("reduction"),
                note: try row.text("note"),
                version: try row.int("version")
            )
        }
    }

    /// False when somebody else has saved since `target.version` was read (0: nothing was there).
    public func save(_ target: OwnTarget, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                """
                INSERT INTO target (firm_id, target_year, reduction, note, version) VALUES ($1, $2, $3, $4, 1)
                ON CONFLICT (firm_id) DO UPDATE SET target_year = excluded.target_year,
                    reduction = excluded.reduction, note = excluded.note, version = target.version + 1
                WHERE target.version = $5 RETURNING version
                """,
                .id(firm),
                .int(target.year.value),
                .double(target.reduction),
                .text(target.note),
                .int(target.version)
            ).isEmpty
        }
    }
}
