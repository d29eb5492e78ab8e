import HTML
import Kernel
import WebPlatform

/// The measures that others have carried out, by theme.
struct CataloguePage: Page {
    struct Group: Sendable {
        let theme: String
        let rows: [Row]
    }

    struct Row: Sendable {
        let link: PageLink
        let summary: String
        let selfPaying: String
        let difficulty: String
        /// The first range that is known, „10 bis 30 % Strom für Druckluft“.
        let effect: String?
    }

    static let name = "ActionPlanning/catalogue"
    let title: String
    let groups: [Group]
    let words: String
    let theme: String?
    let sector: String?
    let count: String

    var place: String { ActionPlanningURL.measures }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("measures.title"), title: title) {
            actionLink(PageLink(t("measures.new"), href: ActionPlanningURL.newMeasure))
        }
        leadSentence(t("catalogue.lead"))
        filter(t)
        div(.id("catalogue")) {
            if groups.isEmpty { emptyState(title: t("catalogue.none"), text: t("catalogue.none.text")) }
            for group in groups { isFiltered || groups.count == 1 ? section(group, t) : folded(group, t) }
        }
    }

    private var isFiltered: Bool { theme != nil || sector != nil || !words.isEmpty }

    private func filter(_ t: Texts) -> Node {
        toolbar(
            Toolbar(
                action: ActionPlanningURL.catalogue,
                label: t("catalogue.filter"),
                submit: t("measures.filter.submit"),
                reset: isFiltered ? PageLink(t("measures.filter.reset"), href: ActionPlanningURL.catalogue) : nil,
                count: count,
                result: "catalogue"
            )
        ) {
            textField(Field(name: "suche", label: t("catalogue.search")), value: words, kind: .search)
            selectField(
                Field(name: "thema", label: t("measure.theme")),
                choices: MeasureFields.themes(t),
                selected: theme,
                prompt: t("measures.filter.all")
            )
            selectField(
                Field(name: "bereich", label: t("catalogue.sector")),
                choices: MeasureWords.sectors.map { Choice(t("catalogue.sector.\($0)"), value: $0) },
                selected: sector,
                prompt: t("measures.filter.all")
            )
        }
    }

    private func section(_ group: Group, _ t: Texts) -> Node {
        pageSection(title: "\(group.theme) (\(group.rows.count))") { table(group, t) }
    }

    /// As long as nobody has chosen: the themes are in view, and each opens to its measures.
    private func folded(_ group: Group, _ t: Texts) -> Node {
        details(.class("catalogue-theme")) {
            summary {
                h2 { group.theme }
                span { t("catalogue.theme.count", count: group.rows.count) }
            }
            table(group, t)
        }
    }

    private func table(_ group: Group, _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: group.theme,
                columns: [
                    TableColumn(t("catalogue.measure"), isRowTitle: true), TableColumn(t("catalogue.effects")),
                    TableColumn(t("catalogue.selfPaying")), TableColumn(t("catalogue.difficulty")),
                ],
                rows: group.rows.map { row in
                    TableRow([
                        .link(row.link, detail: row.summary), MeasureWords.cell(row.effect, t),
                        TableCell(row.selfPaying), TableCell(row.difficulty),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
