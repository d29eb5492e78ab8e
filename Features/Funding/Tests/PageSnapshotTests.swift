import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import FundingWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct PageSnapshotTests {
    private let samples = PageSamples()

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(samples.t)).html, "\(name).html")
    }

    @Test func finder() throws { #expect(try difference(samples.finder, "finder") == nil) }
    @Test func programme() throws { #expect(try difference(samples.programme, "programme") == nil) }
    @Test func profile() throws { #expect(try difference(samples.profile, "profile") == nil) }
    @Test func applications() throws { #expect(try difference(samples.applications, "applications") == nil) }
    @Test func application() throws { #expect(try difference(samples.application, "application") == nil) }
    @Test func aid() throws { #expect(try difference(samples.aid, "aid") == nil) }
    @Test func aidGrant() throws { #expect(try difference(samples.aidGrant, "aidGrant") == nil) }
    @Test func conflict() throws { #expect(try difference(samples.conflict, "conflict") == nil) }
    @Test func editors() throws { #expect(try difference(samples.editors, "editors") == nil) }
}
