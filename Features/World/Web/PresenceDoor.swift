public import Foundation
public import Kernel
public import WebPlatform
public import World

/// What presence asks of meetings: who may come in, and where the lines that are said there are kept.
public struct MeetingDoor: Sendable {
    public struct Seat: Sendable {
        public let isHost: Bool
        /// What lies on the meeting's wall, as it was kept.
        public let wall: RoomWall?

        public init(isHost: Bool, wall: RoomWall? = nil) { (self.isHost, self.wall) = (isHost, wall) }
    }

    /// Nil where there is no such meeting for them, or it is not open to them now.
    public var admit: @Sendable (_ meeting: String, _ visitor: Visitor) async throws -> Seat?
    /// Keeps that somebody has come in: the meeting's days count anew.
    public var meet: @Sendable (_ meeting: String) async throws -> Void
    public var keep: @Sendable (_ meeting: String, _ person: PersonID?, _ line: SpokenLine) async throws -> Void
    /// Oldest first, at most 200.
    public var kept: @Sendable (_ meeting: String) async throws -> [SpokenLine]
    /// Whether the host has sent them away and not let them in again.
    public var isBarred: @Sendable (_ meeting: String, _ visitor: Visitor) async throws -> Bool
    /// Keeps that they were sent away, under the name that they had there.
    public var bar: @Sendable (_ meeting: String, _ visitor: Visitor, _ name: String) async throws -> Void
    /// Whether there is such a meeting now.
    public var isThere: @Sendable (_ meeting: String) async throws -> Bool

    public init(
        admit: @escaping @Sendable (_ meeting: String, _ visitor: Visitor) async throws -> Seat?,
        meet: @escaping @Sendable (_ meeting: String) async throws -> Void = { _ in },
        keep: @escaping @Sendable (_ meeting: String, _ person: PersonID?, _ line: SpokenLine) async throws -> Void,
        kept: @escaping @Sendable (_ meeting: String) async throws -> [SpokenLine],
        isBarred: @escaping @Sendable (_ meeting: String, _ visitor: Visitor) async throws -> Bool = { _, _ in false },
        bar: @escaping @Sendable (_ meeting: String, _ visitor: Visitor, _ name: String) async throws -> Void = {
            _,
            _,
            _ in
        },
        isThere: @escaping @Sendable (_ meeting: String) async throws -> Bool = { _ in true }
    ) {
        (self.admit, self.meet, self.keep, self.kept) = (admit, meet, keep, kept)
        (self.isBarred, self.bar, self.isThere) = (isBarred, bar, isThere)
    }

    /// No meetings.
    public static let none = MeetingDoor(admit: { _, _ in nil }, keep: { _, _, _ in }, kept: { _ in [] })
}

/// Somebody has behaved badly, as somebody else says.
public struct PresenceReport: Sendable {
    public let room: RoomName
    /// Of whom it is said, as they call themselves.
    public let name: String
    public let reporter: String
    public let reason: String
    public let at: Date
}

/// Somebody who is in a room now, as pages show it.
public struct Occupant: Sendable, Hashable {
    public let id: UInt16
    public let name: String
    public let look: Int
    public let role: PresenceRole
    public let way: PresenceWay
    public let isMuted: Bool
    public let hasHand: Bool

    init(_ member: RoomMember) {
        (id, name, look) = (member.id, member.name, member.look)
        (role, way) = (member.role, member.way)
        (isMuted, hasHand) = (member.isMuted, member.handSince != nil)
    }
}
