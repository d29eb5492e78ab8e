public import Foundation
public import Kernel

public enum ReportEntryTag {}
public typealias ReportEntryID = EntityID<ReportEntryTag>

/// What somebody says of another's behaviour in a room. No person is named, only what they called themselves there.
public struct ReportEntry: Hashable, Sendable {
    /// Raw values are stored.
    public enum RoomKind: String, Hashable, Sendable, CaseIterable {
        /// A room open to everybody.
        case open
        case meeting, firm

        public init(_ room: RoomName) {
            self =
                switch room {
                case .hub, .place: .open
                case .meeting: .meeting
                case .firm: .firm
                }
        }
    }

    /// Characters of a reason, and of a note.
    public static let longestReason = 1_000
    /// Of those nobody has dealt with yet; beyond, moderators in the rooms are told and nothing is kept.
    public static let mostOpen = 500
    /// Days after which it is deleted.
    public static let days = 90

    public let id: ReportEntryID
    public let room: RoomKind
    /// What the reported called themselves.
    public let pseudonym: String
    public let reason: String
    public let at: Date
    /// When somebody of the team has dealt with it.
    public let doneAt: Date?
    /// What they did.
    public let note: String

    public init(
        id: ReportEntryID,
        room: RoomKind,
        pseudonym: String,
        reason: String,
        at: Date,
        doneAt: Date? = nil,
        note: String = ""
    ) {
        (self.id, self.room, self.pseudonym, self.reason) = (id, room, pseudonym, reason)
        (self.at, self.doneAt, self.note) = (at, doneAt, note)
    }
}
