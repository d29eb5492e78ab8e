public import Foundation
public import Kernel

public enum MeetingTag {}
public typealias MeetingID = EntityID<MeetingTag>

/// A private room of some people: for a firm, or for whoever has opened it.
public struct Meeting: Hashable, Sendable {
    /// Days after the last meeting after which everything in it is deleted. Raw values are stored.
    public enum Retention: Int, Hashable, Sendable, CaseIterable {
        case week = 7
        case month = 30
        case quarter = 90
    }

    /// Characters of a title.
    public static let longestTitle = 120
    /// Rooms that one person holds at a time.
    public static let mostOfAHost = 50
    /// Guests of a meeting, whether they are there or not.
    public static let mostGuests = 200

    public let id: MeetingID
    public var title: String
    /// Whose people come in without an invitation; nil where only the host does.
    public let firm: FirmID?
    public let host: PersonID
    public let hostName: String
    public var retention: Retention
    public let openedAt: Date
    /// When somebody came in for the last time; when it was opened, before anybody did.
    public let lastMetAt: Date
    /// What everybody looks at together.
    public let wall: RoomWall?

    public init(
        id: MeetingID,
        title: String,
        firm: FirmID?,
        host: PersonID,
        hostName: String,
        retention: Retention = .month,
        openedAt: Date,
        lastMetAt: Date,
        wall: RoomWall? = nil
    ) {
        (self.id, self.title, self.firm, self.host, self.hostName) = (id, title, firm, host, hostName)
        (self.retention, self.openedAt, self.lastMetAt, self.wall) = (retention, openedAt, lastMetAt, wall)
    }

    /// When it and everything in it is deleted, unless people meet again.
    public var endsAt: Date { lastMetAt.addingTimeInterval(Double(retention.rawValue) * 86_400) }
}

/// Who wants to come in, as far as meetings need to know.
public struct MeetingVisitor: Hashable, Sendable {
    public let person: PersonID?
    /// The firm whose meetings are open to them.
    public let firm: FirmID?
    /// Digest of the name of the browser's visit; nil where the request brought none.
    public let visit: String?
    /// Whom a firm's identity provider says this is, where ``person`` is nil for that. It opens nothing; whoever was sent away
    /// is known by it whatever their browser.
    public let vouched: PersonID?

    public init(person: PersonID?, firm: FirmID?, visit: String?, vouched: PersonID? = nil) {
        (self.person, self.firm, self.visit, self.vouched) = (person, firm, visit, vouched)
    }
}

/// Somebody may be in a meeting.
public struct MeetingSeat: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case host, colleague, guest }

    public let meeting: Meeting
    public let kind: Kind
    /// The name given at the invitation; nil for whoever needed none.
    public let guestName: String?

    public init(meeting: Meeting, kind: Kind, guestName: String? = nil) {
        (self.meeting, self.kind, self.guestName) = (meeting, kind, guestName)
    }

    public var isHost: Bool { kind == .host }
}

public enum MeetingInvitationTag {}
public typealias MeetingInvitationID = EntityID<MeetingInvitationTag>

/// A link that lets people into one meeting. The link itself is shown once and not stored.
public struct MeetingInvitation: Hashable, Sendable {
    /// Open ones of a meeting.
    public static let most = 20

    public let id: MeetingInvitationID
    public let madeAt: Date
    /// Names of those who came by it, in their order.
    public let guests: [String]

    public init(id: MeetingInvitationID, madeAt: Date, guests: [String]) {
        (self.id, self.madeAt, self.guests) = (id, madeAt, guests)
    }
}

public enum MeetingRemovalTag {}
public typealias MeetingRemovalID = EntityID<MeetingRemovalTag>

/// Somebody whom the host has sent away, and who may not come back before the host lets them in again.
public struct MeetingRemoval: Hashable, Sendable {
    public let id: MeetingRemovalID
    /// As they called themselves in the room.
    public let name: String
    public let removedAt: Date

    public init(id: MeetingRemovalID, name: String, removedAt: Date) {
        (self.id, self.name, self.removedAt) = (id, name, removedAt)
    }
}

/// How much there is in a meeting; what goes when it is deleted.
public struct MeetingHoldings: Hashable, Sendable {
    public let lines: Int
    public let notes: Int
    public let documents: Int
    public let invitations: Int
    public let guests: Int

    public init(lines: Int, notes: Int, documents: Int, invitations: Int, guests: Int) {
        (self.lines, self.notes, self.documents) = (lines, notes, documents)
        (self.invitations, self.guests) = (invitations, guests)
    }
}
