import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import ParticipationWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct PageSnapshotTests {
    private let samples = PageSamples()

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(samples.t)).html, "\(name).html")
    }

    @Test func founding() throws { #expect(try difference(samples.founding, "founding") == nil) }
    @Test func request() throws { #expect(try difference(samples.request, "request") == nil) }
    @Test func requests() throws { #expect(try difference(samples.requests, "requests") == nil) }
    @Test func overview() throws { #expect(try difference(samples.overview, "council") == nil) }
    @Test func members() throws { #expect(try difference(samples.members, "members") == nil) }
    @Test func newNote() throws { #expect(try difference(samples.newNote, "note") == nil) }
    @Test func conflict() throws { #expect(try difference(samples.conflict, "noteConflict") == nil) }
    @Test func agreement() throws { #expect(try difference(samples.agreement, "agreement") == nil) }
    @Test func invitation() throws { #expect(try difference(samples.invitation, "invitation") == nil) }
    @Test func learningData() throws { #expect(try difference(samples.learningData, "learningData") == nil) }
    @Test func insight() throws {
        let page = try samples.insight
        #expect(try difference(page, "insight") == nil)
    }

    /// Members without the chair see no form that only chairs may send.
    @Test func whatOnlyChairsMayDoIsOfferedToThemAlone() {
        let page = MembersPage(
            title: "Mitglieder",
            frame: samples.frame(isChair: false),
            rows: [],
            open: [],
            sendsMail: true
        )
        #expect(!Node.group(page.body(samples.t)).html.contains("<form"))
    }
}
