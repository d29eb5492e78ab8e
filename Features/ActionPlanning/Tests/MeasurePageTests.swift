import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import ActionPlanningWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct MeasurePageTests {
    private let samples = MeasurePageSamples()

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(samples.t)).html, "\(name).html")
    }

    @Test func measure() throws { #expect(try difference(samples.page, "measure") == nil) }
    @Test func newMeasure() throws { #expect(try difference(samples.newMeasure, "newMeasure") == nil) }
    @Test func conflict() throws { #expect(try difference(samples.conflict, "measureConflict") == nil) }
    @Test func order() throws { #expect(try difference(samples.order, "measureOrder") == nil) }
    @Test func choice() throws { #expect(try difference(samples.choice, "measureChoice") == nil) }
    @Test func assumptions() throws { #expect(try difference(samples.assumptionsPage, "assumptions") == nil) }

    @Test func everyTextIsThere() {
        for body in [samples.page.body(samples.t), samples.assumptionsPage.body(samples.t)] {
            #expect(!Node.group(body).html.contains("⟦"))
        }
    }
}
