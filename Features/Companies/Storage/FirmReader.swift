public import Companies
public import DatabasePlatform
public import Kernel

/// The face this feature shows to others: firms with their sites, years and sizes.
public struct FirmReader: Sendable {
    let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    public func firm(_ id: FirmID) async throws -> Firm? { try await FirmStore(database).firm(id) }

    /// The seat first, then by name.
    public func sites(of firm: FirmID) async throws -> [Site] { try await SiteStore(database).sites(of: firm) }

    public func site(_ id: SiteID, of firm: FirmID) async throws -> Site? {
        try await SiteStore(database).site(id, of: firm)
    }

    /// What is not stored is missing.
    public func figures(of firm: FirmID, in year: ReportingYear) async throws -> FirmFigures {
        try await FirmFiguresStore(database).figures(of: firm, in: year)
    }

    /// What is said of the firm's people; what is not stored is missing.
    public func staff(of firm: FirmID, in year: ReportingYear) async throws -> StaffFigures {
        try await StaffFiguresStore(database).figures(of: firm, in: year)
    }

    /// Undertakings that enter the firm's balance of a year, by name: what the approach accounts to the firm is above 0.
    public func consolidated(
        of firm: FirmID,
        in year: ReportingYear,
        approach: ConsolidationApproach
    ) async throws -> [Undertaking] {
        let structure = try await HoldingStore(database).structure(of: firm)
        let consolidation = try Consolidation(structure.holdings, in: year)
        return structure.undertakings.filter { undertaking in
            ((try? consolidation.share(of: .undertaking(undertaking.id), approach: approach)) ?? 0) > 0
        }
    }

    /// The years a firm has begun, the newest first.
    public func years(of firm: FirmID) async throws -> [ReportingYearSettings] {
        try await ReportingYearStore(database).years(of: firm)
    }

    /// What holds for the year; the usual as long as the firm has not said otherwise.
    public func yearSettings(of firm: FirmID, year: ReportingYear) async throws -> ReportingYearSettings {
        try await ReportingYearStore(database).settings(of: firm, in: year)
    }

    /// The year others are compared with; nil while the firm has named none.
    public func baseYear(of firm: FirmID) async throws -> ReportingYear? {
        try await years(of: firm).first { $0.isBaseYear }?.year
    }

    /// The share of each site that counts in the balance of a year, 0…1. Share 0: the site belongs to an undertaking
    /// that the approach leaves out or that was not held in that year.
    public func siteShares(
        of firm: FirmID,
        in year: ReportingYear,
        approach: ConsolidationApproach
    ) async throws -> [SiteID: Double] {
        try await database.read { session in
            try Self.siteShares(of: firm, in: year, approach: approach, session)
        }
    }

    /// For use inside another transaction.
    public static func siteShares(
        of firm: FirmID,
        in year: ReportingYear,
        approach: ConsolidationApproach,
        _ session: any SQLSession
    ) throws -> [SiteID: Double] {
        try shares(
            of: SiteStore.sites(of: firm, in: session),
            HoldingStore.holdings(of: firm, in: session),
            in: year,
            approach: approach
        )
    }

    static func shares(
        of sites: [Site],
        _ holdings: [Holding],
        in year: ReportingYear,
        approach: ConsolidationApproach
    ) throws -> [SiteID: Double] {
        let consolidation = try Consolidation(holdings, in: year)
        var shares: [SiteID: Double] = [:]
        for site in sites {
            let share = (try? consolidation.share(of: HoldingParty(site.undertaking), approach: approach)) ?? 0
            shares[site.id] = share
        }
        return shares
    }

    /// The firm's size under both definitions; the SME definition with the figures of related enterprises.
    public func sizes(of firm: FirmID, in year: ReportingYear) async throws -> FirmSizes {
        try await database.read { session in try Self.sizes(of: firm, in: year, session) }
    }

    /// The class that holds for funding after the years without a gap up to `year`, since one year alone changes
    /// nothing; nil when a class among them is unclear.
    public func smeStatus(of firm: FirmID, through year: ReportingYear) async throws -> SizeClass? {
        try await database.read { session in
            let counted = Set(try FirmFiguresStore.all(of: firm, session).map(\.year))
            var classes: [ReportingYear: SizeClass?] = [:]
            var next: ReportingYear? = year
            while let present = next, counted.contains(present) {
                classes[present] = .some(try Self.sizes(of: firm, in: present, session).smeDefinition.sizeClass)
                next = ReportingYear(present.value - 1)
            }
            return SMEStatus.status(after: classes)
        }
    }

    private static func sizes(of firm: FirmID, in year: ReportingYear, _ session: any SQLSession) throws -> FirmSizes {
        let structure = try HoldingStore.structure(of: firm, in: session)
        return FirmSizes(
            figures: try FirmFiguresStore.figures(of: firm, in: year, session),
            relations: EnterpriseRelations(structure.holdings, undertakings: structure.undertakings, in: year),
            related: try UndertakingFiguresStore.figures(of: firm, in: year, session)
        )
    }
}
