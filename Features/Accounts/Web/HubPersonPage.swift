import HTML
import Kernel
import WebPlatform

/// A person and what they do in the hub.
struct HubPersonPage: Page {
    struct Row: Sendable {
        let office: String
        let detail: String
        /// Since when and by whom; „nein“ where the person does not hold the office.
        let state: String
        let action: PageLink
    }

    static let name = "Accounts/hubPerson"
    let title: String
    let email: String
    let since: String
    let firms: String
    let rows: [Row]
    var place: String { AccountsURL.people }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("people.title"), title: title)
        definitionList([
            Definition(t("register.email"), email), Definition(t("hubPerson.since"), since),
            Definition(t("people.firms"), firms),
        ])
        pageSection(title: t("account.offices"), intro: t("hubPerson.intro"), id: "rollen") {
            dataTable(
                DataTable(
                    caption: t("account.offices"),
                    columns: [
                        TableColumn(t("account.role"), isRowTitle: true), TableColumn(t("hubPerson.state")),
                        TableColumn(t("team.action"), isAction: true),
                    ],
                    rows: rows.map { row in
                        TableRow([
                            TableCell(row.office, detail: row.detail), TableCell(row.state), .link(row.action),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }
}
