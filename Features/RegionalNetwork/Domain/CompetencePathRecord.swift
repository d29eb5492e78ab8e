public import Kernel

/// All that is stored of one person's way in one firm.
public struct CompetencePathRecord: Hashable, Sendable {
    /// Since when the person has said to be interested.
    public var interest: LocalDate?
    /// The one that stands: offered or accepted.
    public var naming: CompetencePathNaming?
    public var attended: [CompetencePath.Attendance]
    public var project: CompetencePathProject?
    public var contributions: [CompetencePathContribution]
    /// The person's own consent to stand in the list of the region; nil is no.
    public var visibility: Visibility?

    public struct Visibility: Hashable, Sendable {
        public static let longestAbout = 200
        /// The wording of the consent in force; stored with each consent.
        public static let wording = "2026-11"

        /// What others may ask about.
        public let about: String
        public let since: LocalDate

        public init(about: String, since: LocalDate) { (self.about, self.since) = (about, since) }
    }

    public init(
        interest: LocalDate? = nil,
        naming: CompetencePathNaming? = nil,
        attended: [CompetencePath.Attendance] = [],
        project: CompetencePathProject? = nil,
        contributions: [CompetencePathContribution] = [],
        visibility: Visibility? = nil
    ) {
        (self.interest, self.naming, self.attended) = (interest, naming, attended)
        (self.project, self.contributions, self.visibility) = (project, contributions, visibility)
    }

    public func path(on today: LocalDate) -> CompetencePath {
        CompetencePath(
            CompetencePath.Proofs(
                naming: naming.flatMap { $0.state == .accepted ? $0.answeredOn : nil },
                attended: attended,
                project: project.flatMap { $0.open.isEmpty ? $0.savedOn : nil },
                contributions: contributions.filter { $0.state == .confirmed }.map(\.day)
            ),
            today: today
        )
    }
}
