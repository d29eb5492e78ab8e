public import Foundation
public import Kernel

public enum BoardNoteTag {}
public typealias BoardNoteID = EntityID<BoardNoteTag>

/// A note on the board of a meeting.
public struct BoardNote: Hashable, Sendable {
    /// What it is; decides its colour, and always stands there as a word. Raw values are stored.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// „Idee“
        case idea
        /// „Problem“
        case problem
        /// „Frage“
        case question
        /// „Beschluss“
        case decision
    }

    /// The columns of the board, from left to right. Raw values are stored.
    public enum Lane: String, Hashable, Sendable, CaseIterable {
        /// „Gesammelt“
        case collected
        /// „Im Gespräch“
        case discussed
        /// „Vereinbart“
        case agreed
    }

    /// Characters of a note.
    public static let longestText = 500

    public let id: BoardNoteID
    public var text: String
    public var kind: Kind
    public var lane: Lane
    /// Place in its column, from 0 at the top.
    public var position: Int
    public let author: String
    public let madeAt: Date
    /// Counts changes of its words and its kind; moving it changes nothing that anybody has typed.
    public let version: Int

    public init(
        id: BoardNoteID,
        text: String,
        kind: Kind,
        lane: Lane,
        position: Int,
        author: String,
        madeAt: Date,
        version: Int = 1
    ) {
        (self.id, self.text, self.kind, self.lane) = (id, text, kind, lane)
        (self.position, self.author, self.madeAt, self.version) = (position, author, madeAt, version)
    }
}
