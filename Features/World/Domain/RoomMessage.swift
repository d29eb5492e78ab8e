public import Foundation

/// What a room tells its people.
public enum RoomMessage: Sendable, Hashable {
    case welcome(RoomWelcome)
    case joined(RoomMember)
    case left(UInt16)
    case changed(RoomMember)
    case said(SpokenLine)
    case reacted(UInt16, RoomReaction)
    /// In the order in which hands went up.
    case hands([RaisedHand])
    case signal(from: UInt16, data: String)
    case counts(PresenceCounts)
    case people([RoomMember])
    case wall(RoomWall)
    case board
    case reported(RoomReport, room: RoomName)
    case refused(RoomRefusal, retryAfter: Int?)
    case removed
    case closed
    case opened
    case ended(RoomEnd)
}

public struct RaisedHand: Sendable, Hashable {
    public let who: UInt16
    public let since: Date

    public init(who: UInt16, since: Date) { (self.who, self.since) = (who, since) }
}

/// Why a connection ends. Raw values are part of the protocol.
public enum RoomEnd: String, Sendable {
    case idle, replaced
}

/// How many people are at the places now.
public struct PresenceCounts: Sendable, Hashable {
    public let places: [PlaceID: Int]
    public let hub: Int
    /// Coaches in public rooms.
    public let coaches: Int

    public init(places: [PlaceID: Int], hub: Int, coaches: Int) {
        (self.places, self.hub, self.coaches) = (places, hub, coaches)
    }
}

/// What somebody who comes in is told first.
public struct RoomWelcome: Sendable, Hashable {
    public let you: RoomMember
    public let room: RoomName
    public let people: [RoomMember]
    /// Lines that were kept, oldest first; the house adds them.
    public var said: [SpokenLine] = []
    public let hands: [RaisedHand]
    public let wall: RoomWall?
    public let isClosed: Bool
    /// Coaches in public rooms; the house adds it.
    public var coaches = 0
}
