import HTML
import Kernel
import WebPlatform

/// What would be deleted when and why not, a line a record.
struct RetentionPage: ProjectAreaPage {
    struct Row: Sendable {
        let record: TableCell
        let kind: String
        let made: String
        /// Why it is stored; „fehlt“ where the inventory says nothing.
        let basis: TableCell
        let retention: TableCell
        /// From when it may go; „fehlt“ while nobody has said.
        let end: TableCell
        let isDue: Bool
        let hold: TableCell
    }

    struct Hold: Sendable {
        let record: TableCell
        let reason: String
        let set: String
        let state: Mark
        let link: PageLink
    }

    static let name = "ProgrammeRecords/retention"
    let title: String
    let token: FormToken
    let lead: String
    let leadFigures: [String]
    /// How long records are kept, as far as the project was told.
    let period: Notice
    /// The hold on all records, or the way to set one.
    let overall: Node
    let rows: [Row]
    /// Each retention class with its period and where that is laid down.
    let classes: [Definition]
    let pages: Pagination?
    /// What a deletion would take today; nil while nothing may go.
    let deletion: String?
    let holds: [Hold]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("project.title"), title: title)
        leadSentence(lead, figures: leadFigures)
        notice(period)
        overall
        if rows.isEmpty { p { t("retention.none") } } else { table(t) }
        pages.map { pages in pagination(pages) }
        deletion.map { sentence in
            pageSection(title: t("retention.delete.title"), intro: sentence) {
                actions {
                    disclosedConfirmation(
                        label: t("retention.delete"),
                        sentence: t("retention.delete.sure"),
                        confirm: PostAction(
                            t("retention.delete.yes"),
                            action: ProgrammeRecordsURL.retention,
                            tokens: [token],
                            style: .destructive
                        )
                    )
                }
            }
        }
        if !classes.isEmpty { pageSection(title: t("retention.classes")) { definitionList(classes) } }
        if !holds.isEmpty { pageSection(title: t("projectHold.all"), id: "sperren") { holdTable(t) } }
        p { a(.href("/verwaltung/datenschutz/loeschlauf")) { t("retention.hub") } }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("retention.record"), isRowTitle: true), TableColumn(t("retention.made")),
                    TableColumn(t("retention.basis")), TableColumn(t("retention.class")),
                    TableColumn(t("retention.end")), TableColumn(t("projectHold.title")),
                ],
                rows: rows.map { row in
                    TableRow(
                        [
                            row.record, TableCell(row.made, detail: row.kind), row.basis, row.retention, row.end,
                            row.hold,
                        ],
                        needsAttention: row.isDue
                    )
                },
                narrow: .cards
            )
        )
    }

    private func holdTable(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("projectHold.all"),
                columns: [
                    TableColumn(t("retention.record"), isRowTitle: true), TableColumn(t("projectHold.reason")),
                    TableColumn(t("projectHold.set")), TableColumn(t("projectHold.state")),
                    TableColumn(t("projectAid.actions"), isAction: true),
                ],
                rows: holds.map { hold in
                    TableRow([
                        hold.record, TableCell(hold.reason), TableCell(hold.set), TableCell(mark(hold.state)),
                        .link(hold.link),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
