import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct PageSnapshotTests {
    private let samples: PageSamples

    init() throws { samples = try PageSamples() }

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(samples.t)).html, "\(name).html")
    }

    @Test func firm() throws { #expect(try difference(samples.firm, "firm") == nil) }
    @Test func masterData() throws { #expect(try difference(samples.masterData, "masterData") == nil) }
    @Test func sites() throws { #expect(try difference(samples.sites, "sites") == nil) }
    @Test func site() throws { #expect(try difference(samples.site, "site") == nil) }
    @Test func holdings() throws {
        let page = try samples.holdings
        #expect(try difference(page, "holdings") == nil)
    }
    @Test func holding() throws { #expect(try difference(samples.holding, "holding") == nil) }
    @Test func undertaking() throws { #expect(try difference(samples.undertaking, "undertaking") == nil) }
    @Test func figures() throws { #expect(try difference(samples.figures, "figures") == nil) }
    @Test func relatedFigures() throws { #expect(try difference(samples.relatedFigures, "relatedFigures") == nil) }
    @Test func staff() throws { #expect(try difference(samples.staff, "staff") == nil) }
    @Test func staffYears() throws { #expect(try difference(samples.staffYears, "staffYears") == nil) }
    @Test func years() throws { #expect(try difference(samples.years, "years") == nil) }
    @Test func year() throws { #expect(try difference(samples.year, "year") == nil) }
}
