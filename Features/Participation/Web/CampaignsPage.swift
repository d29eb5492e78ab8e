import HTML
import Kernel
import WebPlatform

/// All campaigns of a firm.
struct CampaignsPage: Page {
    struct Row: Sendable {
        let link: PageLink
        let kind: String
        let lastDay: String
        let state: Mark
        let people: String
    }

    static let name = "Participation/campaigns"
    let title: String
    let rows: [Row]
    var place: String { WorkforceURL.campaigns }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("campaign.new"), href: WorkforceURL.newCampaign), style: .primary)
        }
        leadSentence(t("campaign.lead"))
        leadRemark { t("campaign.lead.remark") }
        if rows.isEmpty {
            emptyState(title: t("campaign.none"), text: t("campaign.none.text"))
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("campaign.title"), isRowTitle: true), TableColumn(t("campaign.kind")),
                        TableColumn(t("campaign.lastDay")), TableColumn(t("campaign.state")),
                        TableColumn(t("campaign.people"), isNumeric: true),
                    ],
                    rows: rows.map { row in
                        TableRow([
                            .link(row.link), TableCell(row.kind), TableCell(row.lastDay), TableCell(mark(row.state)),
                            TableCell(row.people),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }
}
