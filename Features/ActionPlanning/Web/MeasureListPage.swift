import HTML
import Kernel
import WebPlatform

/// All measures of a firm with their sums.
struct MeasureListPage: Page {
    struct Row: Sendable {
        let title: String
        let href: String
        let theme: String
        let status: String
        let investment: String?
        let saving: String?
        let tonnes: String?
        let payback: String?
    }

    static let name = "ActionPlanning/measures"
    let title: String
    let lead: String
    let leadFigures: [String]
    let rows: [Row]
    let figures: [KeyFigure]
    /// Sums of what is shown, with what is missing in them.
    let totals: [String]
    let warnings: [String]
    let status: String?
    let theme: String?
    let count: String
    /// Whether there is any at all, whatever is filtered.
    let isEmpty: Bool

    var place: String { ActionPlanningURL.measures }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("measures.new"), href: ActionPlanningURL.newMeasure), style: .primary)
            actionLink(PageLink(t("catalogue.title"), href: ActionPlanningURL.catalogue))
            actionLink(PageLink(t("assumptions.title"), href: ActionPlanningURL.assumptions))
        }
        if isEmpty {
            emptyState(title: t("measures.none"), text: t("measures.none.text")) {
                actionLink(PageLink(t("measures.none.catalogue"), href: ActionPlanningURL.catalogue), style: .primary)
            }
        } else {
            leadSentence(lead, figures: leadFigures)
            keyFigures(figures)
            if !warnings.isEmpty {
                notice(
                    Notice(
                        .warning,
                        word: t("measure.warning"),
                        content: ul { for warning in warnings { li { warning } } }
                    )
                )
            }
            filter(t)
            table(t)
        }
    }

    private func filter(_ t: Texts) -> Node {
        toolbar(
            Toolbar(
                action: ActionPlanningURL.measures,
                label: t("measures.filter"),
                submit: t("measures.filter.submit"),
                reset: status == nil && theme == nil
                    ? nil : PageLink(t("measures.filter.reset"), href: ActionPlanningURL.measures),
                count: count,
                result: "measures"
            )
        ) {
            selectField(
                Field(name: "stand", label: t("measure.status")),
                choices: MeasureFields.statuses(t),
                selected: status,
                prompt: t("measures.filter.all")
            )
            selectField(
                Field(name: "thema", label: t("measure.theme")),
                choices: MeasureFields.themes(t),
                selected: theme,
                prompt: t("measures.filter.all")
            )
        }
    }

    private func table(_ t: Texts) -> Node {
        div(.id("measures")) {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("measure.title"), isRowTitle: true), TableColumn(t("measure.theme")),
                        TableColumn(t("measure.status")), TableColumn(t("measure.investment"), isNumeric: true),
                        TableColumn(t("measures.saving"), isNumeric: true),
                        TableColumn(t("measures.tonnes"), isNumeric: true),
                        TableColumn(t("measure.figure.payback"), isNumeric: true),
                    ],
                    rows: rows.map { row in
                        TableRow(
                            [.link(PageLink(row.title, href: row.href)), TableCell(row.theme), TableCell(row.status)]
                                + [row.investment, row.saving, row.tonnes, row.payback].map { MeasureWords.cell($0, t) }
                        )
                    },
                    totals: rows.isEmpty
                        ? []
                        : [
                            TableRow(
                                [TableCell(t("measures.total")), TableCell(""), TableCell("")]
                                    + totals.map { TableCell($0) } + [TableCell("")]
                            )
                        ],
                    narrow: .cards
                )
            )
        }
    }
}
