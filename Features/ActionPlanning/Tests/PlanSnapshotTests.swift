import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import ActionPlanningWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct PlanSnapshotTests {
    private let samples = PlanPageSamples()

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(samples.t)).html, "\(name).html")
    }

    @Test func curve() throws { #expect(try difference(samples.curve, "curve") == nil) }
    @Test func choice() async throws {
        let page = try await samples.choice()
        #expect(try difference(page, "choice") == nil)
    }
    @Test func reason() throws { #expect(try difference(samples.reason, "choiceReason") == nil) }
    @Test func plan() throws { #expect(try difference(samples.planPage, "plan") == nil) }
    @Test func readings() throws { #expect(try difference(samples.readings, "readings") == nil) }

    @Test func nothingOnThesePagesIsWithoutWords() async throws {
        let pages: [any Page] = [
            samples.curve, try await samples.choice(), samples.reason, samples.planPage, samples.readings,
        ]
        for page in pages { #expect(!Node.group(page.body(samples.t)).html.contains("⟦")) }
    }
}
