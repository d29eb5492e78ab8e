import HTML
import Kernel
import Participation
import WebPlatform

extension Campaign.Kind {
    func label(_ t: Texts) -> String {
        switch self {
        case .proposals: t("campaign.kind.proposals")
        case .weighing: t("campaign.kind.weighing")
        case .questions: t("campaign.kind.questions")
        }
    }

    func detail(_ t: Texts) -> String {
        switch self {
        case .proposals: t("campaign.kind.proposals.detail")
        case .weighing: t("campaign.kind.weighing.detail")
        case .questions: t("campaign.kind.questions.detail")
        }
    }

    /// What 0 and 4 mean unless the maker says otherwise.
    func usualScale(_ t: Texts) -> Campaign.Scale {
        switch self {
        case .proposals, .weighing:
            Campaign.Scale(lowest: t("campaign.scale.unimportant"), highest: t("campaign.scale.important"))
        case .questions: Campaign.Scale(lowest: t("campaign.scale.false"), highest: t("campaign.scale.true"))
        }
    }
}

/// Themes of the catalogue of measures; raw values are the catalogue's.
enum CampaignTheme: String, CaseIterable, Sendable {
    case energy, resources, mobility, supply, people, offers, carbon, reporting, markets

    func label(_ t: Texts) -> String { t("campaign.theme.\(rawValue)") }
}

extension CampaignResult.Group {
    /// As an address names it.
    var parameter: String {
        switch self {
        case .all: "alle"
        case .team(let id): id.text
        case .others: "uebrige"
        }
    }

    func name(in campaign: Campaign, _ t: Texts) -> String {
        switch self {
        case .all: t("campaign.group.all")
        case .team(let id): campaign.teams.first { $0.id == id }?.name ?? ""
        case .others: t("campaign.group.others")
        }
    }
}
