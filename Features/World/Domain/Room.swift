public import Foundation

/// The people of one room and what they may do there. A state that takes events and says what follows; it knows no
/// sockets, asks no clock, and remembers nobody beyond a minute but those whom moderators have marked.
public struct Room: Sendable {
    /// So long after a loss the place is kept.
    public static let patience: TimeInterval = 60
    public static let longestText = 1_000

    public let name: RoomName
    public internal(set) var members: [UInt16: RoomMember] = [:]
    public internal(set) var isClosed = false
    public internal(set) var wall: RoomWall?
    /// Replaced by the house before each event of a public room: these share theirs.
    public var marks = RoomMarks()
    var lost: [Lost] = []

    struct Lost: Sendable {
        let member: RoomMember
        let until: Date
    }

    /// - Parameter wall: what a meeting that keeps its wall had on it last.
    public init(_ name: RoomName, wall: RoomWall? = nil) { (self.name, self.wall) = (name, wall) }

    /// Nothing would be missing without it. A wall is no reason to stay: the meeting keeps it, and whoever comes first brings
    /// it along.
    public func isForgettable(at now: Date) -> Bool {
        members.isEmpty && !isClosed && lost.allSatisfy { $0.until <= now }
            && (name.isPublic || marks.isEmpty(at: now))
    }

    /// The number under which somebody was here before the connection was lost; nil when the place is not kept.
    public func keptNumber(_ resume: String, key: String, at now: Date) -> UInt16? {
        lost.first { $0.member.resume == resume && $0.member.key == key && $0.until > now }?.member.id
    }

    public var people: [RoomMember] { members.values.sorted { $0.id < $1.id } }

    public var hands: [RaisedHand] {
        members.values.compactMap { member in member.handSince.map { RaisedHand(who: member.id, since: $0) } }
            .sorted { ($0.since, $0.who) < ($1.since, $1.who) }
    }

    /// Takes an event and says what follows from it.
    ///
    /// - Parameter now: when it happened.
    public mutating func apply(_ event: RoomEvent, at now: Date) -> [RoomEffect] {
        lost.removeAll { $0.until <= now }
        marks.forget(at: now)
        switch event {
        case .join(let member, let resume): return join(member, resume, now)
        case .leave(let id): return part(id)
        case .lose(let id): return lose(id, now)
        case .say(let id, let text, let line): return say(id, text, line, now)
        case .react(let id, let reaction): return react(id, reaction)
        case .hand(let id, let up): return hand(id, up, now)
        case .media(let id, let media): return show(id, media)
        case .signal(let id, let to, let data): return signal(id, to, data)
        case .report(let id, let who, let reason): return report(id, who, reason, now)
        case .moderate(let by, let act):
            guard let by else { return carryOut(act, by: nil, now) }
            guard let member = members[by] else { return [] }
            guard member.isModerator else { return Self.refuse(by, .notModerator) }
            return carryOut(act, by: by, now)
        case .wall(let by, let page): return turn(by, page)
        case .boardChanged: return [.send(.all, .board)]
        case .finish: return finish()
        }
    }

    static func refuse(_ id: UInt16, _ refusal: RoomRefusal) -> [RoomEffect] {
        [.send(.one(id), .refused(refusal, retryAfter: nil))]
    }
}
