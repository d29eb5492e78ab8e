import HTML
import Kernel
import WebPlatform

/// All foundings, for the hub's administrators.
struct RequestsPage: Page {
    struct Row: Sendable {
        let name: String
        let href: String
        let kind: String
        let firm: String
        let founded: String
        let state: String
        let isOpen: Bool
    }

    static let name = "Participation/requests"
    let title: String
    let rows: [Row]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        let open = rows.count { $0.isOpen }
        leadSentence(open == 0 ? t("requests.lead.none") : t("requests.lead", count: open))
        leadRemark { t("requests.remark") }
        if rows.isEmpty {
            emptyState(title: t("requests.none"), text: t("requests.none.text"))
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("requests.name"), isRowTitle: true), TableColumn(t("requests.kind")),
                        TableColumn(t("requests.firm")), TableColumn(t("requests.founded")),
                        TableColumn(t("requests.state")),
                    ],
                    rows: rows.map { row in
                        let cells = [row.kind, row.firm, row.founded, row.state].map { TableCell($0) }
                        return TableRow(
                            [.link(PageLink(row.name, href: row.href))] + cells,
                            needsAttention: row.isOpen
                        )
                    },
                    narrow: .cards
                )
            )
        }
    }
}
