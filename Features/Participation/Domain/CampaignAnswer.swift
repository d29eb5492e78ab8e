public import Kernel

/// One person's answers on the scale, with the team that the code named, and nothing else of the person.
public struct CampaignAnswer: Sendable, Hashable {
    public let team: CampaignTeamID
    /// One for each item, 0 … 4, in the order of the items.
    public let grades: [Int]

    public init(team: CampaignTeamID, grades: [Int]) { (self.team, self.grades) = (team, grades) }
}

/// What somebody sends at once. Texts and answers are kept apart: nothing leads from one to the other.
public struct CampaignSubmission: Sendable, Hashable {
    public struct Comment: Sendable, Hashable {
        public let proposal: Int64
        public let text: String

        public init(proposal: Int64, text: String) { (self.proposal, self.text) = (proposal, text) }
    }

    public let grades: [Int]
    public let proposals: [String]
    public let comments: [Comment]

    public init(grades: [Int], proposals: [String] = [], comments: [Comment] = []) {
        (self.grades, self.proposals, self.comments) = (grades, proposals, comments)
    }

    public static let mostProposals = 3
    public static let longestProposal = 2_000
    public static let longestComment = 1_000
}

/// A proposal of the staff with what others said about it. Nobody can tell whose it is or of which team.
public struct StaffProposal: Sendable, Hashable {
    public let number: Int64
    public let text: String
    public let comments: [String]

    public init(number: Int64, text: String, comments: [String]) {
        (self.number, self.text, self.comments) = (number, text, comments)
    }
}
