import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import ActionPlanningWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct BenchPagesTests {
    private let samples = BenchSamples()

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(samples.t)).html, "\(name).html")
    }

    @Test func bench() throws { #expect(try difference(samples.benchPage, "bench") == nil) }
    @Test func variant() throws { #expect(try difference(samples.variantPage, "variant") == nil) }
    @Test func comparison() throws { #expect(try difference(samples.comparison, "variantComparison") == nil) }
    @Test func plan() throws { #expect(try difference(samples.plan, "experimentPlan") == nil) }
    @Test func experiments() throws { #expect(try difference(samples.experiments, "experiments") == nil) }
    @Test func profile() throws { #expect(try difference(samples.profile, "experimentProfile") == nil) }
    @Test func release() throws { #expect(try difference(samples.release, "experimentRelease") == nil) }

    /// Ids stand once on the page, whatever units the balance holds a quantity in.
    @Test func everyIdStandsOnce() {
        let html = Node.group(samples.benchPage.body(samples.t)).html
        let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
    }
}
