import HTML
import Kernel
import WebPlatform

/// All instruments: what each is for, who fills it in, how long it takes, and how far the firm is.
struct InstrumentsPage: Page {
    struct Row: Sendable {
        let link: PageLink
        let lead: String
        let audience: String
        let minutes: String
        /// Nil where the firm has not begun it.
        let standing: String?
    }

    static let name = "Assessments/instruments"
    let title: String
    let rows: [Row]
    var place: String { AssessmentsURL.kompass }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("instruments.lead", count: rows.count), figures: ["\(rows.count)"])
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("instruments.instrument"), isRowTitle: true), TableColumn(t("instruments.audience")),
                    TableColumn(t("instruments.minutes")), TableColumn(t("instruments.standing")),
                ],
                rows: rows.map { row in
                    TableRow([
                        .link(row.link, detail: row.lead), TableCell(row.audience), TableCell(row.minutes),
                        row.standing.map { TableCell($0) } ?? TableCell(t("instruments.notBegun")),
                    ])
                },
                narrow: .cards
            )
        )
        checkDoors(t)
    }
}
