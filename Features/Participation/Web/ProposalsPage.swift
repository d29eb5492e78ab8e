import HTML
import Kernel
import WebPlatform

/// A council's drafts and what it has handed in.
struct ProposalsPage: CouncilAreaPage {
    struct Row: Sendable {
        let link: PageLink
        let due: String
        let state: Mark
    }

    static let name = "Participation/proposals"
    let title: String
    let frame: CouncilFrame
    let drafts: [Row]
    let handedIn: [Row]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        let new = PageLink(t("proposal.new"), href: WorkforceURL.newProposal(frame.council))
        pageHead(kicker: frame.name, title: title) { actionLink(new, style: .primary) }
        leadSentence(t("proposal.lead"))
        leadRemark {
            t("proposal.lead.guide")
            " "
            a(.href(WorkforceURL.guide(frame.council))) { t("guide.title") }
        }
        if drafts.isEmpty && handedIn.isEmpty {
            emptyState(title: t("proposal.none"), text: t("proposal.none.text"))
        }
        if !handedIn.isEmpty {
            pageSection(title: t("proposal.handedIn"), id: "eingereicht") {
                table(t("proposal.handedIn"), handedIn, t)
            }
        }
        if !drafts.isEmpty {
            pageSection(title: t("proposal.drafts"), intro: t("proposal.drafts.intro"), id: "entwuerfe") {
                table(t("proposal.drafts"), drafts, t)
            }
        }
    }

    private func table(_ caption: String, _ rows: [Row], _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: caption,
                columns: [
                    TableColumn(t("proposal.title"), isRowTitle: true), TableColumn(t("proposal.history.due")),
                    TableColumn(t("proposal.state")),
                ],
                rows: rows.map { row in
                    TableRow(
                        [.link(row.link), TableCell(row.due), TableCell(mark(row.state))],
                        needsAttention: row.state.kind == .attention
                    )
                },
                narrow: .cards
            )
        )
    }
}
