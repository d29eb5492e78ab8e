import HTML
import Kernel
import WebPlatform

/// Reports beside each other.
struct ComparisonPage: Page {
    static let name = "SustainabilityReporting/comparison"
    let title: String
    let form: ComparisonForm
    let names: [String]
    let words: ComparisonWords
    let isOneFirm: Bool
    let table: String

    var place: String { SustainabilityReportingURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("reading.kicker"), title: title) {
            actionLink(PageLink(t("readReport.others"), href: ReportReadingURL.reports), style: .quiet)
        }
        if names.count < 2 {
            leadSentence(t("comparison.few"))
            form.node(t)
        } else {
            leadSentence(t("comparison.lead", ["reports": names.joined(separator: " – ")]))
            leadRemark { isOneFirm ? t("comparison.remark") : t("comparison.remark.firms") }
            actions { actionLink(PageLink(t("comparison.table"), href: table), download: true) }
            for section in words.sections { part(section, t) }
            pageSection(title: t("comparison.others"), id: "andere") { form.node(t) }
        }
    }

    private func part(_ section: ComparisonWords.Section, _ t: Texts) -> Node {
        let heading = section.title.isEmpty ? t("reading.otherFacts") : "\(section.id) \(section.title)"
        return pageSection(title: heading, id: "teil-\(section.id)") {
            dataTable(
                DataTable(
                    caption: heading,
                    columns: [TableColumn(t("reading.fact"), isRowTitle: true)]
                        + names.map { TableColumn($0) } + [TableColumn(t("comparison.change"))],
                    rows: section.rows.map { row in
                        TableRow(
                            [TableCell(row.label, detail: t("reading.paragraph", ["paragraph": row.paragraph]))]
                                + row.values.map { value in
                                    value.map { TableCell(ReadFactsPart.text($0, t)) }
                                        ?? TableCell(mark(Mark(.missing, t("reading.missing"))))
                                } + [TableCell(row.change)]
                        )
                    },
                    narrow: .cards
                )
            )
            if section.more > 0 { p { t("reading.more", count: section.more) } }
        }
    }
}
