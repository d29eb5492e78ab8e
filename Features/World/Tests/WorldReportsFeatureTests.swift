import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform
import World
import WorldStorage

@testable import WorldWeb

@Suite struct WorldReportsFeatureTests {
    let house: MeetingHub

    init() async throws { house = try await MeetingHub.make() }

    private func report(_ name: String, _ room: RoomName = .hub, reason: String = "Werbung") async throws {
        let report = PresenceReport(room: room, name: name, reporter: "Petra", reason: reason, at: house.clock.now)
        try await house.stores.reported(report)
    }

    @Test func theTeamSeesWhatIsReportedAndFinishesIt() async throws {
        try await report("Gast <b>", .meeting("01990000-0000-7000-8000-000000000001"))
        let team = house.hub.client(as: .administrator)
        let page = try await team.get("/team/meldungen")
        #expect(page.status == .ok && page.body.contains("Gast &lt;b&gt;") && page.body.contains("Werbung"))
        // Which meeting, and who has reported it, is not kept.
        #expect(!page.body.contains("01990000-0000-7000-8000-000000000001") && !page.body.contains("Petra"))
        let entry = try #require(try await house.stores.reports.reports().first)
        #expect(entry.room == .meeting)
        let address = "/team/meldungen/\(entry.id)/erledigung"
        let empty = try await team.post(address, ["note": ""])
        #expect(empty.status == .unprocessableContent)
        #expect(empty.body.contains("Bitte schreiben Sie, was Sie getan haben."))
        #expect(try await team.post(address, ["note": "Ermahnt"]).status == .seeOther)
        let done = try await team.get("/team/meldungen").body
        #expect(done.contains("Ermahnt") && done.contains("erledigt am 15.05.2026"))
        #expect(try await team.post("/team/meldungen/\(TestHub.firm)/erledigung", ["note": "x"]).status == .notFound)
    }

    @Test func beyondFiveHundredThatWaitNothingIsKept() async throws {
        for number in 0...ReportEntry.mostOpen { try await report("Gast \(number)") }
        let kept = try await house.stores.reports.reports()
        #expect(kept.count == ReportEntry.mostOpen && !kept.contains { $0.pseudonym == "Gast 500" })
        _ = try await house.stores.reports.finish(kept[0].id, note: "Ermahnt", by: TestHub.official.id)
        try await report("Gast 501")
        #expect(try await house.stores.reports.reports().count == ReportEntry.mostOpen + 1)
    }

    @Test func openOnesComeFirst() async throws {
        try await report("Alt")
        let old = try #require(try await house.stores.reports.reports().first)
        house.clock.pass(days: 1)
        try await report("Neu", .firm(TestHub.firm))
        try await report("Neuer", reason: String(repeating: "x", count: 3_000))
        _ = try await house.stores.reports.finish(old.id, note: "Ermahnt", by: TestHub.official.id)
        let all = try await house.stores.reports.reports()
        #expect(all.last?.pseudonym == "Alt" && all.count == 3)
        #expect(all.map(\.reason.count).max() == 1_000)
    }

    @Test(arguments: [TestHub.Who.owner, .member, .contentEditor, .personWithoutFirm])
    func nobodyElseSeesThem(_ who: TestHub.Who) async throws {
        #expect(try await house.hub.client(as: who).get("/team/meldungen").status == .forbidden)
    }
}
