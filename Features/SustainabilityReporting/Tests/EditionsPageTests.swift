import Foundation
import HTML
import Kernel
import SustainabilityReporting
import TestSupport
import Testing

@testable import SustainabilityReportingWeb

@Suite struct EditionsPageTests {
    private let t = Texts.feature("SustainabilityReporting")

    /// The page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the file.
    @Test func editions() throws {
        let standard = try ReportingContent.standard()
        let day = try #require(LocalDate(iso: "2026-11-29"))
        let html = Node.group(EditionsPage(standard, today: day, t).body(t)).html
        #expect(try snapshotDifference(html, "editions.html") == nil)
    }

    @Test func theOldOneHoldsUntilTheDayBeforeTheNewOne() throws {
        let standard = try ReportingContent.standard()
        let before = EditionsPage(standard, today: try #require(LocalDate(iso: "2026-09-23")), t)
        let after = EditionsPage(standard, today: try #require(LocalDate(iso: "2026-09-24")), t)
        #expect(before.editions.map(\.id) == ["vsme-2026", "vsme-2025"])
        #expect(before.editions.last?.state.word == "gilt" && after.editions.last?.state.word == "abgelöst")
        #expect(Node.group(after.body(t)).html.contains("vom 30.07.2025 bis 23.09.2026"))
    }
}
