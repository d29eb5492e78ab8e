import HTML
import Kernel
import WebPlatform

/// „Kompetenzträger:innen der Region“: who agreed to stand here, and whose firm agreed.
struct CompetencePathPeoplePage: Page {
    struct Row: Sendable {
        let name: String
        let firm: String
        let step: String
        let about: String
    }

    static let name = "RegionalNetwork/competencePathPeople"
    let title: String
    let rows: [Row]

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("path.people"), title: title) {
            actionLink(PageLink(t("path.title"), href: CompetencePathURL.path))
        }
        leadSentence(t("path.people.lead"))
        if rows.isEmpty {
            emptyState(title: t("path.people.none"), text: t("path.people.none.text"))
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("path.naming.person"), isRowTitle: true), TableColumn(t("directory.firm")),
                        TableColumn(t("path.proof.step")), TableColumn(t("path.visibility.about")),
                    ],
                    rows: rows.map { row in
                        TableRow([
                            TableCell(row.name), TableCell(row.firm), TableCell(row.step),
                            row.about.isEmpty ? .missing(t("missing")) : TableCell(row.about),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }
}
