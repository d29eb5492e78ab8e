import Foundation
import Testing

@testable import World

/// Coming and going, talk and signs.
@Suite struct RoomTests {
    private typealias People = RoomPeople

    @Test func whoeverComesIsWelcomedAndTheOthersAreTold() {
        var room = Room(.hub)
        let anna = People.member(2)
        let effects = room.apply(.join(anna, resume: nil), at: People.start)
        #expect(effects.count == 2)
        guard case .send(.one(2), .welcome(let welcome)) = effects[0] else {
            Issue.record("no welcome: \(effects)")
            return
        }
        #expect(welcome.people == [anna] && welcome.room == .hub && !welcome.isClosed && welcome.hands.isEmpty)
        #expect(effects[1] == .send(.others(2), .joined(anna)))
        #expect(room.people == [anna])
    }

    @Test func whoeverLeavesIsGone() {
        var room = People.room()
        #expect(room.apply(.leave(2), at: People.start) == [.send(.all, .left(2))])
        #expect(room.people.map(\.id) == [1, 3])
        #expect(room.apply(.leave(2), at: People.start).isEmpty)
    }

    @Test func wordsReachEverybodyAndAreKeptInMeetingsOnly() {
        let line = SpokenLine(who: 2, name: "Anna", text: "<b>Hallo</b>", at: People.after(1), id: "z")
        var hub = People.room()
        #expect(
            hub.apply(.say(2, text: "  <b>Hallo</b>\n", id: "z"), at: People.after(1)) == [.send(.all, .said(line))]
        )
        var meeting = People.room(People.meeting)
        let effects = meeting.apply(.say(2, text: "<b>Hallo</b>", id: "z"), at: People.after(1))
        #expect(effects == [.keep(line, by: People.member(2, "Anna")), .send(.all, .said(line))])
    }

    @Test func wordsHaveBounds() {
        var room = People.room()
        #expect(room.apply(.say(2, text: " \n", id: "z"), at: People.start) == People.refused(2, .empty))
        let most = String(repeating: "ä", count: 1_000)
        #expect(room.apply(.say(2, text: most, id: "z"), at: People.start).count == 1)
        #expect(room.apply(.say(2, text: most + "ä", id: "z"), at: People.start) == People.refused(2, .tooLong))
        let name = String(repeating: "z", count: 65)
        #expect(room.apply(.say(2, text: "Hallo", id: name), at: People.start) == People.refused(2, .tooLong))
        #expect(room.apply(.say(9, text: "Hallo", id: "z"), at: People.start).isEmpty)
    }

    @Test func reactionsAreSeenByAll() {
        var room = People.room()
        #expect(room.apply(.react(3, .clap), at: People.start) == [.send(.all, .reacted(3, .clap))])
    }

    @Test func handsStandInTheOrderInWhichTheyWentUp() {
        var room = People.room()
        _ = room.apply(.hand(3, up: true), at: People.after(1))
        let effects = room.apply(.hand(2, up: true), at: People.after(2))
        let queue = [RaisedHand(who: 3, since: People.after(1)), RaisedHand(who: 2, since: People.after(2))]
        #expect(effects.last == .send(.all, .hands(queue)))
        #expect(room.apply(.hand(2, up: true), at: People.after(3)).isEmpty)
        let lowered = room.apply(.hand(3, up: false), at: People.after(4))
        #expect(lowered.last == .send(.all, .hands([queue[1]])))
        #expect(room.apply(.leave(2), at: People.after(5)) == [.send(.all, .left(2)), .send(.all, .hands([]))])
    }

    /// A nought is refused by one of the databases, and a line turned around reads otherwise than it stands.
    @Test func whatIsSaidHoldsNoSignsThatAreNotSeen() {
        var room = People.room(People.meeting)
        let line = SpokenLine(who: 2, name: "Anna", text: "Hallo\nBen", at: People.start, id: "z")
        let effects = room.apply(.say(2, text: "Hal\u{0}lo\n\u{202E}Ben", id: "z\u{0}"), at: People.start)
        #expect(effects.last == .send(.all, .said(line)))
        #expect(room.apply(.say(2, text: "\u{0}\u{202E}", id: "z"), at: People.start) == People.refused(2, .empty))
        let report = RoomReport(who: 3, name: "Ben", reporter: "Anna", reason: "laut", at: People.start)
        #expect(room.apply(.report(2, who: 3, reason: "la\u{0}ut"), at: People.start) == [.report(report)])
    }

    @Test func whatSomebodySendsIsToldOnce() {
        var room = People.room()
        let media = RoomMedia(audio: true, video: false, screen: false)
        let effects = room.apply(.media(2, media), at: People.start)
        guard case .send(.all, .changed(let member))? = effects.first else {
            Issue.record("not told: \(effects)")
            return
        }
        #expect(member.media == media && effects.count == 1)
        #expect(room.apply(.media(2, media), at: People.start).isEmpty)
    }

    @Test func signalsGoToOneOfTheSameRoomOnly() {
        var room = People.room()
        #expect(
            room.apply(.signal(2, to: 3, data: "{}"), at: People.start)
                == [.send(.one(3), .signal(from: 2, data: "{}"))]
        )
        #expect(room.apply(.signal(2, to: 9, data: "{}"), at: People.start) == People.refused(2, .unknownPerson))
        #expect(room.apply(.signal(2, to: 2, data: "{}"), at: People.start) == People.refused(2, .unknownPerson))
        #expect(room.apply(.signal(9, to: 2, data: "{}"), at: People.start).isEmpty)
    }

    @Test func reportsNameWhoAndWhy() {
        var room = People.room()
        let report = RoomReport(who: 3, name: "Ben", reporter: "Anna", reason: "laut", at: People.after(1))
        #expect(room.apply(.report(2, who: 3, reason: " laut "), at: People.after(1)) == [.report(report)])
        #expect(room.apply(.report(2, who: 2, reason: ""), at: People.start) == People.refused(2, .unknownPerson))
        let long = String(repeating: "x", count: 1_001)
        #expect(room.apply(.report(2, who: 3, reason: long), at: People.start) == People.refused(2, .tooLong))
    }

    @Test func aSecondWindowTakesThePlaceOfTheFirst() {
        var room = People.room()
        let again = People.member(8, "Anna", key: "key-2")
        let effects = room.apply(.join(again, resume: nil), at: People.after(1))
        #expect(Array(effects.prefix(2)) == [.send(.all, .left(2)), .replace(2)])
        #expect(room.people.map(\.id) == [1, 3, 8])
    }

    @Test func aPlaceThatWasLostIsKeptForAMinute() {
        var room = People.room()
        _ = room.apply(.hand(2, up: true), at: People.after(1))
        #expect(room.apply(.lose(2), at: People.after(2)) == [.send(.all, .left(2)), .send(.all, .hands([]))])
        #expect(room.keptNumber("token-2", key: "key-2", at: People.after(61)) == 2)
        #expect(room.keptNumber("token-2", key: "key-3", at: People.after(61)) == nil)
        #expect(room.keptNumber("token-3", key: "key-2", at: People.after(61)) == nil)
        #expect(room.keptNumber("token-2", key: "key-2", at: People.after(62)) == nil)
        var late = room
        _ = room.apply(.join(People.member(2, key: "key-2"), resume: "token-2"), at: People.after(61))
        #expect(room.hands == [RaisedHand(who: 2, since: People.after(1))])
        _ = late.apply(.join(People.member(9, key: "key-2"), resume: "token-2"), at: People.after(62))
        #expect(late.hands.isEmpty)
    }

    @Test func somebodyElsesTokenGivesNothing() {
        var room = People.room()
        _ = room.apply(.hand(2, up: true), at: People.after(1))
        _ = room.apply(.lose(2), at: People.after(2))
        _ = room.apply(.join(People.member(9, key: "thief"), resume: "token-2"), at: People.after(3))
        #expect(room.hands.isEmpty)
        #expect(room.keptNumber("token-2", key: "key-2", at: People.after(4)) == 2)
    }

    @Test func aRoomHoldsSoManyAndNoMore() {
        var room = Room(People.meeting)
        for id in 1...100 { _ = room.apply(.join(People.member(UInt16(id)), resume: nil), at: People.start) }
        #expect(room.apply(.join(People.member(101), resume: nil), at: People.start) == [.refuseEntry(.full)])
        #expect(room.members.count == 100)
    }

    @Test func aMeetingThatIsOverPutsEverybodyOut() {
        var room = People.room(People.meeting)
        _ = room.apply(.wall(by: 1, RoomWall(document: "bericht", page: 2)), at: People.start)
        let effects = room.apply(.finish, at: People.start)
        #expect(effects == [1, 2, 3].flatMap { [.send(.one($0), .closed), .putOut($0)] })
        #expect(room.isForgettable(at: People.start))
    }

    @Test func anEmptyRoomIsForgottenWhenNobodyCanComeBack() {
        var room = People.room()
        for id in [1, 2, 3] { _ = room.apply(.leave(UInt16(id)), at: People.start) }
        #expect(room.isForgettable(at: People.start))
        _ = room.apply(.join(People.member(4), resume: nil), at: People.start)
        _ = room.apply(.lose(4), at: People.start)
        #expect(!room.isForgettable(at: People.after(59)))
        #expect(room.isForgettable(at: People.after(60)))
    }
}
