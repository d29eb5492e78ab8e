import CarbonAccounting
import Companies
import DatabasePlatform
import EmissionFactors
import Foundation
import Kernel
import TestSupport
import Testing

@testable import CarbonAccountingStorage

/// What was released once opens in every later version.
@Suite struct ReleasedSummaryTests {
    private func stored(_ name: String) throws -> String {
        let folder = repositoryRoot.appendingPathComponent("Features/CarbonAccounting/Tests/Fixtures")
        return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// The first form, as it stood in the column in November 2026.
    @Test func theFirstFormOpens() throws {
        let summary = try #require(ReleasedSummary.summary(try stored("release-summary-1.json")))
        #expect(summary.year == ReportingYear(2025)!)
        #expect(close(summary.location, 93028.9, 1e-6))
        #expect(summary.lines == 4)
        #expect(summary.incomplete.map(\.category) == [.fugitiveEmissions])
    }

    /// The first form of what a release keeps, as it stands in the columns of `released_year`.
    @Test func theFirstBasisOpens() throws {
        let basis: ReleasedYear = try JSONColumn.value(try stored("released-year-1.json"))
        let entries: [ActivityEntry] = try JSONColumn.value(try stored("released-entries-1.json"))
        #expect(ReleasedYear.format == 1)
        #expect(basis.facts.settings.approach == .equityShare)
        #expect(basis.facts.figures.ownUnit?.name == "Tonne")
        #expect(basis.facts.before == nil)
        #expect(basis.facts.siteNames[CarbonHub.hall] == "Halle Hagen")
        #expect(basis.scopeThree[.waste] == .excluded(reason: "Nicht wesentlich"))
        #expect(basis.contracts.first?.statedFigure?.text == "366")
        #expect(basis.factors.first?.emission == .equivalent(2, basis: .ar6))
        let library = CarbonHub.library
        let input = basis.input(entries, catalogue: library.newest, table: library.gwp)
        #expect(input.siteShares == [CarbonHub.hall: 0.5])
        let line = try #require(InventoryCalculation.inventory(of: input).lines.first)
        #expect(line.scale == 500)
        let again: ReleasedYear = try JSONColumn.value(try JSONColumn.text(basis))
        #expect(again.contracts == basis.contracts && again.factors == basis.factors)
    }

    @Test func whatIsWrittenComesBack() throws {
        let summary = try #require(ReleasedSummary.summary(try stored("release-summary-1.json")))
        let text = try ReleasedSummary.text(summary)
        #expect(text.contains("\"format\":2"))
        #expect(ReleasedSummary.summary(text) == summary)
    }

    @Test(arguments: ["", "{}", "{\"format\":99,\"summary\":{}}", "[]"])
    func anUnknownFormIsNoFault(_ text: String) {
        #expect(ReleasedSummary.summary(text) == nil)
    }
}
