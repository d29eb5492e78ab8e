import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform
import World
import WorldStorage

@testable import WorldWeb

/// Whom a host sends away, and what was deleted under people's feet: over a real database, with sockets without a wire.
@Suite struct MeetingRemovalTests {
    let house: MeetingHub
    var hub: TestHub { house.hub }
    var meetings: MeetingStore { house.stores.meetings }

    init() async throws { house = try await MeetingHub.make() }

    private static func hears(_ type: String) -> @Sendable (String) -> Bool { { $0.contains(#""t":"\#(type)""#) } }

    private func socket(
        _ person: Person?,
        visit: String = "d"
    ) async throws -> (connection: PresenceConnection, socket: TestSocket) {
        guard case .welcome(let ticket) = PresenceGate().ask("a", at: 0) else { throw CancellationError() }
        let visitor = Visitor(person: person, member: nil, formToken: "", visit: visit)
        let connection = PresenceConnection(visitor, ticket: ticket, house: house.house)
        return (connection, try await TestSocket.open(connection))
    }

    private func join(_ id: MeetingID, _ name: String, _ connection: PresenceConnection) async throws {
        let text = #"{"v":1,"t":"join","room":"treffen:\#(id)","name":"\#(name)","look":1,"way":"pages"}"#
        await house.house.take(try ProtocolRequest(text), from: connection)
    }

    /// A guest who came by the link, as meetings know them.
    private func guest(_ visit: String) -> MeetingVisitor {
        MeetingVisitor(person: nil, firm: nil, visit: ContentDigest.sha256(of: Array(visit.utf8)))
    }

    @Test func whoeverIsSentAwayStaysAwayUntilTheHostLetsThemIn() async throws {
        let id = try await house.meeting()
        let token = try await house.link(to: id)
        #expect(try await meetings.enter(token, as: "Ayla", guest("d")) == .entered(id))
        let (host, _) = try await socket(TestHub.owner)
        let (ayla, aylaSocket) = try await socket(nil)
        try await join(id, "Petra", host)
        try await join(id, "Ayla", ayla)
        let room = RoomName.meeting(id.text)
        let who = try #require(await house.house.occupants(of: room).first { $0.name == "Ayla" }?.id)
        await house.house.take(.moderate(.remove(who)), from: host)
        #expect(try await aylaSocket.hear(Self.hears("removed")) != nil)
        for _ in 0..<400 where try await meetings.removals(from: id).isEmpty {
            try await Task.sleep(for: .milliseconds(5))
        }
        let removal = try #require(try await meetings.removals(from: id).first)
        #expect(removal.name == "Ayla")
        // Neither time nor a new tab nor the link with the same seat lets them in.
        house.clock.pass(days: 1)
        try await join(id, "Ayla", ayla)
        #expect(try await aylaSocket.hear(Self.hears("refused"))?.contains("barred") == true)
        let (tab, tabSocket) = try await socket(nil)
        try await join(id, "Ayla", tab)
        #expect(try await tabSocket.hear(Self.hears("refused"))?.contains("barred") == true)
        #expect(try await meetings.enter(token, as: "Lore", guest("d")) == .barred)
        #expect(try await meetings.seat(in: id, for: guest("d")) == nil)
        // Others still come in.
        #expect(try await meetings.enter(token, as: "Ben", guest("e")) == .entered(id))
        #expect(try await !meetings.readmit(removal.id, to: id, by: TestHub.colleague.id))
        #expect(try await meetings.readmit(removal.id, to: id, by: TestHub.owner.id))
        #expect(try await meetings.seat(in: id, for: guest("d"))?.guestName == "Ayla")
        try await join(id, "Ayla", tab)
        #expect(try await tabSocket.hear(Self.hears("welcome")) != nil)
    }

    @Test func whoeverIsLetInAgainComesAtOnce() async throws {
        let id = try await house.meeting()
        let token = try await house.link(to: id)
        #expect(try await meetings.enter(token, as: "Ayla", guest("d")) == .entered(id))
        let (host, _) = try await socket(TestHub.owner)
        let (ayla, aylaSocket) = try await socket(nil)
        try await join(id, "Petra", host)
        try await join(id, "Ayla", ayla)
        let occupants = await house.house.occupants(of: .meeting(id.text))
        await house.house.take(.moderate(.remove(try #require(occupants.first { $0.name == "Ayla" }?.id))), from: host)
        for _ in 0..<400 where await house.house.expulsions == 0 { try await Task.sleep(for: .milliseconds(5)) }
        let removal = try #require(try await meetings.removals(from: id).first)
        #expect(try await meetings.readmit(removal.id, to: id, by: TestHub.owner.id))
        _ = try await aylaSocket.hear(Self.hears("welcome"))
        try await join(id, "Ayla", ayla)
        #expect(try await aylaSocket.hear(Self.hears("welcome")) != nil)
    }

    /// Whom a firm's identity provider vouches for has another visit after each sign-in of theirs.
    @Test func aColleagueOfAProviderStaysAwayInEveryBrowser() async throws {
        let id = try await house.meeting(ofFirm: true)
        func colleague(_ visit: String, _ person: Person = TestHub.colleague) -> MeetingVisitor {
            let member = Member(person: person, firm: TestHub.firm, firmName: "Kettler", role: .member)
            var visitor = Visitor(person: person, member: member, formToken: "", visit: visit)
            visitor.confinedTo = TestHub.firm
            return MeetingVisitor(visitor)
        }
        #expect(try await meetings.seat(in: id, for: colleague("a"))?.kind == .colleague)
        try await meetings.bar(colleague("a"), as: "Jonas", from: id)
        for visit in ["a", "b", ""] {
            #expect(try await meetings.seat(in: id, for: colleague(visit)) == nil, "\(visit)")
        }
        #expect(try await meetings.seat(in: id, for: colleague("a", TestHub.stranger))?.kind == .colleague)
        // What a provider says of somebody touches nothing of their own.
        #expect(try await meetings.seat(in: id, for: MeetingHub.colleague)?.kind == .colleague)
        #expect(try await meetings.meetings(of: TestHub.colleague.id, firm: TestHub.firm).map(\.id) == [id])
        #expect(colleague("a").person == nil)
        let removal = try #require(try await meetings.removals(from: id).first)
        #expect(try await meetings.readmit(removal.id, to: id, by: TestHub.owner.id))
        #expect(try await meetings.seat(in: id, for: colleague("b"))?.kind == .colleague)
    }

    @Test func whoeverWasSentAwayTakesNobodysSeat() async throws {
        let id = try await house.meeting()
        let token = try await house.link(to: id)
        for number in 1...Meeting.mostGuests {
            #expect(try await meetings.enter(token, as: "Gast", guest("g\(number)")) == .entered(id))
        }
        #expect(try await meetings.enter(token, as: "Ayla", guest("d")) == .full)
        try await meetings.bar(guest("g1"), as: "Gast", from: id)
        #expect(try await meetings.enter(token, as: "Ayla", guest("d")) == .entered(id))
        #expect(try await meetings.enter(token, as: "Ben", guest("e")) == .full)
    }

    @Test func whoeverUsesTheBrowserNextIsNoGuest() async throws {
        let (one, two) = (try await house.meeting(), try await house.meeting())
        for id in [one, two] {
            let token = try await house.link(to: id)
            for visit in ["d", "e"] { _ = try await meetings.enter(token, as: "Ayla", guest(visit)) }
        }
        let (ayla, aylaSocket) = try await socket(nil)
        try await join(one, "Ayla", ayla)
        await house.feature.somebodyWasDeleted(visit: "d")
        #expect(try await aylaSocket.hear(Self.hears("removed")) != nil)
        for id in [one, two] {
            #expect(try await meetings.seat(in: id, for: guest("d")) == nil)
            #expect(try await meetings.seat(in: id, for: guest("e")) != nil)
        }
        try await house.stores.giveBackSeats(ofVisit: "")
        #expect(try await meetings.seat(in: one, for: guest("e")) != nil)
    }

    /// What another process writes this one finds by itself; that it looks makes no meeting last longer.
    @Test func theHouseItselfLooksWhoMayStay() async throws {
        let id = try await house.meeting()
        let token = try await house.link(to: id)
        _ = try await meetings.enter(token, as: "Ayla", guest("d"))
        let (host, _) = try await socket(TestHub.owner)
        let (ayla, aylaSocket) = try await socket(nil)
        try await join(id, "Petra", host)
        try await join(id, "Ayla", ayla)
        let met = try await meetings.seat(in: id, for: MeetingHub.host)?.meeting.lastMetAt
        #expect(met == house.clock.now)
        house.clock.pass(days: 1)
        #expect(try await meetings.giveBackSeat(in: id, of: guest("d")))
        await house.house.lookSoon()
        #expect(try await aylaSocket.hear(Self.hears("removed")) != nil)
        #expect(await house.house.occupants(of: .meeting(id.text)).map(\.name) == ["Petra"])
        #expect(try await meetings.seat(in: id, for: MeetingHub.host)?.meeting.lastMetAt == met)
        try await join(id, "Petra", host)
        #expect(try await meetings.seat(in: id, for: MeetingHub.host)?.meeting.lastMetAt == house.clock.now)
    }

    @Test func theHostFindsThemOnTheListAndLetsThemIn() async throws {
        let id = try await house.meeting(ofFirm: true)
        let address = "/treffen/\(id)"
        let colleague = hub.client(as: .member)
        #expect(try await colleague.get(address).status == .ok)
        try await meetings.bar(
            MeetingVisitor(person: TestHub.colleague.id, firm: TestHub.firm, visit: nil),
            as: "Jonas <b>",
            from: id
        )
        let away = try await colleague.get(address)
        #expect(away.status == .forbidden && away.body.contains("hat Sie herausgenommen"))
        #expect(try await colleague.get(address + "/pinnwand").status == .notFound)
        #expect(try await meetings.meetings(of: TestHub.colleague.id, firm: TestHub.firm).isEmpty)
        let page = try await hub.client(as: .owner).get(address).body
        #expect(page.contains("id=\"entfernt\""))
        #expect(page.contains("Jonas &lt;b&gt;") && page.contains("Wieder zulassen"))
        let form = try #require(page.firstMatch(of: /action="(\/treffen\/[^"]+\/entfernte\/[^"?]+)\?/))
        #expect(try await hub.client(as: .foreignOwner).delete(String(form.1)).status == .notFound)
        #expect(try await hub.client(as: .owner).delete(String(form.1)).status == .seeOther)
        #expect(try await colleague.get(address).status == .ok)
        #expect(try await hub.client(as: .owner).delete(String(form.1)).status == .notFound)
        #expect(try await !hub.client(as: .owner).get(address).body.contains("id=\"entfernt\""))
    }

    @Test func whoeverWasSentAwayIsToldAtTheInvitation() async throws {
        let id = try await house.meeting()
        let token = try await house.link(to: id)
        let client = hub.client()
        #expect(try await client.post("/treffen/einladung/\(token)", ["name": "Ayla"]).status == .seeOther)
        try await meetings.bar(guest("visit-of-a-test-browser-"), as: "Ayla", from: id)
        let answer = try await client.post("/treffen/einladung/\(token)", ["name": "Lore"])
        #expect(answer.status == .forbidden && answer.body.contains("Hinein kommen Sie erst, wenn"))
    }

    @Test func aGuestGivesTheSeatBackWithoutScripts() async throws {
        let id = try await house.meeting()
        let token = try await house.link(to: id)
        let client = hub.client()
        _ = try await client.post("/treffen/einladung/\(token)", ["name": "Ayla"])
        let (ayla, _) = try await socket(nil, visit: "visit-of-a-test-browser-")
        try await join(id, "Ayla", ayla)
        let page = try await client.get("/treffen/\(id)").body
        #expect(page.contains("Raum verlassen") && page.contains("action=\"/treffen/\(id)/platz?_method=DELETE\""))
        #expect(try await !hub.client(as: .owner).get("/treffen/\(id)").body.contains("Raum verlassen"))
        #expect(try await hub.client(as: .owner).delete("/treffen/\(id)/platz").status == .notFound)
        #expect(try await client.delete("/treffen/\(id)/platz").location == "/rundgang")
        #expect(await house.house.occupants(of: .meeting(id.text)).isEmpty)
        #expect(try await client.get("/treffen/\(id)").status == .notFound)
        #expect(try await client.delete("/treffen/\(id)/platz").status == .notFound)
        #expect(try await meetings.holdings(of: id).guests == 0)
        // The link still leads in.
        #expect(try await client.post("/treffen/einladung/\(token)", ["name": "Ayla"]).location == "/treffen/\(id)")
    }

    @Test func seatsEndWithTheMeetingAndNotAnHourLater() async throws {
        let id = try await house.meeting(ofFirm: false, .week)
        let token = try await house.link(to: id)
        _ = try await meetings.enter(token, as: "Ayla", guest("d"))
        house.clock.pass(days: 6.99)
        #expect(try await meetings.seat(in: id, for: guest("d")) != nil)
        house.clock.pass(days: 0.02)
        #expect(try await meetings.seat(in: id, for: guest("d")) == nil)
        #expect(try await meetings.seat(in: id, for: MeetingHub.host) == nil)
        #expect(try await meetings.meeting(invitedBy: token) == nil)
        #expect(try await meetings.meetings(of: TestHub.owner.id, firm: nil).isEmpty)
        // Nobody begins its days anew either.
        #expect(try await house.stores.door.isThere(id.text) == false)
        #expect(try await meetings.removeEnded() == [id])
        #expect(try await house.database.rows("SELECT id FROM world_meeting_guest").isEmpty)
    }

    /// A firm takes its meetings along, a person those they hold: whoever is inside is told and led out.
    @Test(arguments: [true, false]) func whatIsDeletedElsewhereEnds(isAtOnce: Bool) async throws {
        let (gone, stays) = (try await house.meeting(ofFirm: true), try await house.meeting())
        _ = try await house.database.write { session in
            try session.query(
                "INSERT INTO membership (person_id, firm_id, role, created_at) VALUES ($1, $2, 'owner', 1)",
                .id(TestHub.owner.id),
                .id(TestHub.firm)
            )
        }
        let (host, hostSocket) = try await socket(TestHub.owner)
        let (other, otherSocket) = try await socket(TestHub.owner, visit: "o")
        try await join(gone, "Petra", host)
        try await join(stays, "Petra", other)
        await house.house.close(.meeting(gone.text))
        #expect(try await hostSocket.hear(Self.hears("closed")) != nil)
        _ = try await house.database.write { session in
            try session.query("DELETE FROM firm WHERE id = $1", .id(TestHub.firm))
        }
        if isAtOnce {
            await house.feature.somebodyWasDeleted(visit: "o")
        } else {
            try await house.feature.endMeetings()
        }
        #expect(try await hostSocket.hear(Self.hears("closed")) != nil)
        #expect(await house.house.occupants(of: .meeting(gone.text)).isEmpty)
        #expect(await !house.house.isClosed(.meeting(gone.text)))
        #expect(await house.house.occupants(of: .meeting(stays.text)).map(\.name) == ["Petra"])
        #expect(try await otherSocket.closing() == nil)
    }
}

extension PresenceHouse {
    /// What is done each minute is done at the next beat.
    fileprivate func lookSoon() { checkedAt = 0 }
}
