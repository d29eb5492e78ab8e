import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import ParticipationWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct WorkforceSnapshotTests {
    private let samples = WorkforceSamples()

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(samples.t)).html, "\(name).html")
    }

    @Test func proposals() throws { #expect(try difference(samples.proposals, "proposals") == nil) }
    @Test func draft() throws { #expect(try difference(samples.draft, "proposalDraft") == nil) }
    @Test func answered() throws { #expect(try difference(samples.answered, "proposalAnswered") == nil) }
    @Test func management() throws { #expect(try difference(samples.management, "proposalManagement") == nil) }
    @Test func newCampaign() throws { #expect(try difference(samples.newCampaign, "campaignNew") == nil) }
    @Test func sheet() throws { #expect(try difference(samples.sheet, "campaignSheet") == nil) }
    @Test func taking() throws { #expect(try difference(samples.taking, "campaignTaking") == nil) }
    @Test func result() throws { #expect(try difference(samples.result, "campaignResult") == nil) }
}
