public import CarbonAccounting
public import DatabasePlatform
public import Kernel

/// The log of base-year recalculations: only ever added to.
public struct BaseYearLog: Sendable {
    private enum Tag {}
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public func add(_ recalculation: BaseYearRecalculation, of firm: FirmID) async throws {
        let (id, now) = (EntityID<Tag>(from: outside), outside.now())
        let text = try JSONColumn.text(recalculation)
        _ = try await database.write { session in
            try session.query(
                """
                INSERT INTO base_year_recalculation (id, firm_id, year, detail, decided_at)
                VALUES ($1, $2, $3, $4, $5)
                """,
                .id(id),
                .id(firm),
                .int(recalculation.year.value),
                .text(text),
                .instant(now)
            )
        }
    }

    /// Newest first.
    public func all(of firm: FirmID) async throws -> [BaseYearRecalculation] {
        try await database.read { session in
            try session.query(
                "SELECT detail FROM base_year_recalculation WHERE firm_id = $1 ORDER BY decided_at DESC, id DESC",
                .id(firm)
            )
            .map { try JSONColumn.value(try $0.text("detail")) }
        }
    }
}
