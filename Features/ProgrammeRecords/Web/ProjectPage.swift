import HTML
import Kernel
import WebPlatform

/// A page of the project's administration.
protocol ProjectAreaPage: Page {}

extension ProjectAreaPage {
    var place: String { ProgrammeRecordsURL.project }
}

/// The doors of „Projekt“, with what is due.
struct ProjectPage: ProjectAreaPage {
    struct Due: Sendable {
        let link: PageLink
        let what: String
        let day: String
        let isLate: Bool
    }

    static let name = "ProgrammeRecords/project"
    let title: String
    let figures: [KeyFigure]
    let doors: [(link: PageLink, text: String)]
    let due: [Due]
    /// „Die frühesten 50 Personen stehen hier.“
    let remark: String?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadRemark { t("project.lead") }
        keyFigures(figures)
        pageSection(title: t("project.due")) {
            if due.isEmpty {
                p { t("project.due.none") }
            } else {
                dataTable(
                    DataTable(
                        caption: t("project.due"),
                        columns: [
                            TableColumn(t("project.due.who"), isRowTitle: true), TableColumn(t("project.due.what")),
                            TableColumn(t("project.due.day")),
                        ],
                        rows: due.map { line in
                            TableRow(
                                [
                                    .link(line.link), TableCell(line.what),
                                    line.isLate
                                        ? .marked(line.day, Mark(.attention, t("project.due.late")))
                                        : TableCell(line.day),
                                ],
                                needsAttention: line.isLate
                            )
                        },
                        narrow: .cards
                    )
                )
                remark.map { remark in p { remark } }
            }
        }
        pageSection(title: t("project.doors")) {
            ul {
                for door in doors {
                    li {
                        a(.href(door.link.href)) { door.link.label }
                        p { door.text }
                    }
                }
            }
        }
    }
}
