import HTML
import Kernel
import WebPlatform

/// Who has read or changed whose record.
struct ReadingsPage: ProjectAreaPage {
    struct Row: Sendable {
        let time: String
        let person: String
        let action: String
        let record: TableCell
        let page: String
    }

    static let name = "ProgrammeRecords/readings"
    let title: String
    let lead: String
    let rows: [Row]
    let pages: Pagination?
    /// Back to the record; nil on the log of all.
    let back: PageLink?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("project.title"), title: title)
        leadSentence(lead)
        if rows.isEmpty { p { t("reading.none") } } else { Self.table(rows, t) }
        pages.map { pages in pagination(pages) }
        p { t("reading.note") }
        back.map { back in actions { actionLink(back) } }
    }

    static func table(_ rows: [Row], _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("reading.title"),
                columns: [
                    TableColumn(t("reading.time"), isRowTitle: true), TableColumn(t("reading.person")),
                    TableColumn(t("reading.action")), TableColumn(t("reading.record")), TableColumn(t("reading.page")),
                ],
                rows: rows.map { row in
                    TableRow([
                        TableCell(row.time), TableCell(row.person), TableCell(row.action), row.record,
                        TableCell(row.page),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
