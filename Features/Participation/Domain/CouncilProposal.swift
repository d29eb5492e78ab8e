public import ActionPlanning
public import Kernel

public enum CouncilProposalTag {}
public typealias CouncilProposalID = EntityID<CouncilProposalTag>

/// A measure by its title, as it was called when somebody named it.
public struct NamedMeasure: Sendable, Hashable {
    public let id: MeasureID
    public let title: String

    public init(id: MeasureID, title: String) { (self.id, self.title) = (id, title) }
}

/// „Anregung“ as a council writes it for itself. Management sees nothing of it until it is handed in.
public struct CouncilProposal: Sendable, Hashable {
    public let id: CouncilProposalID
    public var title: String
    public var text: String
    public var measure: NamedMeasure?
    /// The day by which management is asked to answer.
    public var due: LocalDate
    /// Who wrote it last; known in the council only.
    public var author: String
    /// Counts changes; a change names the version it started from.
    public var version: Int

    public init(
        id: CouncilProposalID,
        title: String,
        text: String,
        measure: NamedMeasure? = nil,
        due: LocalDate,
        author: String,
        version: Int = 1
    ) {
        (self.id, self.title, self.text, self.measure) = (id, title, text, measure)
        (self.due, self.author, self.version) = (due, author, version)
    }

    public static let longestTitle = 200
    public static let longestText = 10_000
    /// Days for the answer that a new one suggests.
    public static let usualDays = 14
}
