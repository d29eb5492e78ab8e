public import Kernel

/// What a campaign that is over says, as far as it may be shown: nothing about fewer than five people, and nothing from
/// which such could be worked out. Every page, filter and file about it shows these lines and no others.
public struct CampaignResult: Sendable, Hashable {
    public enum Group: Sendable, Hashable {
        /// Everybody who answered.
        case all
        case team(CampaignTeamID)
        /// „Übrige“: all teams that are too small to stand alone, and whoever must stand with them.
        case others
    }

    public struct Line: Sendable, Hashable {
        public let group: Group
        /// At least five.
        public let people: Int
        /// For each item the mean of the grades, 0 … 4.
        public let means: [Double]
    }

    /// All first, then the teams in their order, „Übrige“ last. Empty with fewer than five answers; only the first where
    /// nothing can be told apart.
    public let lines: [Line]

    public init(of answers: [CampaignAnswer], teams: [CampaignTeamID], items: Int) {
        let counts = Dictionary(answers.map { ($0.team.text, 1) }, uniquingKeysWith: +)
        let release = SmallGroups.release(counts)
        guard let total = release.total else {
            lines = []
            return
        }
        func line(_ group: Group, _ people: Int, _ members: [CampaignAnswer]) -> Line {
            Line(
                group: group,
                people: people,
                means: (0..<items).map { item in
                    Double(members.reduce(0) { $0 + $1.grades[item] }) / Double(people)
                }
            )
        }
        var lines = [line(.all, total, answers)]
        if release.blocks.count > 1 {
            for team in teams {
                guard let people = release.alone[team.text] else { continue }
                lines.append(line(.team(team), people, answers.filter { $0.team == team }))
            }
            if let others = release.others {
                let members = answers.filter { others.keys.contains($0.team.text) }
                lines.append(line(.others, others.count, members))
            }
        }
        self.lines = lines
    }

    public func line(_ group: Group) -> Line? { lines.first { $0.group == group } }
}
