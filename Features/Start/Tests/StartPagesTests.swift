import CarbonAccounting
import Foundation
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import StartWeb

/// Each page as it stands, so that a change to it is seen.
@Suite struct StartPagesTests {
    private let t = StandingSamples.texts

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    @Test func welcome() throws {
        let page = WelcomePage(catalogue: StandingSamples.catalogue, estimate: nil, t)
        #expect(try difference(page, "welcome") == nil)
    }

    @Test func aFirmWithoutAnything() throws {
        #expect(try difference(StandingPage(StandingSamples.standing(sites: 0), t), "standingNothing") == nil)
    }

    @Test func aFirmWithGaps() throws {
        let standing = StandingSamples.standing([StandingSamples.electricity, StandingSamples.unknownFactor])
        #expect(try difference(StandingPage(standing, t), "standingGaps") == nil)
    }

    @Test func aFirmThatReleased() throws {
        let standing = StandingSamples.standing(
            [StandingSamples.electricity],
            isReleased: true,
            hasTarget: true,
            kompass: KeptKompass(day: LocalDate(iso: "2026-05-15")!, isAnswered: false, address: "/instrumente/k/1")
        )
        #expect(try difference(StandingPage(standing, t), "standingReleased") == nil)
    }

    @Test func aFirmThatIsAccompanied() throws {
        let page = StandingPage(StandingSamples.standing(sites: 0), lines: StandingSamples.lines, t)
        #expect(try difference(page, "standingAccompanied") == nil)
    }

    @Test func theme() throws {
        #expect(try difference(ThemePage(nil, t), "theme") == nil)
        let member = ThemePage(StandingSamples.standing([StandingSamples.electricity]), t)
        #expect(try difference(member, "themeMember") == nil)
    }

    @Test func help() throws {
        #expect(try difference(HelpPage(t), "help") == nil)
    }
}
