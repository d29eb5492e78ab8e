import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import EmissionFactors
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The result of a year and its pictures.
extension CarbonAccountingFeature {
    func addResultRoutes(to routes: Routes) {
        routes.get("klimabilanz/:year", for: .member, use: showResult)
        routes.get("klimabilanz/:year/bilder/:name", for: .member, use: showPicture)
    }

    @Sendable func showResult(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        let facts = try await resultFacts(call.who.firm, year)
        let frame = try await frame(year, .result, of: call.who.firm, call.texts)
        return call.page(ResultPage(facts, frame: frame, call.texts))
    }

    /// A released year shows what was signed; any other what its lines say now.
    func resultFacts(_ firm: FirmID, _ year: ReportingYear) async throws -> ResultFacts {
        let release = try await stores.inventories.releases(of: firm, in: year).first { $0.reopenedAt == nil }
        let summary: InventorySummary =
            if let released = try await stores.reader.releasedSummary(of: firm, in: year) {
                released
            } else {
                try await stores.reader.summary(of: firm, in: year)
            }
        let known = try await stores.entries.years(of: firm)
        var before: InventorySummary?
        if let previous = ReportingYear(year.value - 1), known.contains(previous) {
            before = try await stores.reader.summary(of: firm, in: previous)
        }
        let shown = summary.incomplete.prefix(ResultFacts.shownMissing)
        return ResultFacts(
            year: year,
            summary: summary,
            before: before,
            release: release,
            figures: try await firms.figures(of: firm, in: year),
            siteNames: Dictionary(
                try await firms.sites(of: firm).map { ($0.id, $0.name) },
                uniquingKeysWith: { first, _ in first }
            ),
            problems: try await problems(of: firm, in: year, lines: shown.map(\.entry)),
            catalogue: try await stores.reader.catalogue(of: firm, in: year)
        )
    }

    /// Why the lines have no figure, worked out anew for the few that are shown.
    private func problems(
        of firm: FirmID,
        in year: ReportingYear,
        lines: [EntryID]
    ) async throws -> [IncompleteLine] {
        guard !lines.isEmpty else { return [] }
        let wanted = Set(lines)
        let inventory = try await stores.reader.inventory(of: firm, in: year)
        return inventory.incomplete.filter { wanted.contains($0.id) }
    }
}

/// Everything the result page is made from.
struct ResultFacts: Sendable {
    static let shownMissing = 20

    let year: ReportingYear
    let summary: InventorySummary
    let before: InventorySummary?
    let release: InventoryStore.Release?
    let figures: FirmFigures
    let siteNames: [SiteID: String]
    let problems: [IncompleteLine]
    let catalogue: FactorCatalogue
}
