import Foundation
import Testing

@testable import World

/// What moderators, hosts and pages may do, and others not.
@Suite struct RoomModerationTests {
    private typealias People = RoomPeople

    private static let acts: [RoomAct] = [.mute(3), .unmute(3), .remove(3), .lower(nil), .lower(3), .close, .open]

    @Test(arguments: acts) func guestsModerateNothing(act: RoomAct) {
        var room = People.room()
        let before = room.people
        #expect(room.apply(.moderate(by: 2, act), at: People.start) == People.refused(2, .notModerator))
        #expect(room.people == before && !room.isClosed)
    }

    @Test(arguments: acts) func whoeverIsNotThereModeratesNothing(act: RoomAct) {
        var room = People.room()
        #expect(room.apply(.moderate(by: 9, act), at: People.start).isEmpty)
    }

    @Test func whoeverIsMutedIsHeardNoMoreAlsoAfterComingAgain() {
        var room = People.room()
        _ = room.apply(.media(3, RoomMedia(audio: true)), at: People.start)
        let effects = room.apply(.moderate(by: 1, .mute(3)), at: People.start)
        guard case .send(.all, .changed(let member))? = effects.first else {
            Issue.record("not told: \(effects)")
            return
        }
        #expect(member.isMuted && member.media == RoomMedia())
        #expect(room.apply(.say(3, text: "Hallo", id: "z"), at: People.start) == People.refused(3, .muted))
        #expect(room.apply(.react(3, .yes), at: People.start) == People.refused(3, .muted))
        #expect(room.apply(.media(3, RoomMedia(audio: true)), at: People.start) == People.refused(3, .muted))
        // A hand may still go up: that is how one asks to be heard again.
        #expect(!room.apply(.hand(3, up: true), at: People.start).isEmpty)
        _ = room.apply(.leave(3), at: People.start)
        _ = room.apply(.join(People.member(8, key: "key-3"), resume: nil), at: People.start)
        #expect(room.members[8]?.isMuted == true)
        _ = room.apply(.moderate(by: 1, .unmute(8)), at: People.start)
        #expect(room.apply(.say(8, text: "Hallo", id: "z"), at: People.start).count == 1)
    }

    /// A voice goes from browser to browser, so it is kept from beginning here.
    @Test(arguments: [
        #"{"description":{"type":"offer","sdp":"v=0"},"screen":null}"#, #"{"candidates":[]}"#, "{}", "true", #""bye""#,
        #"{"bye":false}"#, #"{"bye":true,"description":{"type":"offer","sdp":"v=0"}}"#, "",
    ]) func whoeverIsMutedBeginsNoCall(data: String) {
        var room = People.room()
        _ = room.apply(.moderate(by: 1, .mute(3)), at: People.start)
        #expect(room.apply(.signal(3, to: 2, data: data), at: People.start) == People.refused(3, .muted))
        // Others may still tell them that a call is over.
        #expect(room.apply(.signal(2, to: 3, data: data), at: People.start).count == 1)
        _ = room.apply(.moderate(by: 1, .unmute(3)), at: People.start)
        let passed = RoomEffect.send(.one(2), .signal(from: 3, data: data))
        #expect(room.apply(.signal(3, to: 2, data: data), at: People.start) == [passed])
    }

    @Test(arguments: [#"{"bye":true}"#, #" { "bye" : true } "#]) func whoeverIsMutedMayHangUp(data: String) {
        var room = People.room()
        _ = room.apply(.moderate(by: 1, .mute(3)), at: People.start)
        let passed = RoomEffect.send(.one(2), .signal(from: 3, data: data))
        #expect(room.apply(.signal(3, to: 2, data: data), at: People.start) == [passed])
        #expect(room.apply(.signal(3, to: 9, data: data), at: People.start) == People.refused(3, .unknownPerson))
    }

    @Test func beingMutedEndsAfterHalfADay() {
        var room = People.room(People.meeting)
        _ = room.apply(.moderate(by: 1, .mute(3)), at: People.start)
        let half = RoomMarks.silence
        #expect(half == 43_200)
        #expect(room.unheld(room.marks, at: People.after(half - 1)).isEmpty)
        #expect(room.unheld(room.marks, at: People.after(half)) == [.unmute(3)])
        // Whoever has left meanwhile comes back with a voice.
        _ = room.apply(.leave(3), at: People.start)
        _ = room.apply(.join(People.member(8, key: "key-3"), resume: nil), at: People.after(half - 1))
        #expect(room.members[8]?.isMuted == true)
        _ = room.apply(.leave(8), at: People.after(half - 1))
        _ = room.apply(.join(People.member(9, key: "key-3"), resume: nil), at: People.after(half))
        #expect(room.members[9]?.isMuted == false)
    }

    @Test func marksAreForgottenWithTheirEnd() {
        var room = People.room(People.meeting)
        _ = room.apply(.moderate(by: 1, .mute(2)), at: People.start)
        for id in [1, 2, 3] { _ = room.apply(.leave(UInt16(id)), at: People.start) }
        #expect(!room.isForgettable(at: People.after(RoomMarks.silence - 1)))
        #expect(room.isForgettable(at: People.after(RoomMarks.silence)))
        var marks = RoomMarks()
        marks.mute("a", true, at: People.start)
        marks.remove("b", at: People.start)
        marks.forget(at: People.after(RoomMarks.removal))
        #expect(marks != RoomMarks() && !marks.isEmpty(at: People.after(RoomMarks.removal)))
        marks.forget(at: People.after(RoomMarks.silence))
        #expect(marks == RoomMarks())
    }

    @Test func whoeverIsSentAwayStaysAwayForTenMinutes() {
        var room = People.room()
        let effects = room.apply(.moderate(by: 1, .remove(3)), at: People.start)
        #expect(effects == [.send(.one(3), .removed), .putOut(3), .send(.all, .left(3))])
        let again = RoomEvent.join(People.member(8, key: "key-3"), resume: "token-3")
        #expect(room.apply(again, at: People.after(599)) == [.refuseEntry(.removed)])
        #expect(room.apply(again, at: People.after(600)).count == 2)
    }

    /// Ten minutes are the room's own; a meeting keeps it until its host lets them in.
    @Test func aMeetingIsToKeepWhomItSendsAway() {
        var room = People.room(People.meeting)
        let ben = room.members[3]!
        let effects = room.apply(.moderate(by: 1, .remove(3)), at: People.start)
        #expect(effects == [.bar(ben), .send(.one(3), .removed), .putOut(3), .send(.all, .left(3))])
        let again = RoomEvent.join(People.member(8, key: "key-3"), resume: "token-3")
        #expect(room.apply(again, at: People.after(1)) == [.refuseEntry(.barred)])
        room.marks.readmit("key-3")
        #expect(room.apply(again, at: People.after(1)).count == 2)
    }

    @Test func moderatorsDoNotPutEachOtherOutButPagesMay() {
        var room = People.room()
        _ = room.apply(.join(People.member(4, isModerator: true), resume: nil), at: People.start)
        #expect(room.apply(.moderate(by: 1, .remove(4)), at: People.start) == People.refused(1, .notModerator))
        #expect(room.apply(.moderate(by: 1, .remove(1)), at: People.start) == People.refused(1, .unknownPerson))
        #expect(room.apply(.moderate(by: nil, .remove(4)), at: People.start).contains(.putOut(4)))
    }

    @Test func aClosedRoomLetsModeratorsInAlone() {
        var room = People.room()
        #expect(room.apply(.moderate(by: 1, .close), at: People.start) == [.send(.all, .closed)])
        #expect(room.apply(.moderate(by: 1, .close), at: People.start).isEmpty)
        #expect(room.apply(.join(People.member(5), resume: nil), at: People.start) == [.refuseEntry(.closed)])
        #expect(room.apply(.join(People.member(6, isModerator: true), resume: nil), at: People.start).count == 2)
        #expect(room.apply(.say(2, text: "noch da", id: "z"), at: People.start).count == 1)
        #expect(room.apply(.moderate(by: 1, .open), at: People.start) == [.send(.all, .opened)])
        #expect(room.apply(.join(People.member(5), resume: nil), at: People.start).count == 2)
    }

    @Test func aClosedRoomStaysClosedWhenEverybodyHasGone() {
        var room = Room(.hub)
        _ = room.apply(.moderate(by: nil, .close), at: People.start)
        #expect(!room.isForgettable(at: People.after(10_000)))
    }

    @Test func handsAreLoweredOneByOneOrAll() {
        var room = People.room()
        for id in [2, 3] { _ = room.apply(.hand(UInt16(id), up: true), at: People.after(Double(id))) }
        let one = room.apply(.moderate(by: 1, .lower(2)), at: People.after(4))
        #expect(one.last == .send(.all, .hands([RaisedHand(who: 3, since: People.after(3))])))
        #expect(room.apply(.moderate(by: 1, .lower(nil)), at: People.after(5)).last == .send(.all, .hands([])))
        #expect(room.apply(.moderate(by: 1, .lower(nil)), at: People.after(6)).isEmpty)
        #expect(room.apply(.moderate(by: 1, .lower(9)), at: People.after(6)) == People.refused(1, .unknownPerson))
    }

    @Test func theWallIsTurnedByTheHostOfAMeeting() {
        let page = RoomWall(document: "bericht", page: 2)
        var meeting = People.room(People.meeting)
        #expect(meeting.apply(.wall(by: 1, page), at: People.start) == [.send(.all, .wall(page))])
        #expect(meeting.wall == page)
        #expect(meeting.apply(.wall(by: 2, page), at: People.start) == People.refused(2, .notHost))
        let none = RoomWall(document: "", page: 0)
        #expect(meeting.apply(.wall(by: 1, none), at: People.start) == People.refused(1, .badMessage))
        var hub = People.room()
        #expect(hub.apply(.wall(by: 1, page), at: People.start) == People.refused(1, .notHost))
    }

    @Test func aWallAloneKeepsNoRoom() {
        let page = RoomWall(document: "bericht", page: 2)
        var meeting = People.room(People.meeting)
        _ = meeting.apply(.wall(by: 1, page), at: People.start)
        for id in [1, 2] { _ = meeting.apply(.leave(UInt16(id)), at: People.start) }
        #expect(!meeting.isForgettable(at: People.start))
        _ = meeting.apply(.lose(3), at: People.start)
        // So long the last one may come back into the same room.
        #expect(!meeting.isForgettable(at: People.after(59)))
        #expect(meeting.isForgettable(at: People.after(60)))
        // Whoever comes first brings along what the meeting has kept.
        var again = Room(People.meeting, wall: page)
        let effects = again.apply(.join(People.member(4), resume: nil), at: People.after(61))
        guard case .send(_, .welcome(let welcome))? = effects.first else {
            Issue.record("no welcome: \(effects)")
            return
        }
        #expect(welcome.wall == page)
    }

    @Test func theBoardIsToFetch() {
        var room = People.room(People.meeting)
        #expect(room.apply(.boardChanged, at: People.start) == [.send(.all, .board)])
    }
}
