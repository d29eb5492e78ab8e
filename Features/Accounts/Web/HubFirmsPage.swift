import HTML
import Kernel
import WebPlatform

/// Which firms are in the hub, for its administration: that they are there, none of their figures.
struct HubFirmsPage: Page {
    struct Row: Sendable {
        let firm: String
        let since: String
        let members: String
        let support: String
        /// Where somebody is appointed to lead the account, where nobody does any more.
        let appointment: String?
    }

    static let name = "Accounts/hubFirms"
    let title: String
    let search: String
    let count: String
    let rows: [Row]
    /// Set where there are more than fit on the page.
    let more: String?
    var place: String { AccountsURL.people }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        SearchHead(
            title: title,
            action: AccountsURL.hubFirms,
            label: t("hubFirms.search"),
            search: search,
            count: count
        ).node(t)
        if !rows.isEmpty {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("account.firm"), isRowTitle: true), TableColumn(t("firms.since")),
                        TableColumn(t("hubFirms.members"), isNumeric: true), TableColumn(t("role.support")),
                        TableColumn(t("team.action"), isAction: true),
                    ],
                    rows: rows.map { row in
                        let link = row.appointment.map { address in
                            a(.href(address), .aria("label", t("appointment.spoken", ["firm": row.firm]))) {
                                t("appointment.title")
                            }
                        }
                        return TableRow(
                            [
                                TableCell(row.firm), TableCell(row.since), TableCell(row.members),
                                TableCell(row.support), TableCell(link ?? .empty),
                            ],
                            needsAttention: row.appointment != nil
                        )
                    },
                    narrow: .cards
                )
            )
        }
        more.map { sentence in p { sentence } }
    }
}
