public import Companies
import CompaniesStorage
public import DatabasePlatform
import HTML
import HTTPTypes
import Hummingbird
public import Kernel
public import WebPlatform

/// The firm itself: master data, sites, holdings, figures of its years and how they are drawn up.
///
/// Addresses: `/betrieb`, `/betrieb/stammdaten`, `/betrieb/wirtschaftszweige/:edition` (search as you type),
/// `/betrieb/standorte`, `/betrieb/standorte/:site`, `/betrieb/beteiligungen`, `/betrieb/beteiligungen/:holding`,
/// `/betrieb/unternehmen/:undertaking`, `/betrieb/kennzahlen`, `/betrieb/kennzahlen/:year`,
/// `/betrieb/kennzahlen/:year/:undertaking`, `/betrieb/belegschaft`, `/betrieb/belegschaft/:year`, `/betrieb/jahre`, `/betrieb/jahre/:year`.
public struct CompaniesFeature: Sendable {
    let firms: FirmStore
    let sites: SiteStore
    let holdings: HoldingStore
    let figures: FirmFiguresStore
    let relatedFigures: UndertakingFiguresStore
    let staff: StaffFiguresStore
    let years: ReportingYearStore
    let reader: FirmReader
    let content: CompaniesContent
    /// Editions of the factor catalogue a year may be pinned to, the newest first.
    let factorEditions: [String]
    let texts: Texts
    let outside: OutsideWorld

    public init(
        database: any SQLDatabase,
        content: CompaniesContent,
        factorEditions: [String],
        texts: Texts,
        outside: OutsideWorld
    ) {
        firms = FirmStore(database)
        sites = SiteStore(database)
        holdings = HoldingStore(database)
        figures = FirmFiguresStore(database)
        relatedFigures = UndertakingFiguresStore(database)
        staff = StaffFiguresStore(database)
        years = ReportingYearStore(database)
        reader = FirmReader(database)
        self.content = content
        self.factorEditions = factorEditions
        self.texts = texts
        self.outside = outside
    }

    /// The place of the rail that these pages belong to.
    public var railPlace: RailPlace {
        RailPlace(label: texts("firm.place"), address: CompaniesURL.firm, audience: .member)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Companies", texts: texts, records: .financial)
        routes.get("betrieb", for: .member, page: "page.firm", use: showFirm)
        routes.get("betrieb/stammdaten", for: .member, page: "page.masterData", use: showMasterData)
        routes.post("betrieb/stammdaten", for: .member, use: saveMasterData)
        routes.get(
            "betrieb/wirtschaftszweige/:edition",
            for: .member,
            page: "page.searchIndustries",
            use: searchIndustries
        )
        routes.get("betrieb/standorte", for: .member, page: "page.sites", use: showSites)
        routes.post("betrieb/standorte", for: .member, use: addSite)
        routes.get("betrieb/standorte/neu", for: .member, page: "page.newSite", use: showNewSite)
        routes.get("betrieb/standorte/:site", for: .member, page: "page.site", use: showSite)
        routes.post("betrieb/standorte/:site", for: .member, use: saveSite)
        routes.delete("betrieb/standorte/:site", for: .owner, use: removeSite)
        routes.get("betrieb/beteiligungen", for: .member, page: "page.holdings", use: showHoldings)
        routes.post("betrieb/beteiligungen", for: .member, use: addHolding)
        routes.get("betrieb/beteiligungen/neu", for: .member, page: "page.newHolding", use: showNewHolding)
        routes.get("betrieb/beteiligungen/:holding", for: .member, page: "page.holding", use: showHolding)
        routes.post("betrieb/beteiligungen/:holding", for: .member, use: saveHolding)
        routes.delete("betrieb/beteiligungen/:holding", for: .owner, use: removeHolding)
        routes.get("betrieb/unternehmen/:undertaking", for: .member, page: "page.undertaking", use: showUndertaking)
        routes.post("betrieb/unternehmen/:undertaking", for: .member, use: saveUndertaking)
        routes.get("betrieb/kennzahlen", for: .member, page: "page.latestFigures", use: showLatestFigures)
        routes.get("betrieb/kennzahlen/:year", for: .member, page: "page.figures", use: showFigures)
        routes.post("betrieb/kennzahlen/:year", for: .member, use: saveFigures)
        routes.get(
            "betrieb/kennzahlen/:year/:undertaking",
            for: .member,
            page: "page.relatedFigures",
            use: showRelatedFigures
        )
        routes.post("betrieb/kennzahlen/:year/:undertaking", for: .member, use: saveRelatedFigures)
        addStaffRoutes(to: routes)
        routes.get("betrieb/jahre", for: .member, page: "page.years", use: showYears)
        routes.post("betrieb/jahre", for: .member, use: addYear)
        routes.get("betrieb/jahre/:year", for: .member, page: "page.year", use: showYear)
        routes.post("betrieb/jahre/:year", for: .member, use: saveYear)
    }

    /// The year whose figures a firm looks at unless it says otherwise: the newest it has begun, else the last one that
    /// is over.
    func usualYear(of firm: FirmID) async throws -> ReportingYear {
        let begun = try await years.years(of: firm).map(\.year)
        let counted = try await figures.all(of: firm).map(\.year)
        guard let newest = (begun + counted).max() ?? ReportingYear(outside.today().year - 1) else {
            throw HTTPError(.notFound)
        }
        return newest
    }
}
