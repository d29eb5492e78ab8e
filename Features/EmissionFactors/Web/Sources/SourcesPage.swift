import EmissionFactors
import HTML
import Kernel
import WebPlatform

/// Where the figures come from and what whoever passes them on owes to the publishers.
struct SourcesPage: FactorPage {
    struct Licence: Sendable {
        let title: String
        let duty: String
        /// Where its text stands.
        let address: String?
        let sources: [Source]
    }

    struct Source: Sendable {
        let publisher: String
        let title: String
        let address: String?
        let year: String
        let read: String
        let use: String
    }

    static let name = "EmissionFactors/sources"
    let title: String
    let lead: String
    let leadFigures: [String]
    let licences: [Licence]
    let sections: [PageLink]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead, figures: leadFigures)
        leadRemark { t("sources.remark") }
        for licence in licences { part(licence, t) }
    }

    private func part(_ licence: Licence, _ t: Texts) -> Node {
        pageSection(title: licence.title, intro: licence.duty) {
            licence.address.map { address in
                p { a(.href(address), .rel("license noopener external")) { t("sources.licence.text") } }
            }
            dataTable(table(licence, t))
        }
    }

    private func table(_ licence: Licence, _ t: Texts) -> DataTable {
        DataTable(
            caption: t("sources.caption", ["licence": licence.title]),
            columns: [
                TableColumn(t("column.source"), isRowTitle: true), TableColumn(t("column.published")),
                TableColumn(t("column.read")), TableColumn(t("column.use"), isNumeric: true),
            ],
            rows: licence.sources.map { source in
                let name = source.address.map { url in a(.href(url), .rel("noopener external")) { source.title } }
                return TableRow([
                    TableCell(name ?? .text(source.title), detail: source.publisher), TableCell(source.year),
                    TableCell(source.read), TableCell(source.use),
                ])
            },
            narrow: .cards
        )
    }
}
