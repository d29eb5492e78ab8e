import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing
import WebPlatform
import World
import WorldStorage

@testable import WorldWeb

@Suite struct MeetingStoreTests {
    let house: MeetingHub
    var meetings: MeetingStore { house.stores.meetings }

    init() async throws { house = try await MeetingHub.make() }

    private func kind(_ id: MeetingID, _ visitor: MeetingVisitor) async throws -> MeetingSeat.Kind? {
        try await meetings.seat(in: id, for: visitor)?.kind
    }

    @Test func aPrivateMeetingIsOpenToItsHostAlone() async throws {
        let id = try await house.meeting()
        #expect(try await kind(id, MeetingHub.host) == .host)
        #expect(try await kind(id, MeetingHub.colleague) == nil)
        #expect(try await kind(id, MeetingHub.stranger) == nil)
        #expect(try await kind(id, MeetingHub.nobody) == nil)
        #expect(try await meetings.meetings(of: TestHub.colleague.id, firm: TestHub.firm).isEmpty)
    }

    @Test func aMeetingOfAFirmIsOpenToItsPeople() async throws {
        let id = try await house.meeting(ofFirm: true)
        #expect(try await kind(id, MeetingHub.colleague) == .colleague)
        #expect(try await kind(id, MeetingHub.stranger) == nil)
        #expect(try await meetings.meetings(of: TestHub.colleague.id, firm: TestHub.firm).map(\.id) == [id])
        #expect(try await meetings.meetings(of: TestHub.stranger.id, firm: TestHub.foreignFirm).isEmpty)
    }

    @Test func whoeverHasLeftTheFirmHoldsItsMeetingsNoMore() async throws {
        let id = try await house.meeting(ofFirm: true)
        // At work for another firm, but still of this one.
        let elsewhere = MeetingVisitor(person: TestHub.owner.id, firm: TestHub.foreignFirm, visit: "a")
        _ = try await house.database.write { session in
            try session.query(
                "INSERT INTO membership (person_id, firm_id, role, created_at) VALUES ($1, $2, 'owner', 1)",
                .id(TestHub.owner.id),
                .id(TestHub.firm)
            )
        }
        #expect(try await kind(id, elsewhere) == .host)
        #expect(try await meetings.meetings(of: TestHub.owner.id, firm: nil).map(\.id) == [id])
        _ = try await house.database.write { session in
            try session.query("DELETE FROM membership WHERE firm_id = $1", .id(TestHub.firm))
        }
        #expect(try await kind(id, elsewhere) == nil)
        #expect(try await meetings.meetings(of: TestHub.owner.id, firm: nil).isEmpty)
    }

    @Test func aLinkOpensJustItsMeeting() async throws {
        let (id, other) = (try await house.meeting(), try await house.meeting())
        let token = try await house.link(to: id)
        #expect(try await meetings.meeting(invitedBy: token)?.id == id)
        #expect(try await meetings.enter(token, as: "Ayla", MeetingHub.nobody) == .entered(id))
        let seat = try #require(try await meetings.seat(in: id, for: MeetingHub.nobody))
        #expect(seat.kind == .guest && seat.guestName == "Ayla")
        #expect(try await kind(other, MeetingHub.nobody) == nil)
        let another = MeetingVisitor(person: nil, firm: nil, visit: "e")
        #expect(try await kind(id, another) == nil)
        // On a browser that somebody else has used, only who came has a place.
        let person = MeetingVisitor(person: TestHub.stranger.id, firm: nil, visit: "d")
        #expect(try await kind(id, person) == nil)
    }

    @Test func aLinkThatIsRevokedLetsNobodyIn() async throws {
        let id = try await house.meeting()
        let token = try await house.link(to: id)
        _ = try await meetings.enter(token, as: "Ayla", MeetingHub.nobody)
        let link = try #require(try await meetings.invitations(to: id).first)
        #expect(link.guests == ["Ayla"])
        #expect(try await !meetings.revoke(link.id, of: id, by: TestHub.colleague.id))
        #expect(try await meetings.revoke(link.id, of: id, by: TestHub.owner.id))
        #expect(try await meetings.meeting(invitedBy: token) == nil)
        #expect(try await meetings.enter(token, as: "Ayla", MeetingHub.nobody) == .refused)
        #expect(try await kind(id, MeetingHub.nobody) == nil)
        #expect(try await meetings.invitations(to: id).isEmpty)
    }

    @Test func guestsOfARevokedLinkTakeNoPlaces() async throws {
        let id = try await house.meeting()
        let token = try await house.link(to: id)
        for number in 0..<Meeting.mostGuests {
            let guest = MeetingVisitor(person: nil, firm: nil, visit: "gast-\(number)")
            #expect(try await meetings.enter(token, as: "Gast", guest) == .entered(id))
        }
        #expect(try await meetings.enter(token, as: "Ayla", MeetingHub.nobody) == .full)
        let link = try #require(try await meetings.invitations(to: id).first)
        #expect(try await meetings.revoke(link.id, of: id, by: TestHub.owner.id))
        let fresh = try await house.link(to: id)
        #expect(try await meetings.enter(fresh, as: "Ayla", MeetingHub.nobody) == .entered(id))
    }

    @Test func whoeverKeepsNoCookieIsRefused() async throws {
        let token = try await house.link(to: try await house.meeting())
        let visitor = MeetingVisitor(person: nil, firm: nil, visit: nil)
        #expect(try await meetings.enter(token, as: "Ayla", visitor) == .refused)
    }

    @Test func linksAreNotStored() async throws {
        let id = try await house.meeting()
        let token = try await house.link(to: id)
        let stored = try await house.database.rows("SELECT token_hash FROM world_meeting_invitation")
        #expect(try stored.map { try $0.text("token_hash") } == [ContentDigest.sha256(of: Array(token.utf8))])
        #expect(try await !meetings.invite(to: id, by: TestHub.colleague.id, token: "fremd"))
    }

    @Test func thereAreOnlySoManyLinksAndMeetings() async throws {
        let id = try await house.meeting()
        for _ in 0..<MeetingInvitation.most { _ = try await house.link(to: id) }
        #expect(try await !meetings.invite(to: id, by: TestHub.owner.id, token: "zu viel"))
        for _ in 1..<Meeting.mostOfAHost { _ = try await house.meeting() }
        let isOpen = try await meetings.open(
            MeetingID(from: house.clock.outside),
            title: "Zu viel",
            firm: nil,
            retention: .week,
            by: TestHub.owner.id
        )
        #expect(!isOpen)
    }

    @Test func theEndComesWithItsDayAndTakesEverythingAlong() async throws {
        let (week, month) = (try await house.meeting(ofFirm: false, .week), try await house.meeting())
        let door = house.stores.door
        try await door.keep(week.text, TestHub.owner.id, line("Guten Tag"))
        _ = try await house.note("Lecks suchen", in: week)
        _ = try await meetings.enter(try await house.link(to: week), as: "Ayla", MeetingHub.nobody)
        let holdings = MeetingHoldings(lines: 1, notes: 1, documents: 0, invitations: 1, guests: 1)
        #expect(try await meetings.holdings(of: week) == holdings)
        house.clock.pass(days: 6.9)
        #expect(try await meetings.removeEnded().isEmpty)
        // Who comes in again begins the days anew.
        try await meetings.meet(week)
        house.clock.pass(days: 6.9)
        #expect(try await meetings.removeEnded().isEmpty)
        house.clock.pass(days: 0.2)
        #expect(try await meetings.removeEnded() == [week])
        for table in ["world_meeting_line", "world_note", "world_meeting_guest", "world_meeting_invitation"] {
            #expect(try await house.database.rows("SELECT * FROM \(table)").isEmpty, "\(table)")
        }
        #expect(try await kind(month, MeetingHub.host) == .host)
    }

    @Test func theJobEndsMeetingsAndForgetsOldReports() async throws {
        _ = try await house.meeting(ofFirm: false, .week)
        let report = ReportEntry(
            id: ReportEntryID(from: house.clock.outside),
            room: .open,
            pseudonym: "Gast",
            reason: "Werbung",
            at: house.clock.now
        )
        try await house.stores.reports.add(report)
        house.clock.pass(days: 89)
        _ = try await house.stores.reports.removeOld()
        #expect(try await house.stores.reports.reports().count == 1)
        house.clock.pass(days: 1)
        try await house.feature.endMeetings()
        #expect(try await house.stores.reports.reports().isEmpty)
        #expect(try await house.database.rows("SELECT * FROM world_meeting").isEmpty)
        #expect(house.feature.periodicJobs.map(\.every) == [3_600])
    }

    @Test func onlyTheHostRemovesIt() async throws {
        let id = try await house.meeting(ofFirm: true)
        #expect(try await !meetings.remove(id, by: TestHub.colleague.id))
        #expect(try await meetings.remove(id, by: TestHub.owner.id))
        #expect(try await kind(id, MeetingHub.host) == nil)
    }

    @Test func theDoorKeepsWhatIsSaidAndShowsTheLatest() async throws {
        let id = try await house.meeting()
        let door = house.stores.door
        for number in 1...205 { try await door.keep(id.text, nil, line("Satz \(number)", after: Double(number))) }
        let kept = try await door.kept(id.text)
        #expect(kept.count == 200 && kept.first?.text == "Satz 6" && kept.last?.text == "Satz 205")
        #expect(kept.last?.who == 7 && kept.last?.name == "Petra K.")
        #expect(try await door.kept(try await house.meeting().text).isEmpty)
        #expect(try await door.kept("treffen").isEmpty)
    }

    @Test func theDoorAdmitsWhoHasASeat() async throws {
        let id = try await house.meeting()
        let owner = Visitor(person: TestHub.owner, member: nil, formToken: "", visit: "")
        var confined = owner
        confined.confinedTo = TestHub.firm
        #expect(try await house.stores.door.admit(id.text, owner)?.isHost == true)
        #expect(try await house.stores.door.admit(id.text, .unknown) == nil)
        #expect(try await house.stores.door.admit("nichts", owner) == nil)
        // Whom a firm's identity provider names is not the host of what is theirs alone.
        #expect(try await house.stores.door.admit(id.text, confined) == nil)
    }

    private func line(_ text: String, after seconds: Double = 0) -> SpokenLine {
        SpokenLine(who: 7, name: "Petra K.", text: text, at: house.clock.now.addingTimeInterval(seconds), id: "1")
    }
}
