public import Kernel

public enum CoachingCaseTag {}
public typealias CoachingCaseID = EntityID<CoachingCaseTag>

/// A „Betriebsprojekt“: what a firm and its coach want to reach together, and why.
public struct CoachingCase: Sendable, Hashable {
    public static let longestTitle = 200
    /// Of occasion, aims, team and outcome each.
    public static let longestText = 4_000

    public enum State: String, Sendable, CaseIterable { case open, closed }

    /// What a coach may do in a case, by what the firm granted.
    public enum Reach: Sendable, Hashable { case works, reads }

    public let id: CoachingCaseID
    public let firm: FirmID
    public var title: String
    /// Why the firm asked for help.
    public var occasion: String
    public var aims: String
    /// Who works on it in the firm, as written.
    public var team: String
    /// Key of the template it started from.
    public let template: String
    public var state: State
    /// The start; may lie before or after the day on which the case was taken over.
    public let openedOn: LocalDate
    /// The day on which a coach took it over; nil where that was not noted.
    public let takenOn: LocalDate?
    /// Nil while it is open.
    public var closedOn: LocalDate?
    /// What was reached, as written when it was closed.
    public var outcome: String
    /// From 1 on; goes up with each saving.
    public var version: Int

    public init(
        id: CoachingCaseID,
        firm: FirmID,
        title: String,
        occasion: String = "",
        aims: String = "",
        team: String = "",
        template: String,
        state: State = .open,
        openedOn: LocalDate,
        takenOn: LocalDate? = nil,
        closedOn: LocalDate? = nil,
        outcome: String = "",
        version: Int = 1
    ) {
        (self.id, self.firm, self.title, self.occasion) = (id, firm, title, occasion)
        (self.aims, self.team, self.template, self.state) = (aims, team, template, state)
        (self.openedOn, self.takenOn, self.closedOn, self.outcome) = (openedOn, takenOn, closedOn, outcome)
        self.version = version
    }
}
