import HTML
import Kernel
import WebPlatform

/// All applications of a firm.
struct ApplicationsPage: FundingPage {
    struct Row: Sendable {
        let programme: PageLink
        /// Nil: for the firm as a whole, or the measure is gone.
        let measure: PageLink?
        let state: Mark
        let submitted: String
        let decided: String
        let asked: String
        let granted: String
    }

    static let name = "Funding/applications"
    let title: String
    let here = FundingURL.applications
    let sections: [PageLink]
    let kicker: String
    let lead: String
    let figures: [String]
    let rows: [Row]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        if rows.isEmpty {
            emptyState(title: t("applications.none"), text: t("applications.none.text")) {
                actionLink(PageLink(t("finder.title"), href: FundingURL.finder), style: .primary)
            }
        } else {
            leadSentence(lead, figures: figures)
            leadRemark { t("applications.remark") }
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("application.programme"), isRowTitle: true),
                        TableColumn(t("application.measure")), TableColumn(t("application.state")),
                        TableColumn(t("application.submittedOn")), TableColumn(t("application.decidedOn")),
                        TableColumn(t("application.asked"), isNumeric: true),
                        TableColumn(t("application.granted"), isNumeric: true),
                    ],
                    rows: rows.map { row in
                        TableRow([
                            .link(row.programme), row.measure.map { .link($0) } ?? TableCell("–"),
                            TableCell(mark(row.state)), cell(row.submitted, t), cell(row.decided, t),
                            cell(row.asked, t), cell(row.granted, t),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }

    private func cell(_ text: String, _ t: Texts) -> TableCell {
        text.isEmpty ? .missing(t("missing")) : TableCell(text)
    }
}
