public import Foundation

/// What happens in a room. Whoever acts is named by the id of the connection, which the house has checked.
public enum RoomEvent: Sendable, Hashable {
    /// - Parameter resume: the token of a place that was lost.
    case join(RoomMember, resume: String?)
    case leave(UInt16)
    /// The connection is gone without a word; the place is kept for a while.
    case lose(UInt16)
    case say(UInt16, text: String, id: String)
    case react(UInt16, RoomReaction)
    case hand(UInt16, up: Bool)
    case media(UInt16, RoomMedia)
    /// `data` is JSON, handed on as it is.
    case signal(UInt16, to: UInt16, data: String)
    case report(UInt16, who: UInt16, reason: String)
    /// By nobody in the room where `by` is nil: a page whose route has checked who may.
    case moderate(by: UInt16?, RoomAct)
    case wall(by: UInt16?, RoomWall)
    case boardChanged
    /// The meeting is over: everybody is put out.
    case finish
}

/// Raw values are part of the protocol.
public enum RoomReaction: String, Sendable, CaseIterable {
    case yes, thanks, idea, question, clap
}

public enum RoomAct: Sendable, Hashable {
    case mute(UInt16)
    case unmute(UInt16)
    case remove(UInt16)
    /// One hand, or all of them.
    case lower(UInt16?)
    case close
    case open
}

/// What follows from an event, in this order.
public enum RoomEffect: Sendable, Hashable {
    case send(RoomAudience, RoomMessage)
    /// The connection is in no room any more.
    case putOut(UInt16)
    /// The connection is to be ended: the same person came again.
    case replace(UInt16)
    /// A line that the meeting keeps.
    case keep(SpokenLine, by: RoomMember)
    /// The meeting keeps that they were sent away, until its host lets them in again.
    case bar(RoomMember)
    case report(RoomReport)
    /// Nothing came of a join.
    case refuseEntry(RoomRefusal)
}

public enum RoomAudience: Sendable, Hashable {
    case one(UInt16)
    case all
    case others(UInt16)
    case moderators
}

public struct RoomReport: Sendable, Hashable {
    public let who: UInt16
    public let name: String
    public let reporter: String
    public let reason: String
    public let at: Date
}

/// Why something is not done. Raw values are part of the protocol, whose pages have a sentence for each.
public enum RoomRefusal: String, Sendable, CaseIterable {
    case badMessage, badVersion, notJoined, unknownRoom, notInvited, notMember, closed, removed, full, tooMany, muted
    case empty, tooLong, badName, notModerator, notHost, unknownPerson
    /// Sent away from a meeting, whose host has not let them in again.
    case barred
    /// From this address as many are connected as may be.
    case crowded
}
