public import CarbonAccounting
import DatabasePlatform
public import Kernel

extension InventoryReader {
    /// The result of a year as pages need it: the stored one while nothing has changed, else worked out and stored.
    public func summary(of firm: FirmID, in year: ReportingYear) async throws -> InventorySummary {
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

    /// The released result where the year is released, else nil: what was signed does not move any more.
    public func releasedSummary(of firm: FirmID, in year: ReportingYear) async throws -> InventorySummary? {
        let standing = try await inventories.releases(of: firm, in: year).first
        guard let standing, standing.reopenedAt == nil else { return nil }
        return try JSONColumn.value(standing.summary)
    }
}
