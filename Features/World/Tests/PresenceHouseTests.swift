import Foundation
import HTTPTypes
import Kernel
import Synchronization
import TestSupport
import Testing
import WebPlatform

@testable import World
@testable import WorldWeb

/// The house with sockets that have no wire.
@Suite struct PresenceHouseTests {
    private static let meeting = "01990000-0000-7000-8000-0000000000f1"
    private static let place = PlaceID("lotsenhafen")!

    /// Whoever is known may come in, the owner as host; what is said is kept.
    private final class Meetings: Sendable {
        let lines = Mutex<[SpokenLine]>([])

        struct Away: Error {}

        func door(isBroken: Bool = false) -> MeetingDoor {
            MeetingDoor(
                admit: { meeting, visitor in
                    guard meeting == PresenceHouseTests.meeting, let person = visitor.person else { return nil }
                    return MeetingDoor.Seat(isHost: person == TestHub.owner)
                },
                keep: { [self] _, _, line in
                    if isBroken { throw Away() }
                    lines.withLock { $0.append(line) }
                },
                kept: { [self] _ in lines.withLock { $0 } }
            )
        }
    }

    private static func house(
        _ door: MeetingDoor = .none,
        outside: OutsideWorld = .live,
        reported: @escaping @Sendable (PresenceReport) async -> Void = { _ in }
    ) -> PresenceHouse {
        PresenceHouse(outside: outside, places: [place], meetings: door, reported: reported)
    }

    private static func enter(
        _ house: PresenceHouse,
        _ gate: PresenceGate = PresenceGate(),
        person: Person? = nil,
        visit: String = "a",
        roles: Set<HubRole> = []
    ) async throws -> (connection: PresenceConnection, socket: TestSocket) {
        guard case .welcome(let ticket) = gate.ask("a", at: 0) else { throw Meetings.Away() }
        let visitor = Visitor(person: person, member: nil, hubRoles: roles, formToken: "", visit: visit)
        let connection = PresenceConnection(visitor, ticket: ticket, house: house)
        return (connection, try await TestSocket.open(connection))
    }

    private static func join(_ room: String, _ name: String) -> ProtocolRequest {
        let text = #"{"v":1,"t":"join","room":"\#(room)","name":"\#(name)","look":1,"way":"pages"}"#
        return try! ProtocolRequest(text)
    }

    private static func hears(_ type: String) -> @Sendable (String) -> Bool { { $0.contains(#""t":"\#(type)""#) } }

    @Test func pagesSeeWhoIsThere() async throws {
        let house = Self.house()
        let (ben, benSocket) = try await Self.enter(house, visit: "b")
        let (anna, _) = try await Self.enter(house, visit: "a")
        let (coach, _) = try await Self.enter(house, person: TestHub.official, roles: [.administrator])
        await house.take(Self.join("ort:lotsenhafen", "Ben"), from: ben)
        await house.take(Self.join("ort:lotsenhafen", "Anna"), from: anna)
        await house.take(Self.join("hub", "Hanna"), from: coach)
        let room = RoomName.place(Self.place)
        #expect(await house.occupants(of: room).map(\.name) == ["Anna", "Ben"])
        #expect(await house.counts() == PresenceCounts(places: [Self.place: 2], hub: 1, coaches: 1))
        let id = try #require(await house.occupants(of: room).last?.id)
        await house.mute(id, in: room)
        #expect(await house.occupants(of: room).last?.isMuted == true)
        await house.unmute(id, in: room)
        await house.close(room)
        #expect(await house.isClosed(room))
        #expect(try await benSocket.hear(Self.hears("closed")) != nil)
        await house.open(room)
        await house.remove(id, in: room)
        #expect(await house.occupants(of: room).map(\.name) == ["Anna"])
        #expect(try await benSocket.hear(Self.hears("removed")) != nil)
        await house.take(.leave, from: anna)
        #expect(await house.counts() == PresenceCounts(places: [:], hub: 1, coaches: 1))
    }

    @Test func nobodyIsWhereNobodyCame() async {
        let house = Self.house()
        #expect(await house.occupants(of: .hub).isEmpty)
        #expect(await house.counts() == PresenceCounts(places: [:], hub: 0, coaches: 0))
        await house.boardChanged(inMeeting: Self.meeting)
        await house.end(meeting: Self.meeting)
        #expect(await house.rooms.isEmpty)
    }

    @Test func whoIsLostIsGoneFromThePages() async throws {
        let house = Self.house()
        let (anna, socket) = try await Self.enter(house)
        await house.take(Self.join("hub", "Anna"), from: anna)
        #expect(await house.counts().hub == 1)
        try await socket.lose()
        for _ in 0..<200 where await house.counts().hub == 1 { try await Task.sleep(for: .milliseconds(5)) }
        #expect(await house.counts().hub == 0)
        #expect(await house.connections.isEmpty)
    }

    /// However a connection ends, its place at the gate is free again.
    @Test func whoIsLostLeavesTheirPlaceAtTheGate() async throws {
        let (house, gate) = (Self.house(), PresenceGate())
        let (anna, socket) = try await Self.enter(house, gate)
        await house.take(Self.join("hub", "Anna"), from: anna)
        #expect(gate.addresses == 1)
        try await socket.lose()
        #expect(gate.addresses == 0)
        // The connection itself is still held here.
        withExtendedLifetime(anna) {}
        // One that never became a WebSocket.
        _ = { if case .welcome = gate.ask("b", at: 1) {} }()
        #expect(gate.addresses == 0)
    }

    @Test func whoeverIsOneTooManyIsToldWhy() async throws {
        let socket = try await TestSocket.open(PresenceFarewell.crowded)
        let told = try #require(try await socket.hear(Self.hears("refused")))
        #expect(told.contains(#""code":"crowded""#) && told.contains(#""retryAfter":30"#))
        #expect(try await socket.closing() == 4_003)
    }

    @Test func aMeetingIsForWhoIsInvitedAndKeepsItsTalk() async throws {
        let meetings = Meetings()
        let house = Self.house(meetings.door())
        let room = "treffen:\(Self.meeting)"
        let (host, hostSocket) = try await Self.enter(house, person: TestHub.owner)
        let (guest, guestSocket) = try await Self.enter(house, visit: "g")
        await house.take(Self.join(room, "Gast"), from: guest)
        #expect(try await guestSocket.hear(Self.hears("refused"))?.contains("notInvited") == true)
        await house.take(Self.join(room, "Petra"), from: host)
        #expect(try await hostSocket.hear(Self.hears("welcome"))?.contains(#""isModerator":true"#) == true)
        for number in 0..<3 { await house.take(.say(text: "Nr. \(number)", id: "\(number)"), from: host) }
        for _ in 0..<200 where meetings.lines.withLock({ $0.count }) < 3 { try await Task.sleep(for: .milliseconds(5)) }
        #expect(meetings.lines.withLock { $0.map(\.text) } == ["Nr. 0", "Nr. 1", "Nr. 2"])
        let (other, otherSocket) = try await Self.enter(house, person: TestHub.colleague)
        await house.take(Self.join(room, "Jonas"), from: other)
        let welcome = try #require(try await otherSocket.hear(Self.hears("welcome")))
        #expect(welcome.contains("Nr. 2") && welcome.contains(#""isModerator":false"#))
        await house.boardChanged(inMeeting: Self.meeting)
        #expect(try await otherSocket.hear(Self.hears("board")) != nil)
        await house.wall(document: "bericht", page: 2, inMeeting: Self.meeting)
        #expect(try await otherSocket.hear(Self.hears("wall"))?.contains(#""page":2"#) == true)
        await house.end(meeting: Self.meeting)
        #expect(try await otherSocket.hear(Self.hears("closed")) != nil)
        await house.take(.say(text: "noch da?", id: "9"), from: other)
        #expect(try await otherSocket.hear(Self.hears("refused"))?.contains("notJoined") == true)
    }

    @Test func theWallIsKeptByTheMeetingAndNotByTheHouse() async throws {
        let wall = Mutex<RoomWall?>(nil)
        let house = Self.house(
            MeetingDoor(
                admit: { _, _ in MeetingDoor.Seat(isHost: true, wall: wall.withLock { $0 }) },
                keep: { _, _, _ in },
                kept: { _ in [] }
            )
        )
        let (host, socket) = try await Self.enter(house, person: TestHub.owner)
        await house.take(Self.join("treffen:\(Self.meeting)", "Petra"), from: host)
        #expect(try await socket.hear(Self.hears("welcome"))?.contains(#""wall":null"#) == true)
        await house.wall(document: "bericht", page: 2, inMeeting: Self.meeting)
        wall.withLock { $0 = RoomWall(document: "bericht", page: 2) }
        await house.take(.leave, from: host)
        #expect(await house.rooms.isEmpty)
        await house.take(Self.join("treffen:\(Self.meeting)", "Petra"), from: host)
        let welcome = try #require(try await socket.hear(Self.hears("welcome")))
        #expect(welcome.contains(#""document":"bericht""#) && welcome.contains(#""page":2"#))
        // While somebody is there the room itself knows best.
        await house.wall(document: "bericht", page: 3, inMeeting: Self.meeting)
        let (other, otherSocket) = try await Self.enter(house, person: TestHub.colleague)
        await house.take(Self.join("treffen:\(Self.meeting)", "Jonas"), from: other)
        #expect(try await otherSocket.hear(Self.hears("welcome"))?.contains(#""page":3"#) == true)
    }

    @Test func whoeverHasLostTheSeatIsPutOut() async throws {
        let isRevoked = Mutex(false)
        let house = Self.house(
            MeetingDoor(
                admit: { _, visitor in
                    let isGone = isRevoked.withLock { $0 }
                    if visitor.person == nil && isGone { return nil }
                    return MeetingDoor.Seat(isHost: visitor.person != nil)
                },
                keep: { _, _, _ in },
                kept: { _ in [] }
            )
        )
        let (host, _) = try await Self.enter(house, person: TestHub.owner)
        let (guest, socket) = try await Self.enter(house, visit: "g")
        await house.take(Self.join("treffen:\(Self.meeting)", "Petra"), from: host)
        await house.take(Self.join("treffen:\(Self.meeting)", "Gast"), from: guest)
        await house.recheck(meeting: Self.meeting)
        #expect(await house.occupants(of: .meeting(Self.meeting)).count == 2)
        isRevoked.withLock { $0 = true }
        await house.recheck(meeting: Self.meeting)
        #expect(await house.occupants(of: .meeting(Self.meeting)).map(\.name) == ["Petra"])
        #expect(try await socket.hear(Self.hears("removed")) != nil)
    }

    /// The seat was there when it was asked for, and gone before the answer was used.
    @Test(arguments: ["revoked", "sentAway", "ended"])
    func nobodySlipsInWhileTheirPlaceIsTaken(by way: String) async throws {
        let isGone = Mutex(false)
        let isBarred = Mutex(false)
        let made = Mutex<(house: PresenceHouse, host: PresenceConnection)?>(nil)
        let room = RoomName.meeting(Self.meeting)
        let house = Self.house(
            MeetingDoor(
                admit: { id, visitor in
                    if visitor.person != nil { return MeetingDoor.Seat(isHost: true) }
                    let isOut = isGone.withLock { $0 } || isBarred.withLock { $0 }
                    guard !isOut else { return nil }
                    // Their second window: meanwhile the place goes.
                    if let (house, host) = made.withLock({ $0 }) {
                        switch way {
                        case "revoked":
                            isGone.withLock { $0 = true }
                            await house.recheck(meeting: id)
                        case "ended":
                            isGone.withLock { $0 = true }
                            await house.end(meeting: id)
                        default:
                            let guest = await house.occupants(of: room).first { $0.name == "Ayla" }
                            if let guest { await house.take(.moderate(.remove(guest.id)), from: host) }
                            for _ in 0..<400 where await house.expulsions == 0 {
                                try await Task.sleep(for: .milliseconds(5))
                            }
                        }
                    }
                    return MeetingDoor.Seat(isHost: false)
                },
                keep: { _, _, _ in },
                kept: { _ in [] },
                isBarred: { _, _ in isBarred.withLock { $0 } },
                bar: { _, _, _ in isBarred.withLock { $0 = true } }
            )
        )
        let (host, _) = try await Self.enter(house, person: TestHub.owner)
        let (ayla, _) = try await Self.enter(house, visit: "g")
        let (second, socket) = try await Self.enter(house, visit: "g")
        await house.take(Self.join("treffen:\(Self.meeting)", "Petra"), from: host)
        await house.take(Self.join("treffen:\(Self.meeting)", "Ayla"), from: ayla)
        made.withLock { $0 = (house, host) }
        await house.take(Self.join("treffen:\(Self.meeting)", "Ayla"), from: second)
        let code = way == "sentAway" ? "barred" : "notInvited"
        #expect(try await socket.hear(Self.hears("refused"))?.contains(code) == true)
        #expect(await house.occupants(of: room).map(\.name).contains("Ayla") == false)
        made.withLock { $0 = nil }
    }

    @Test func whoIsMutedOrSentAwayIsSoInEveryPublicRoom() async throws {
        let house = Self.house()
        let (first, _) = try await Self.enter(house, visit: "b")
        let (second, socket) = try await Self.enter(house, visit: "b")
        await house.take(Self.join("hub", "Ben"), from: first)
        await house.take(Self.join("ort:lotsenhafen", "Ben"), from: second)
        let id = try #require(await house.occupants(of: .hub).first?.id)
        await house.mute(id, in: .hub)
        #expect(await house.occupants(of: .place(Self.place)).first?.isMuted == true)
        await house.unmute(id, in: .hub)
        #expect(await house.occupants(of: .place(Self.place)).first?.isMuted == false)
        await house.remove(id, in: .hub)
        #expect(await house.occupants(of: .place(Self.place)).isEmpty)
        #expect(try await socket.hear(Self.hears("removed")) != nil)
    }

    @Test func whoWasMutedMaySpeakAgainAfterHalfADay() async throws {
        let clock = MeetingClock()
        let house = Self.house(Meetings().door(), outside: clock.outside)
        let (host, _) = try await Self.enter(house, person: TestHub.owner)
        let (other, socket) = try await Self.enter(house, person: TestHub.colleague)
        let (ben, benSocket) = try await Self.enter(house, visit: "b")
        await house.take(Self.join("treffen:\(Self.meeting)", "Petra"), from: host)
        await house.take(Self.join("treffen:\(Self.meeting)", "Jonas"), from: other)
        await house.take(Self.join("hub", "Ben"), from: ben)
        let rooms: [RoomName] = [.meeting(Self.meeting), .hub]
        for room in rooms {
            let id = try #require(await house.occupants(of: room).first?.id)
            await house.mute(id, in: room)
        }
        clock.pass(days: 0.499)
        await house.letSpeakAgain(clock.now)
        for room in rooms { #expect(await house.occupants(of: room).first?.isMuted == true) }
        clock.pass(days: 0.002)
        await house.letSpeakAgain(clock.now)
        for room in rooms { #expect(await house.occupants(of: room).first?.isMuted == false) }
        for socket in [socket, benSocket] {
            let isFree: @Sendable (String) -> Bool = { Self.hears("changed")($0) && $0.contains(#""isMuted":false"#) }
            #expect(try await socket.hear(isFree) != nil)
        }
        #expect(await house.publicMarks == RoomMarks())
    }

    @Test func whoIsNotWhoTheyWereGoesOffTheLine() async throws {
        let house = Self.house()
        let (anna, annaSocket) = try await Self.enter(house)
        guard case .welcome(let ticket) = PresenceGate().ask("a", at: 0) else { throw Meetings.Away() }
        let visitor = Visitor(person: TestHub.colleague, member: nil, formToken: "", visit: "m")
        let gone = PresenceConnection(visitor, ticket: ticket, house: house) { false }
        let socket = try await TestSocket.open(gone)
        for _ in 0..<200 where await house.connections.count < 2 { try await Task.sleep(for: .milliseconds(5)) }
        await house.take(Self.join("hub", "Anna"), from: anna)
        await house.checkStanding()
        #expect(try await socket.closing() == 4_002)
        #expect(try await annaSocket.closing() == nil)
    }

    @Test func theRoomOfAFirmIsForWhoWorksThere() async throws {
        let house = Self.house()
        func come(_ role: Role, through day: LocalDate? = nil) async throws -> TestSocket {
            guard case .welcome(let ticket) = PresenceGate().ask("a", at: 0) else { throw Meetings.Away() }
            let member = Member(
                person: TestHub.colleague,
                firm: TestHub.firm,
                firmName: "Metallbau Kettler GmbH",
                role: role,
                readsThrough: day
            )
            let visitor = Visitor(person: TestHub.colleague, member: member, formToken: "", visit: "m")
            let connection = PresenceConnection(visitor, ticket: ticket, house: house)
            let socket = try await TestSocket.open(connection)
            await house.take(Self.join("betrieb", "Jonas"), from: connection)
            return socket
        }
        let day = LocalDate(year: 2026, month: 5, day: 31)
        #expect(try await come(.support).hear(Self.hears("refused"))?.contains("notMember") == true)
        #expect(try await come(.coach, through: day).hear(Self.hears("refused"))?.contains("notMember") == true)
        #expect(try await come(.member).hear(Self.hears("welcome")) != nil)
    }

    @Test func whatCannotBeKeptIsSaidAllTheSame() async throws {
        let house = Self.house(Meetings().door(isBroken: true))
        let (host, socket) = try await Self.enter(house, person: TestHub.owner)
        await house.take(Self.join("treffen:\(Self.meeting)", "Petra"), from: host)
        await house.take(.say(text: "Hallo", id: "1"), from: host)
        #expect(try await socket.hear(Self.hears("said"))?.contains("Hallo") == true)
    }

    @Test func reportsReachModeratorsAndTheHub() async throws {
        let told = Mutex<[String]>([])
        let house = Self.house(reported: { report in
            told.withLock { $0.append("\(report.room.text) \(report.name) \(report.reporter) \(report.reason)") }
        })
        let (anna, _) = try await Self.enter(house, visit: "a")
        let (ben, _) = try await Self.enter(house, visit: "b")
        let (coach, socket) = try await Self.enter(house, person: TestHub.guest, roles: [.coach])
        await house.take(Self.join("ort:lotsenhafen", "Anna"), from: anna)
        await house.take(Self.join("ort:lotsenhafen", "Ben"), from: ben)
        await house.take(Self.join("hub", "Mehmet"), from: coach)
        let id = try #require(await house.occupants(of: .place(Self.place)).last?.id)
        await house.take(.report(who: id, reason: "laut"), from: anna)
        #expect(try await socket.hear(Self.hears("reported"))?.contains(#""name":"Ben""#) == true)
        for _ in 0..<200 where told.withLock({ $0.isEmpty }) { try await Task.sleep(for: .milliseconds(5)) }
        #expect(told.withLock { $0 } == ["ort:lotsenhafen Ben Anna laut"])
    }

    @Test func aPlainRequestIsToldThatMoreIsNeeded() async throws {
        let hub = try await TestHub.make(migrations: [], texts: .feature("World")) { routes, _, _ in
            PresenceFeature(places: [], texts: .feature("World"), outside: .live).addRoutes(to: routes)
        }
        let answer = try await hub.client().get("/welt/verbindung")
        #expect(answer.status == .upgradeRequired && answer.body.contains("Diese Adresse ist f\u{FC}r Programme"))
        #expect(hub.declarations.map(\.path) == ["/welt/verbindung"] && hub.declarations[0].audience == .everyone)
    }
}
