public import Kernel

public enum ExperimentNoteTag {}
public typealias ExperimentNoteID = EntityID<ExperimentNoteTag>

/// What somebody noted of an experiment while it ran.
public struct ExperimentNote: Hashable, Sendable {
    public let id: ExperimentNoteID
    public let day: LocalDate
    public let text: String
    /// The name stays when the person has left, until the account is erased.
    public let author: String

    public init(id: ExperimentNoteID, day: LocalDate, text: String, author: String) {
        (self.id, self.day, self.text, self.author) = (id, day, text, author)
    }
}
