import HTML
import Kernel
import WebPlatform

/// Who is in the hub, for its administration. Nothing that firms enter stands here.
struct PeoplePage: Page {
    struct Row: Sendable {
        let person: String
        let email: String
        let offices: String
        let firms: String
        let address: String
    }

    static let name = "Accounts/people"
    let title: String
    let search: String
    let count: String
    let rows: [Row]
    /// Set where there are more than fit on the page.
    let more: String?
    var place: String { AccountsURL.people }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        SearchHead(title: title, action: AccountsURL.people, label: t("people.search"), search: search, count: count)
            .node(t)
        if !rows.isEmpty {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("account.person"), isRowTitle: true), TableColumn(t("register.email")),
                        TableColumn(t("account.offices")), TableColumn(t("people.firms"), isNumeric: true),
                    ],
                    rows: rows.map { row in
                        TableRow([
                            .link(PageLink(row.person, href: row.address)), TableCell(row.email),
                            TableCell(row.offices), TableCell(row.firms),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
        more.map { sentence in p { sentence } }
    }
}
