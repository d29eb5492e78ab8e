public import Kernel

public enum CompetenceContributionTag {}
public typealias CompetenceContributionID = EntityID<CompetenceContributionTag>

/// What somebody gave to the region: the proof of the last step, once the hub has confirmed it.
public struct CompetencePathContribution: Hashable, Sendable {
    /// Raw values are stored.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// „Hospitation“
        case visit
        case answer, offer, talk, other
    }

    /// Raw values are stored.
    public enum State: String, Hashable, Sendable { case reported, confirmed, refused }

    public static let longestTitle = 200
    /// More that wait for the hub's team are not taken from one person.
    public static let mostReported = 20

    /// Nil for what the hub knows by itself, such as a released offer.
    public let id: CompetenceContributionID?
    public let kind: Kind
    public let title: String
    public let day: LocalDate
    public let state: State
    /// Why it was refused; else empty.
    public let reason: String

    public init(
        id: CompetenceContributionID?,
        kind: Kind,
        title: String,
        day: LocalDate,
        state: State,
        reason: String = ""
    ) {
        (self.id, self.kind, self.title) = (id, kind, title)
        (self.day, self.state, self.reason) = (day, state, reason)
    }
}
