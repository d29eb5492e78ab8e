import HTML
import Kernel
import WebPlatform

/// What those who look after the content should look at again.
struct ReviewPage: Page {
    struct Source: Sendable {
        let title: String
        let publisher: String
        let read: String
        let use: String
    }

    struct Figure: Sendable {
        let name: String
        let year: String
        let status: String
        let address: String
    }

    static let name = "EmissionFactors/review"
    let title: String
    let lead: String
    let sources: [Source]
    let figures: [Figure]
    var place: String { EmissionFactorsURL.review }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        if !sources.isEmpty {
            pageSection(title: t("review.sources"), intro: t("review.sources.intro"), id: "quellen") {
                dataTable(
                    DataTable(
                        caption: t("review.sources"),
                        columns: [
                            TableColumn(t("column.source"), isRowTitle: true), TableColumn(t("column.read")),
                            TableColumn(t("column.use"), isNumeric: true),
                        ],
                        rows: sources.map { source in
                            TableRow([
                                TableCell(source.title, detail: source.publisher), TableCell(source.read),
                                TableCell(source.use),
                            ])
                        },
                        narrow: .cards
                    )
                )
            }
        }
        if !figures.isEmpty {
            pageSection(title: t("review.figures"), intro: t("review.figures.intro"), id: "werte") {
                dataTable(
                    DataTable(
                        caption: t("review.figures"),
                        columns: [
                            TableColumn(t("review.figure"), isRowTitle: true), TableColumn(t("review.year")),
                            TableColumn(t("review.status")),
                        ],
                        rows: figures.map { figure in
                            TableRow([
                                .link(PageLink(figure.name, href: figure.address)), TableCell(figure.year),
                                TableCell(figure.status),
                            ])
                        },
                        narrow: .cards
                    )
                )
            }
        }
    }
}
