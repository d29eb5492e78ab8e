import HTML
import Kernel
import WebPlatform

/// The firms one may work for, and until when.
struct FirmsPage: Page {
    struct Row: Sendable {
        let firm: String
        let role: String
        let since: String
        let until: String
        /// The id to change to; nil for the firm one works for now.
        let id: String?
    }

    static let name = "Accounts/firms"
    let title: String
    let token: FormToken
    let rows: [Row]
    /// Only for whoever has come by the firm's identity provider; the other firms are not listed then.
    var confinement: ConfinementPart?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) { actionLink(PageLink(t("newFirm.title"), href: AccountsURL.newFirm)) }
        confinement?.nodes(t) ?? []
        if rows.isEmpty {
            emptyState(title: t("firms.none"), text: t("firms.none.text"))
        } else {
            leadSentence(t("firms.lead", count: rows.count))
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("account.firm"), isRowTitle: true), TableColumn(t("account.role")),
                        TableColumn(t("firms.since")), TableColumn(t("firms.until")),
                        TableColumn(t("team.action"), isAction: true),
                    ],
                    rows: rows.map { row in
                        TableRow([
                            TableCell(row.firm), TableCell(row.role), TableCell(row.since), TableCell(row.until),
                            TableCell(change(row, t)),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }

    private func change(_ row: Row, _ t: Texts) -> Node {
        guard let id = row.id else { return .text(t("firms.here")) }
        return postButton(
            PostAction(
                t("firms.change"),
                action: AccountsURL.firmChange,
                tokens: [token, FormToken(name: "firm", value: id)],
                style: .quiet,
                spokenLabel: t("firms.change.spoken", ["firm": row.firm])
            )
        )
    }
}
