public import ActionPlanning
public import Kernel

public enum CampaignTag {}
public typealias CampaignID = EntityID<CampaignTag>
public enum CampaignTeamTag {}
public typealias CampaignTeamID = EntityID<CampaignTeamTag>

/// „Kampagne“: what a firm asks its staff, who answer with a code, without an account and without a name.
public struct Campaign: Sendable, Hashable {
    /// Raw values are stored.
    public enum Kind: String, Sendable, CaseIterable {
        /// „Vorschläge“: propose, comment, and weigh what is listed.
        case proposals
        /// „Maßnahmen gewichten“
        case weighing
        /// „Fragen“: statements, each answered on a scale.
        case questions
    }

    /// What everybody answers on the scale 0 … 4.
    public struct Item: Sendable, Hashable, Codable {
        public let text: String
        /// The measure it was taken from.
        public let measure: MeasureID?

        public init(text: String, measure: MeasureID? = nil) { (self.text, self.measure) = (text, measure) }
    }

    public struct Team: Sendable, Hashable {
        public let id: CampaignTeamID
        public let name: String
        /// Codes that are wanted.
        public let size: Int
        /// Codes that were printed so far, used or not.
        public let issued: Int

        public init(id: CampaignTeamID, name: String, size: Int, issued: Int = 0) {
            (self.id, self.name, self.size, self.issued) = (id, name, size, issued)
        }
    }

    public let id: CampaignID
    public let firm: FirmID
    public let kind: Kind
    public let title: String
    public let introduction: String
    /// A theme of the catalogue of measures; empty where none was chosen.
    public let theme: String
    /// In the order in which they are asked; never changed, for answers name them by their place.
    public let items: [Item]
    /// What 0 and 4 mean.
    public let scale: Scale
    public let teams: [Team]
    /// The last day on which answers are taken.
    public let lastDay: LocalDate
    /// The day on which somebody ended it before.
    public let endedOn: LocalDate?
    /// Who made it.
    public let maker: String

    public struct Scale: Sendable, Hashable {
        public let lowest: String
        public let highest: String

        public init(lowest: String, highest: String) { (self.lowest, self.highest) = (lowest, highest) }
    }

    public init(
        id: CampaignID,
        firm: FirmID,
        kind: Kind,
        title: String,
        introduction: String,
        theme: String,
        items: [Item],
        scale: Scale,
        teams: [Team],
        lastDay: LocalDate,
        endedOn: LocalDate? = nil,
        maker: String
    ) {
        (self.id, self.firm, self.kind) = (id, firm, kind)
        (self.title, self.introduction, self.theme) = (title, introduction, theme)
        (self.items, self.scale, self.teams) = (items, scale, teams)
        (self.lastDay, self.endedOn, self.maker) = (lastDay, endedOn, maker)
    }

    /// Since when it takes nothing more; nil while it does. Once over, it never begins again, so that nobody can compare
    /// an earlier result with a later one.
    public func over(on today: LocalDate) -> LocalDate? {
        if let endedOn { return endedOn }
        return today > lastDay ? Deadline.day(1, after: lastDay) ?? lastDay : nil
    }

    public var takesProposals: Bool { kind == .proposals }

    public static let grades = 0...4
    public static let longestTitle = 200
    public static let longestIntroduction = 2_000
    public static let longestItem = 300
    public static let mostItems = 40
    public static let mostTeams = 20
    public static let longestTeamName = 80
    public static let mostCodesOfTeam = 500
}
