public import Companies
public import DatabasePlatform
public import Kernel

/// What the pages of a year ask for every time, of one state of the data and in few statements.
public struct FirmYearView: Sendable {
    /// The usual as long as the firm has not said otherwise.
    public let settings: ReportingYearSettings
    /// The seat first, then by name.
    public let sites: [Site]
    /// As ``FirmReader/siteShares(of:in:approach:)`` with the approach of the year.
    public let shares: [SiteID: Double]
    /// The years the firm has begun, the newest first.
    public let years: [ReportingYear]
}

extension FirmReader {
    /// For use inside another transaction.
    public static func view(
        of firm: FirmID,
        in year: ReportingYear,
        _ session: any SQLSession
    ) throws -> FirmYearView {
        let years = try ReportingYearStore.years(of: firm, in: session)
        let sites = try SiteStore.sites(of: firm, in: session)
        let holdings = try HoldingStore.holdings(of: firm, in: session)
        let settings = years.first { $0.year == year } ?? ReportingYearSettings(firm: firm, year: year)
        return FirmYearView(
            settings: settings,
            sites: sites,
            shares: try shares(of: sites, holdings, in: year, approach: settings.approach),
            years: years.map(\.year)
        )
    }
}
