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

    struct Group: Sendable {
        let title: String
        let rows: [Row]
    }

    static let name = "Assessments/instruments"
    let title: String
    /// By theme; the first is what a firm begins with.
    let groups: [Group]
    var place: String { AssessmentsURL.kompass }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        let count = groups.map(\.rows.count).reduce(0, +)
        leadSentence(t("instruments.lead", count: count), figures: ["\(count)"])
        for group in groups { pageSection(title: group.title) { table(group, t) } }
        checkDoors(t)
    }

    private func table(_ group: Group, _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: group.title,
                columns: [
                    TableColumn(t("instruments.instrument"), isRowTitle: true), TableColumn(t("instruments.audience")),
                    TableColumn(t("instruments.minutes")), TableColumn(t("instruments.standing")),
                ],
                rows: group.rows.map { row in
                    TableRow([
                        .link(row.link, detail: row.lead), TableCell(row.audience), TableCell(row.minutes),
                        row.standing.map { TableCell($0) } ?? TableCell(t("instruments.notBegun")),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
