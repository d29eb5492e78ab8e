import HTML
import Kernel
import WebPlatform

/// A learning path: its lessons in their order, with all that a plan of further training needs.
struct LearningPathPage: Page {
    struct Row: Sendable {
        let title: String
        let href: String
        let course: String
        let minutes: String
        let competence: String
        let esco: String
        /// Numbers of lessons before; empty where nothing is needed.
        let requires: String
        /// „fertig am 15.05.2026“
        let state: String?
    }

    static let name = "Learning/learningPath"
    let title: String
    let audience: String
    let lead: String
    let extent: String
    let standing: String
    let next: PageLink?
    let rows: [Row]
    let files: [PageLink]
    /// To the certificate, once all is done.
    let certificates: PageLink?
    /// Set where the learner sees no certificates yet.
    var certificatesNeed: PageNeed?
    var place: String { LearningURL.learning }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: audience, title: title)
        leadSentence(lead)
        leadRemark {
            extent
            Node.group([" \u{b7} ", strong { standing }])
        }
        actions {
            next.map { actionLink($0, style: .primary) }
            certificates.map { actionLink($0, style: .primary, unless: certificatesNeed) }
            actionLink(PageLink(t("paths.all"), href: CertificatesURL.paths), style: .quiet)
        }
        pageSection(title: t("path.plan"), intro: t("paths.unit")) {
            dataTable(
                DataTable(
                    caption: t("path.plan"),
                    columns: [
                        TableColumn(t("path.number"), isNumeric: true), TableColumn(t("path.lesson"), isRowTitle: true),
                        TableColumn(t("path.minutes"), isNumeric: true), TableColumn(t("path.competence")),
                        TableColumn(t("path.requires")),
                    ],
                    rows: rows.enumerated().map { index, row in
                        TableRow([
                            TableCell("\(index + 1)"),
                            TableCell(
                                a(.href(row.href)) { row.title },
                                detail: [row.course, row.state].compactMap { $0 }.joined(separator: " \u{b7} ")
                            ),
                            TableCell(row.minutes), TableCell(row.competence, detail: row.esco),
                            TableCell(row.requires),
                        ])
                    },
                    narrow: .cards
                )
            )
            p { t("path.files") }
            actions { for file in files { actionLink(file, style: .quiet, download: true) } }
        }
    }
}
