public import CarbonAccounting
import DatabasePlatform
public import Kernel

extension InventoryReader {
    /// The result of a year as pages need it: the stored one while nothing has changed, else worked out and stored.
    public func summary(of firm: FirmID, in year: ReportingYear) async throws -> InventorySummary {
        let key = try await inputKey(of: firm, in: year)
        if let known = await memory.summary(key) { return known }
        if let stored = try await inventories.summary(of: firm, in: year, key: key),
            let summary: InventorySummary = try? JSONColumn.value(stored)
        {
            await memory.keep(summary, key)
            return summary
        }
        let summary = InventorySummary(try await inventory(of: firm, in: year))
        try await inventories.keep(try JSONColumn.text(summary), of: firm, in: year, key: key)
        await memory.keep(summary, key)
        return summary
    }

    /// The released result where the year is released, else nil: what was signed does not move any more.
    public func releasedSummary(of firm: FirmID, in year: ReportingYear) async throws -> InventorySummary? {
        let standing = try await inventories.releases(of: firm, in: year).first
        guard let standing, standing.reopenedAt == nil else { return nil }
        return try JSONColumn.value(standing.summary)
    }
}

/// The latest results, decoded. Keys are hashes of inputs, so nothing in here can be out of date.
actor SummaryMemory {
    private var summaries: [String: InventorySummary] = [:]
    private var order: [String] = []
    private let capacity: Int

    init(capacity: Int = 200) { self.capacity = capacity }

    func summary(_ key: String) -> InventorySummary? { summaries[key] }

    func keep(_ summary: InventorySummary, _ key: String) {
        if summaries.updateValue(summary, forKey: key) == nil { order.append(key) }
        if order.count > capacity { summaries[order.removeFirst()] = nil }
    }
}
