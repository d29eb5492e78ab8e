import EmissionFactors
import HTML
import Kernel
import WebPlatform

/// The catalogue as a list that narrows while one types.
struct CataloguePage: FactorPage {
    struct Row: Sendable {
        let link: PageLink
        /// „je Liter, ohne Vorkette, Deutschland“: what tells series of one name apart.
        let detail: String
        let marks: [Mark]
        /// Nil where a gas has no warming potential.
        let value: String?
        let unit: String
        let years: String
        let purposes: String
        let source: String
        let licence: String
    }

    struct Kind: Sendable {
        let link: PageLink
        let count: String
    }

    static let name = "EmissionFactors/catalogue"
    let title: String
    let lead: String
    let leadFigures: [String]
    let remark: String
    let search: CatalogueSearch
    let count: String
    /// The kinds of activity with the number of their series, while nothing narrows the list.
    let kinds: [Kind]
    let rows: [Row]
    let pages: Pagination
    /// Hits under other purposes, where this one has none.
    let elsewhere: [PageLink]
    let comparison: PurposeComparison
    let sections: [PageLink]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead, figures: leadFigures)
        leadRemark { remark }
        toolbar(
            Toolbar(
                action: EmissionFactorsURL.catalogue,
                label: t("catalogue.search.label"),
                submit: t("catalogue.search.submit"),
                reset: search.isNarrowed
                    ? PageLink(t("catalogue.search.reset"), href: EmissionFactorsURL.catalogue) : nil,
                count: count,
                result: "treffer"
            )
        ) {
            textField(
                Field(name: "q", label: t("catalogue.search.text")),
                value: search.text,
                kind: .search
            )
            selectField(
                Field(name: "taetigkeit", label: t("catalogue.search.activity")),
                choices: activities(t),
                selected: search.activity?.rawValue ?? ""
            )
            selectField(
                Field(name: "zweck", label: t("catalogue.search.purpose")),
                choices: FactorPurpose.allCases.map { Choice($0.word(t), value: $0.rawValue) },
                selected: search.purpose.rawValue
            )
        }
        div(.id("treffer"), .class("factor-hits")) { results(t) }
        comparison.node(t)
    }

    private func activities(_ t: Texts) -> [Choice] {
        [Choice(t("catalogue.search.anyActivity"), value: "")]
            + FactorActivity.allCases.map { Choice($0.word(t), value: $0.rawValue) }
    }

    @NodeBuilder private func results(_ t: Texts) -> [Node] {
        if search.purpose != .inventory {
            p(.class("factor-purpose")) { search.purpose.explanation(t) }
        }
        if !kinds.isEmpty { index(t) }
        if rows.isEmpty {
            emptyState(title: t("catalogue.none.title"), text: none(t)) {
                for link in elsewhere { actionLink(link) }
            }
        } else {
            dataTable(table(t))
            pagination(pages)
        }
    }

    private func index(_ t: Texts) -> Node {
        nav(.class("factor-kinds"), .aria("label", t("catalogue.kinds"))) {
            ul {
                for kind in kinds {
                    li {
                        a(.href(kind.link.href)) { kind.link.label }
                        span(.class("factor-kind-count")) { kind.count }
                    }
                }
            }
        }
    }

    private func none(_ t: Texts) -> String {
        search.text.isEmpty ? t("catalogue.none.filter") : t("catalogue.none.text", ["text": search.text])
    }

    private func table(_ t: Texts) -> DataTable {
        DataTable(
            caption: t("catalogue.caption"),
            columns: [
                TableColumn(t("column.factor"), isRowTitle: true), TableColumn(t("column.value"), isNumeric: true),
                TableColumn(t("column.year")), TableColumn(t("column.purpose")), TableColumn(t("column.source")),
            ],
            rows: rows.map { row in
                TableRow([
                    TableCell(name(row), detail: row.detail),
                    row.value.map { TableCell($0, detail: row.unit) } ?? .missing(t("missing")),
                    TableCell(row.years), TableCell(row.purposes), TableCell(row.source, detail: row.licence),
                ])
            },
            narrow: .cards
        )
    }

    private func name(_ row: Row) -> Node {
        .group(
            [a(.href(row.link.href)) { row.link.label }] + row.marks.flatMap { sign in [.text(" "), mark(sign)] }
        )
    }
}
