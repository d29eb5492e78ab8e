import HTML
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// What customers may require for their own report, and what stays free.
struct ValueChainPage: Page {
    enum Answer: Sendable { case answered, omitted, missing }

    struct Row: Sendable {
        let label: String
        let paragraph: String
        let verdict: CapFinding.Verdict
        let isToBeChecked: Bool
        let answer: Answer
    }

    struct Section: Sendable {
        let id: String
        let title: String
        let rows: [Row]
    }

    struct Remark: Sendable {
        let text: String
        let source: String
        let isToBeChecked: Bool
    }

    static let name = "SustainabilityReporting/valueChain"
    let title: String
    let id: ReportID
    let kicker: String
    let lead: String
    let column: String
    let isProtected: Bool
    let answered: Int
    let remarks: [Remark]
    let law: String
    let source: PageLink
    let sections: [Section]

    var place: String { SustainabilityReportingURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title) {
            actionLink(PageLink(t("chain.back"), href: InterviewURL.report(id)), style: .quiet)
        }
        leadSentence(lead)
        leadRemark { column + " " + t("chain.noAdvice") }
        if answered > 0 {
            actions {
                actionLink(PageLink(t("chain.extract"), href: ValueChainURL.extract(id)))
                actionLink(PageLink(t("chain.data"), href: ValueChainURL.data(id)), download: true)
            }
        }
        pageSection(title: t("chain.rules"), id: "regeln") {
            ul {
                for remark in remarks {
                    li {
                        remark.text
                        if remark.isToBeChecked {
                            " "
                            mark(Mark(.estimated, t("chain.toBeChecked")))
                        }
                        " "
                        small { t("chain.source", ["source": remark.source]) }
                    }
                }
            }
            p {
                law
                " "
                a(.href(source.href), .rel("noreferrer")) { source.label }
            }
        }
        if isProtected { for section in sections { part(section, t) } }
    }

    private func part(_ section: Section, _ t: Texts) -> Node {
        let heading = section.title.isEmpty ? t("reading.otherFacts") : "\(section.id) \(section.title)"
        return details(.class("answer-topic"), .id("teil-\(section.id)")) {
            summary {
                h2 { heading }
                span(.class("field-hint")) { t("chain.count", count: section.rows.count) }
            }
            dataTable(
                DataTable(
                    caption: heading,
                    columns: [
                        TableColumn(t("reading.fact"), isRowTitle: true), TableColumn(t("chain.column")),
                        TableColumn(t("chain.answer")),
                    ],
                    rows: section.rows.map { row in
                        TableRow([
                            TableCell(row.label, detail: t("reading.paragraph", ["paragraph": row.paragraph])),
                            TableCell(
                                ValueChainWords.verdict(row.verdict, t),
                                detail: row.isToBeChecked ? t("chain.toBeChecked") : nil
                            ), TableCell(mark(sign(row.answer, t))),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }

    private func sign(_ answer: Answer, _ t: Texts) -> Mark {
        switch answer {
        case .answered: Mark(.done, t("chain.answered"))
        case .omitted: Mark(.plain, t("chain.omitted"))
        case .missing: Mark(.missing, t("reading.missing"))
        }
    }
}
