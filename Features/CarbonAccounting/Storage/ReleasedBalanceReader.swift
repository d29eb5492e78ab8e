public import CarbonAccounting
public import DatabasePlatform
public import Kernel

/// What firms have signed, for whoever may read it of them. Balances that are still open are never in it.
public struct ReleasedBalanceReader: Sendable {
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// The newest year with a release that stands; nil without one and for a form that this version does not know.
    public func latest(of firm: FirmID) async throws -> InventorySummary? {
        try await database.rows(
            """
            SELECT summary FROM inventory_release WHERE firm_id = $1 AND reopened_at IS NULL ORDER BY year DESC LIMIT 1
            """,
            .id(firm)
        ).first.flatMap { ReleasedSummary.summary(try $0.text("summary")) }
    }
}
