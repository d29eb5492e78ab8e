import HTML
import Kernel
import WebPlatform

/// Since when each programme is known, the oldest first: what the editors look at again.
struct EditorsPage: Page {
    struct Row: Sendable {
        let name: String
        let href: String?
        let date: String
        let quality: String
        let state: Mark
        let status: String
    }

    static let name = "Funding/editors"
    let title: String
    var place: String { FundingURL.editors }
    let lead: String
    let figures: [String]
    let rows: [Row]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("editors.kicker"), title: title)
        leadSentence(lead, figures: figures)
        leadRemark { t("editors.remark") }
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("editors.programme"), isRowTitle: true), TableColumn(t("funding.fact.knowledge")),
                    TableColumn(t("editors.quality")), TableColumn(t("editors.state")),
                    TableColumn(t("editors.status")),
                ],
                rows: rows.map { row in
                    let name =
                        row.href.map { href in a(.href(href), .rel("noreferrer")) { row.name } } ?? .text(row.name)
                    return TableRow(
                        [
                            TableCell(name), TableCell(row.date), TableCell(row.quality), TableCell(mark(row.state)),
                            TableCell(row.status),
                        ]
                    )
                },
                narrow: .cards
            )
        )
    }
}
