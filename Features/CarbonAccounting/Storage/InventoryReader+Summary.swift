public import CarbonAccounting
import DatabasePlatform
public import Kernel

extension InventoryReader {
    /// The result of a year as pages show it: what was signed where the year is released, else what its lines say now.
    public func summary(of firm: FirmID, in year: ReportingYear) async throws -> InventorySummary {
        if let standing = try await inventories.standing(of: firm, in: year) {
            let key = standing.state
            if let known = summaries[key] { return known }
            if let released = try await inventories.summary(standing.id, of: firm) {
                summaries.keep(released, for: key)
                return released
            }
        }
        return try await computedSummary(of: firm, in: year)
    }

    /// The stored result while nothing has changed, else worked out and stored.
    private func computedSummary(of firm: FirmID, in year: ReportingYear) async throws -> InventorySummary {
        let key = try await inputKey(of: firm, in: year)
        if let known = summaries[key] { return known }
        if let stored = try await inventories.summary(of: firm, in: year, key: key),
            let summary: InventorySummary = try? JSONColumn.value(stored)
        {
            summaries.keep(summary, for: key)
            return summary
        }
        let summary = InventorySummary(try await inventory(of: firm, in: year))
        try await inventories.keep(try JSONColumn.text(summary), of: firm, in: year, key: key)
        summaries.keep(summary, for: key)
        return summary
    }

    /// What lines, boundary and factors of the year say now, whether or not it is released.
    public func presentInventory(of firm: FirmID, in year: ReportingYear) async throws -> Inventory {
        InventoryCalculation.inventory(of: try await presentInput(of: firm, in: year))
    }

    /// Whether a release of the year stands.
    public func isReleased(_ firm: FirmID, _ year: ReportingYear) async throws -> Bool {
        try await inventories.standing(of: firm, in: year) != nil
    }

    /// The total as it was first signed, whether or not that release still stands.
    public func firstReleasedTotal(of firm: FirmID, in year: ReportingYear) async throws -> DualAmount? {
        try await inventories.firstReleased(of: firm, in: year)?.total
    }
}
