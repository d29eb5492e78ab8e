import HTML
import Kernel
import Participation
import WebPlatform

/// What a campaign says, as far as it may be shown.
struct CampaignResultPage: Page {
    struct Group: Sendable {
        /// „Team A (12)“
        let name: String
        /// One for each item, „2,7“.
        let means: [String]
    }

    struct Proposal: Sendable {
        let text: String
        let comments: [String]
        /// The form of a new measure.
        let measure: String
    }

    static let name = "Participation/campaignResult"
    let title: String
    let campaign: PageLink
    let lead: String
    let leadFigures: [String]
    let remark: String?
    /// „0 nicht wichtig bis 4 sehr wichtig“
    let scale: String
    let items: [String]
    let groups: [Group]
    /// Offered as filter, only groups that stand in the result.
    let choices: [Choice]
    let chosen: String
    let action: String
    let files: [PageLink]
    let proposals: [Proposal]
    let asksForProposals: Bool
    var place: String { WorkforceURL.campaigns }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: campaign.label, title: title) {
            for file in files { actionLink(file, download: true) }
        }
        leadSentence(lead, figures: leadFigures)
        if let remark { leadRemark { remark } }
        if choices.count > 1 {
            toolbar(Toolbar(action: action, label: t("campaign.filter"), submit: t("campaign.filter.submit"))) {
                selectField(
                    Field(name: "gruppe", label: t("campaign.group")),
                    choices: choices,
                    selected: chosen,
                    prompt: t("campaign.group.each")
                )
            }
        }
        if !groups.isEmpty {
            pageSection(title: t("campaign.means"), intro: items.isEmpty ? nil : scale, id: "mittelwerte") { means(t) }
        }
        if asksForProposals, !groups.isEmpty {
            pageSection(
                title: t("campaign.proposals"),
                intro: t("campaign.proposals.intro"),
                id: "vorschlaege"
            ) {
                if proposals.isEmpty { p { t("campaign.proposals.none") } }
                for proposal in proposals { self.proposal(proposal, t) }
            }
        }
        p { a(.href(campaign.href)) { t("campaign.back") } }
    }

    @NodeBuilder private func means(_ t: Texts) -> [Node] {
        if items.isEmpty {
            ul { for group in groups { li { group.name } } }
        } else {
            dataTable(
                DataTable(
                    caption: t("campaign.means"),
                    columns: [TableColumn(t("campaign.item"), isRowTitle: true)]
                        + groups.map { TableColumn($0.name, isNumeric: true) },
                    rows: items.indices.map { item in
                        TableRow([TableCell(items[item])] + groups.map { TableCell($0.means[item]) })
                    },
                    narrow: .cards
                )
            )
        }
    }

    private func proposal(_ proposal: Proposal, _ t: Texts) -> Node {
        article(.class("staff-proposal")) {
            p(.class("kept-lines")) { proposal.text }
            if !proposal.comments.isEmpty {
                ul(.class("staff-comments")) {
                    for comment in proposal.comments { li { p(.class("kept-lines")) { comment } } }
                }
            }
            p { actionLink(PageLink(t("campaign.proposals.measure"), href: proposal.measure)) }
        }
    }
}
