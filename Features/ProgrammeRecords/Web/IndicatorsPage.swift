import HTML
import Kernel
import WebPlatform

/// The indicators; every number leads to the records it counts.
struct IndicatorsPage: ProjectAreaPage {
    struct Row: Sendable {
        let title: String
        /// One for each sex, then all.
        let numbers: [PageLink]
    }

    static let name = "ProgrammeRecords/indicators"
    let title: String
    let lead: String
    let leadFigures: [String]
    /// Nil while nothing is missing.
    let missing: PageLink?
    let columns: [String]
    let rows: [Row]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("project.title"), title: title)
        leadSentence(lead, figures: leadFigures)
        leadRemark { t("indicator.remark") }
        missing.map { missing in
            notice(
                Notice(
                    .warning,
                    word: t("missing"),
                    text: t("indicator.missing"),
                    action: a(.href(missing.href)) { missing.label }
                )
            )
        }
        dataTable(
            DataTable(
                caption: title,
                columns: [TableColumn(t("indicator.group"), isRowTitle: true)]
                    + columns.map { TableColumn($0, isNumeric: true) },
                rows: rows.map { row in TableRow([TableCell(row.title)] + row.numbers.map { .link($0) }) }
            )
        )
        actions {
            actionLink(PageLink(t("indicator.csv"), href: ProgrammeRecordsURL.indicators + ".csv"), download: true)
            actionLink(PageLink(t("indicator.xlsx"), href: ProgrammeRecordsURL.indicators + ".xlsx"), download: true)
        }
    }
}
