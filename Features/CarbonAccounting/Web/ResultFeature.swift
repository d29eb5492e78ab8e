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
        routes.get("klimabilanz/:year", for: .member, page: "page.result.klimabilanz", use: showResult)
        routes.get("klimabilanz/:year/bilder/:name", for: .member, page: "page.picture.klimabilanz", use: showPicture)
    }

    @Sendable func showResult(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        let facts = try await resultFacts(call.who.firm, year)
        let frame = try await frame(year, .result, of: call.who.firm, call.texts)
        return call.page(ResultPage(facts, frame: frame, call.texts))
    }

    /// A released year shows what was signed; any other what its lines say now.
    func resultFacts(_ firm: FirmID, _ year: ReportingYear) async throws -> ResultFacts {
        let summary = try await stores.reader.summary(of: firm, in: year)
        let shown = summary.incomplete.prefix(ResultFacts.shownMissing)
        return ResultFacts(
            year: year,
            summary: summary,
            release: try await standingRelease(firm, year),
            facts: try await stores.reader.facts(of: firm, in: year),
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
    let release: InventoryStore.Release?
    let facts: YearFacts
    let problems: [IncompleteLine]
    let catalogue: FactorCatalogue

    var before: InventorySummary? { facts.before }
    var figures: FirmFigures { facts.figures }
    var siteNames: [SiteID: String] { facts.siteNames }
}
