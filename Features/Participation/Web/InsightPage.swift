import HTML
import Kernel
import WebPlatform

/// „Was die Leitung von uns sieht“
struct InsightPage: CouncilAreaPage {
    struct Line: Sendable {
        let what: String
        /// Leitung, Mitglied, Coach, Verwaltung
        let sights: [String]
    }

    struct Part: Sendable {
        let id: String
        let title: String
        let remark: String
        let lines: [Line]
        /// How many pages there are for whom, from the table of routes.
        let pages: String
        let addresses: [String]
    }

    static let name = "Participation/insight"
    let title: String
    let frame: CouncilFrame
    let parts: [Part]
    let nobody: [String]
    let off: [String]
    let learningData: String
    let asOf: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: frame.name, title: title)
        leadSentence(t("insight.lead"))
        leadRemark { t("insight.remark", ["date": asOf]) }
        pageSection(title: t("insight.nobody"), id: "niemand") { list(nobody) }
        pageSection(title: t("insight.off"), id: "aus") {
            p { learningData }
            list(off)
        }
        for part in parts {
            pageSection(title: part.title, intro: part.remark.isEmpty ? nil : part.remark, id: part.id) {
                if !part.lines.isEmpty { table(part, t) }
                p { part.pages }
                if !part.addresses.isEmpty {
                    details {
                        summary { t("insight.addresses") }
                        ul { for address in part.addresses { li { code { address } } } }
                    }
                }
            }
        }
    }

    private func list(_ sentences: [String]) -> Node { ul { for sentence in sentences { li { sentence } } } }

    private func table(_ part: Part, _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("insight.caption", ["part": part.title]),
                columns: [
                    TableColumn(t("insight.what"), isRowTitle: true), TableColumn(t("insight.owner")),
                    TableColumn(t("insight.member")), TableColumn(t("insight.coach")),
                    TableColumn(t("insight.administrator")),
                ],
                rows: part.lines.map { line in TableRow([TableCell(line.what)] + line.sights.map { TableCell($0) }) },
                narrow: .cards
            )
        )
    }
}
