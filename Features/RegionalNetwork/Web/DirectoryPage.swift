import HTML
import Kernel
import WebPlatform

/// Firms that agreed to be found, and what speaks for an exchange with them.
struct DirectoryPage: Page {
    struct Row: Sendable {
        let name: String
        let sector: String
        let size: String
        let area: String
        let themes: String
        let about: String
        let contact: String
        /// Why an exchange may be worth it; nil without an own entry or a reason.
        let match: String?
    }

    static let name = "RegionalNetwork/directory"
    let title: String
    /// Whether the own firm stands here and by whose word.
    let own: String
    /// Nil for whoever may not decide for the firm.
    let change: PageLink?
    let rows: [Row]

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) { change.map { actionLink($0, style: .primary) } }
        leadSentence(t("directory.lead"))
        leadRemark { own }
        if rows.isEmpty {
            emptyState(title: t("directory.none"), text: t("directory.none.text"))
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("directory.firm"), isRowTitle: true), TableColumn(t("offers.sector")),
                        TableColumn(t("offers.size")), TableColumn(t("directory.area")),
                        TableColumn(t("offers.themes")), TableColumn(t("directory.about")),
                        TableColumn(t("offers.contact")),
                    ],
                    rows: rows.map { row in
                        let cells = [row.sector, row.size, row.area, row.themes, row.about, row.contact]
                        return TableRow([TableCell(row.name, detail: row.match)] + cells.map { offerCell($0, t) })
                    },
                    narrow: .cards
                )
            )
        }
    }
}
