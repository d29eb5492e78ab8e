public import CompaniesStorage
public import Kernel

/// What every page of a year needs to know, of one state of the data.
public struct YearGlance: Sendable {
    public let view: FirmYearView
    /// Years with lines, the newest first.
    public let years: [ReportingYear]
    /// Names firm, year and everything the year's balance is worked out from; stays while the year is released.
    public let state: String

    struct Key: Hashable, Sendable {
        let firm: FirmID
        let year: ReportingYear
        let mark: String
    }
}

extension InventoryReader {
    /// Worked out once for every state of the data.
    public func glance(of firm: FirmID, in year: ReportingYear) async throws -> YearGlance {
        guard let mark = try await inventories.changeMark() else {
            return try await inventories.glance(of: firm, in: year, edition: editionID)
        }
        let key = YearGlance.Key(firm: firm, year: year, mark: mark)
        if let known = glances[key] { return known }
        let glance = try await inventories.glance(of: firm, in: year, edition: editionID)
        glances.keep(glance, for: key)
        return glance
    }
}
