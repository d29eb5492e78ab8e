public import Kernel

public enum CaseSessionTag {}
public typealias CaseSessionID = EntityID<CaseSessionTag>

/// That firm and coach met: when, how long, what for, and for whom the hours count.
public struct CaseSession: Sendable, Hashable {
    public static let longestMinutes = 1_440
    public static let longestNote = 10_000
    /// Of place and reason each.
    public static let longestLine = 300
    public static let mostParticipants = 60

    /// Where; raw values are stored.
    public enum Kind: String, Sendable, CaseIterable { case firm, hub, video, phone }
    /// Who reads the note; raw values are stored.
    public enum Visibility: String, Sendable, CaseIterable { case shared, coach }

    public struct Participant: Sendable, Hashable {
        /// Nil for whoever has no account.
        public let person: PersonID?
        public let name: String

        public init(person: PersonID? = nil, name: String) { (self.person, self.name) = (person, name) }
    }

    public let id: CaseSessionID
    public var day: LocalDate
    public var start: LocalTime?
    /// 1 to 1,440.
    public var minutes: Int
    public var kind: Kind
    /// The place in words; may be empty.
    public var place: String
    public var note: String
    public var visibility: Visibility
    public var countsAs: CountsAs
    /// Why it counts so.
    public var reason: String
    public var participants: [Participant]
    /// Name of the coach; nil when their account is gone.
    public var heldBy: String?
    /// From 1 on; goes up with each saving.
    public var version: Int

    public init(
        id: CaseSessionID,
        day: LocalDate,
        start: LocalTime? = nil,
        minutes: Int,
        kind: Kind,
        place: String = "",
        note: String = "",
        visibility: Visibility = .shared,
        countsAs: CountsAs,
        reason: String,
        participants: [Participant] = [],
        heldBy: String? = nil,
        version: Int = 1
    ) {
        (self.id, self.day, self.start, self.minutes) = (id, day, start, minutes)
        (self.kind, self.place, self.note, self.visibility) = (kind, place, note, visibility)
        (self.countsAs, self.reason, self.participants) = (countsAs, reason, participants)
        (self.heldBy, self.version) = (heldBy, version)
    }
}
