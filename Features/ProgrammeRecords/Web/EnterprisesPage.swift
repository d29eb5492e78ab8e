import HTML
import Kernel
import WebPlatform

/// Supported enterprises by size class within sectors; every number leads to its list.
struct EnterprisesPage: ProjectAreaPage {
    struct Row: Sendable {
        let title: String
        /// One for each column; without an address where there is nothing to show.
        let numbers: [PageLink]
    }

    struct Listed: Sendable {
        let name: TableCell
        let size: TableCell
        let sector: TableCell
        let since: String
        let support: String
    }

    static let name = "ProgrammeRecords/enterprises"
    let title: String
    let lead: String
    let leadFigures: [String]
    /// Nil while nothing is missing.
    let missing: PageLink?
    let columns: [String]
    let rows: [Row]
    /// „klein, Verarbeitendes Gewerbe: 3 Betriebe“; nil while nothing is chosen.
    let chosen: String?
    let listed: [Listed]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("project.title"), title: title)
        leadSentence(lead, figures: leadFigures)
        leadRemark { t("enterprise.remark") }
        missing.map { missing in
            notice(
                Notice(
                    .warning,
                    word: t("missing"),
                    text: t("enterprise.missing"),
                    action: a(.href(missing.href)) { missing.label }
                )
            )
        }
        if rows.isEmpty {
            p { t("enterprise.none") }
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [TableColumn(t("enterprise.sector"), isRowTitle: true)]
                        + columns.map { TableColumn($0, isNumeric: true) },
                    rows: rows.map { row in
                        TableRow(
                            [TableCell(row.title)]
                                + row.numbers.map { $0.href.isEmpty ? TableCell($0.label) : .link($0) }
                        )
                    }
                )
            )
            actions {
                actionLink(PageLink(t("indicator.csv"), href: ProgrammeRecordsURL.enterprises + ".csv"), download: true)
                actionLink(
                    PageLink(t("indicator.xlsx"), href: ProgrammeRecordsURL.enterprises + ".xlsx"),
                    download: true
                )
            }
        }
        chosen.map { chosen in pageSection(title: chosen, id: "liste") { list(chosen, t) } }
    }

    @NodeBuilder private func list(_ chosen: String, _ t: Texts) -> [Node] {
        if !listed.isEmpty {
            dataTable(
                DataTable(
                    caption: chosen,
                    columns: [
                        TableColumn(t("hours.firm"), isRowTitle: true), TableColumn(t("enterprise.size")),
                        TableColumn(t("enterprise.sector")), TableColumn(t("enterprise.since")),
                        TableColumn(t("enterprise.support")),
                    ],
                    rows: listed.map {
                        TableRow([$0.name, $0.size, $0.sector, TableCell($0.since), TableCell($0.support)])
                    },
                    narrow: .cards
                )
            )
        }
        actions { actionLink(PageLink(t("enterprise.all"), href: ProgrammeRecordsURL.enterprises), style: .quiet) }
    }
}
