public import CarbonAccounting
public import Companies
import CompaniesStorage
public import Kernel

/// What a report says about a firm's year beside its lines: as it is now, or as it was on the day of the release.
///
/// Stored whole with a released year: properties keep their names, a new one has to be optional.
public struct YearFacts: Sendable, Codable {
    public let firmName: String
    public internal(set) var settings: ReportingYearSettings
    /// The seat first, then by name.
    public let sites: [Companies.Site]
    /// Share of each site that counts, 0…1.
    public let shares: [SiteID: Double]
    public let figures: FirmFigures
    public let baseYear: ReportingYear?
    /// Newest first.
    public let recalculations: [BaseYearRecalculation]
    /// The year before, where the firm has lines for it.
    public let before: InventorySummary?

    public var siteNames: [SiteID: String] {
        Dictionary(sites.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}

extension InventoryReader {
    /// A released year keeps what was signed; any other shows what holds now.
    public func facts(of firm: FirmID, in year: ReportingYear) async throws -> YearFacts {
        if let frozen = try await frozen(firm, year) { return frozen.basis.facts }
        return try await presentFacts(of: firm, in: year)
    }

    func presentFacts(of firm: FirmID, in year: ReportingYear) async throws -> YearFacts {
        let settings = try await firms.yearSettings(of: firm, year: year)
        var before: InventorySummary?
        if let previous = ReportingYear(year.value - 1), try await entries.years(of: firm).contains(previous) {
            before = try await summary(of: firm, in: previous)
        }
        return YearFacts(
            firmName: try await firms.firm(firm)?.name ?? "",
            settings: settings,
            sites: try await firms.sites(of: firm),
            shares: try await firms.siteShares(of: firm, in: year, approach: settings.approach),
            figures: try await firms.figures(of: firm, in: year),
            baseYear: try await firms.baseYear(of: firm),
            recalculations: try await baseYears.all(of: firm),
            before: before
        )
    }
}
