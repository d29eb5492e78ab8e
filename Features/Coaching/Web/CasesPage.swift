import Coaching
import HTML
import Kernel
import WebPlatform

/// „Meine Betriebe“: one line a case.
struct CasesPage: Page {
    struct Row: Sendable {
        let firm: String
        let href: String
        let title: String
        /// „nur lesen“, „abgeschlossen“; nil for an open case in which the coach works.
        let mark: Mark?
        let contact: String
        let promises: String
        /// „1 überfällig“
        let late: Mark?
        let next: Node
        let isLate: Bool
        let changes: [String]
    }

    struct Waiting: Sendable {
        let firm: String
        let href: String
    }

    static let name = "Coaching/cases"
    let title: String
    let lead: String
    let filters: [PageLink]
    let rows: [Row]
    /// Firms that let the coach in and have no open case with them.
    let waiting: [Waiting]

    var place: String { CoachingURL.cases }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("cases.new"), href: CoachingURL.new), style: .primary)
        }
        leadSentence(lead)
        tabs(filters, label: t("cases.filter"))
        if rows.isEmpty {
            emptyState(title: t("cases.none"), text: t("cases.none.text"))
        } else {
            table(t)
        }
        if !waiting.isEmpty {
            pageSection(title: t("cases.waiting"), intro: t("cases.waiting.intro")) {
                dataTable(
                    DataTable(
                        caption: t("cases.waiting"),
                        columns: [
                            TableColumn(t("cases.firm"), isRowTitle: true),
                            TableColumn(t("row.actions"), isAction: true),
                        ],
                        rows: waiting.map { row in
                            TableRow([
                                TableCell(row.firm),
                                TableCell(
                                    a(
                                        .href(row.href),
                                        .aria("label", t("cases.take.spoken", ["firm": row.firm]))
                                    ) { t("cases.take") }
                                ),
                            ])
                        },
                        narrow: .cards
                    )
                )
            }
        }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("cases.firm"), isRowTitle: true), TableColumn(t("case.contact")),
                    TableColumn(t("promises.open")), TableColumn(t("case.next")), TableColumn(t("cases.changes")),
                ],
                rows: rows.map { row in
                    let sign = row.mark.map { sign in Node.group([" ", mark(sign)]) } ?? .empty
                    let name = Node.group([.text(row.firm), sign, div { a(.href(row.href)) { row.title } }])
                    let late = row.late.map { sign in Node.group([" ", mark(sign)]) } ?? .empty
                    return TableRow(
                        [
                            TableCell(name), TableCell(row.contact),
                            TableCell(.group([.text(row.promises), late])), TableCell(row.next),
                            TableCell(changes(row.changes, t)),
                        ],
                        needsAttention: row.isLate
                    )
                },
                narrow: .cards
            )
        )
    }

    private func changes(_ lines: [String], _ t: Texts) -> Node {
        if lines.isEmpty { return .text(t("cases.changes.none")) }
        return .group(lines.map { line in div { line } })
    }
}
