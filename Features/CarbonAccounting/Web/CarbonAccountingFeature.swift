import CarbonAccounting
public import CarbonAccountingStorage
import Companies
public import CompaniesStorage
public import Documents
import EmissionFactors
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// The balance: what was used, what it released, how sure that is, and what is to be done with it.
///
/// Addresses: `/klimabilanz` (the newest year), `/klimabilanz/:year` (result), `…/eintraege` (lines, with trace and
/// export), `…/einlesen` (import), `…/scope-3`, `…/pendeln` (commuting), `…/ziele` (base year, targets),
/// `…/fassungen` (what a new edition of factors would change), `…/entfernen` (an empty year), `…/bericht` (report as page, PDF, XLSX, CSV, JSON),
/// `…/freigabe` (release); `/klimabilanz/vertraege`, `/klimabilanz/belege`; `/schnellbilanz` and, for
/// employees with the survey's link, `/pendeln/:token` (both without an account).
public struct CarbonAccountingFeature: Sendable {
    let stores: CarbonAccountingStores
    let firms: FirmReader
    let yearSettings: ReportingYearStore
    let content: CarbonAccountingContent
    let charts: ChartRenderer
    let documents: PDFRenderer
    let texts: Texts
    let outside: OutsideWorld
    let runner = ImportRunner()
    /// About 40 kB each.
    let entryLists = RecentValues<EntryListKey, Node>(capacity: 250)

    public init(
        stores: CarbonAccountingStores,
        firms: FirmReader,
        yearSettings: ReportingYearStore,
        content: CarbonAccountingContent,
        charts: ChartRenderer,
        documents: PDFRenderer,
        texts: Texts,
        outside: OutsideWorld
    ) {
        self.stores = stores
        self.firms = firms
        self.yearSettings = yearSettings
        self.content = content
        self.charts = charts
        self.documents = documents
        self.texts = texts
        self.outside = outside
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("CarbonAccounting", texts: texts, records: .financial)
        routes.get("klimabilanz", for: .member, page: "page.newestYear", use: showNewestYear)
        addQuickEstimateRoutes(to: routes)
        addEntryRoutes(to: routes)
        addContractRoutes(to: routes)
        addImportRoutes(to: routes)
        addScopeThreeRoutes(to: routes)
        addCommutingRoutes(to: routes)
        addResultRoutes(to: routes)
        addTargetRoutes(to: routes)
        addEditionRoutes(to: routes)
        addYearRemovalRoutes(to: routes)
        addReleaseRoutes(to: routes)
        addReportRoutes(to: routes)
    }

    /// The newest year with lines; without any, last calendar year, for whose bills one starts to collect.
    @Sendable func showNewestYear(_ call: Call<Member>) async throws -> Response {
        let newest = try await stores.entries.years(of: call.who.firm).first ?? lastCalendarYear
        return call.redirect(CarbonAccountingURL.year(newest))
    }

    /// A year that has not begun has no consumption yet.
    func isFuture(_ year: ReportingYear) -> Bool { year.value > outside.today().year }

    var lastCalendarYear: ReportingYear { ReportingYear(outside.today().year - 1)! }
}
