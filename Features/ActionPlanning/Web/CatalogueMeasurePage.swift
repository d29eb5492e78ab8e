import HTML
import Kernel
import WebPlatform

/// One measure of the catalogue: when it fits, what it typically brings and on whose word.
struct CatalogueMeasurePage: Page {
    struct Figure: Sendable {
        let name: String
        let range: String?
        let note: String
    }

    struct Part: Sendable {
        let title: String
        let lines: [String]
    }

    static let name = "ActionPlanning/catalogueMeasure"
    let title: String
    let theme: String
    let summary: String
    let facts: [Definition]
    let figures: [Figure]
    /// Steps, conditions, side effects.
    let parts: [Part]
    let programmes: [PageLink]
    let related: [PageLink]
    let sources: [Source]
    let adopt: PostAction
    /// Measures of the firm that were made from it.
    let adopted: [PageLink]

    struct Source: Sendable {
        let title: String
        /// Publisher, year, day it was read.
        let detail: String
        let address: String?
    }

    var place: String { ActionPlanningURL.measures }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: theme, title: title) { postButton(adopt) }
        leadSentence(summary)
        if !adopted.isEmpty {
            leadRemark {
                t("catalogue.adopted")
                for link in adopted {
                    " "
                    a(.href(link.href)) { link.label }
                }
            }
        }
        definitionList(facts)
        pageSection(title: t("catalogue.figures"), intro: t("catalogue.figures.intro")) {
            dataTable(
                DataTable(
                    caption: t("catalogue.figures"),
                    columns: [
                        TableColumn(t("catalogue.figure"), isRowTitle: true), TableColumn(t("catalogue.figure.range")),
                        TableColumn(t("catalogue.figure.note")),
                    ],
                    rows: figures.map { figure in
                        TableRow([
                            TableCell(figure.name), MeasureWords.cell(figure.range, t), TableCell(figure.note),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
        for part in parts where !part.lines.isEmpty {
            pageSection(title: part.title) { ul { for line in part.lines { li { line } } } }
        }
        links(t("catalogue.programmes"), programmes)
        links(t("catalogue.related"), related)
        pageSection(title: t("catalogue.sources")) {
            ul { for source in sources { li { self.source(source) } } }
        }
    }

    @NodeBuilder private func links(_ title: String, _ links: [PageLink]) -> [Node] {
        if !links.isEmpty {
            pageSection(title: title) { ul { for link in links { li { a(.href(link.href)) { link.label } } } } }
        }
    }

    @NodeBuilder private func source(_ source: Source) -> [Node] {
        if let address = source.address {
            a(.href(address), .rel("noreferrer")) { source.title }
        } else {
            source.title
        }
        ", " + source.detail
    }
}
