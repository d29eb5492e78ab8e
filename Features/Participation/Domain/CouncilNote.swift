public import Kernel

public enum CouncilNoteTag {}
public typealias CouncilNoteID = EntityID<CouncilNoteTag>

/// „Notizen und Beschlüsse“: what a council writes down for itself.
public struct CouncilNote: Sendable, Hashable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case note
        /// „Beschluss“
        case resolution
    }

    public let id: CouncilNoteID
    public var kind: Kind
    public var title: String
    public var text: String
    /// The day it is about.
    public var day: LocalDate
    /// Who wrote it last; the name stays when the person has left, until the account is erased.
    public var author: String
    /// Counts changes; a change names the version it started from.
    public var version: Int

    public init(
        id: CouncilNoteID,
        kind: Kind,
        title: String,
        text: String,
        day: LocalDate,
        author: String,
        version: Int = 1
    ) {
        (self.id, self.kind, self.title, self.text) = (id, kind, title, text)
        (self.day, self.author, self.version) = (day, author, version)
    }

    public static let longestTitle = 200
    public static let longestText = 20_000
}
