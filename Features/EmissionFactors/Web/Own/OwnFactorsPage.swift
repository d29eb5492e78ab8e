import EmissionFactors
import EmissionFactorsStorage
import HTML
import Kernel
import WebPlatform

/// The factors that a firm brought itself.
struct OwnFactorsPage: FactorPage {
    struct Row: Sendable {
        let link: PageLink
        let activity: String
        let value: String?
        let years: String
        let source: String
        let evidence: String
        let entered: String
        /// Where its parts no longer pass the check, and lines with it have no figure.
        let isUsable: Bool
    }

    static let name = "EmissionFactors/ownFactors"
    let title: String
    let lead: String
    let rows: [Row]
    let sections: [PageLink]

    init(_ factors: [StoredCustomFactor], figures: FactorFigures, _ t: Texts) {
        title = t("own.title")
        lead = t("own.lead", count: factors.count)
        rows = factors.map { Row($0.factor, figures, t) }
        sections = FactorSection.links(.own, isMember: true, t)
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("own.new"), href: EmissionFactorsURL.newOwn), style: .primary)
        }
        if rows.isEmpty {
            emptyState(title: t("own.none.title"), text: t("own.none.text"))
        } else {
            leadSentence(lead)
            dataTable(table(t))
        }
    }

    private func table(_ t: Texts) -> DataTable {
        DataTable(
            caption: title,
            columns: [
                TableColumn(t("column.factor"), isRowTitle: true), TableColumn(t("column.value"), isNumeric: true),
                TableColumn(t("column.valid")), TableColumn(t("column.evidence")), TableColumn(t("column.entered")),
            ],
            rows: rows.map { row in
                TableRow(
                    [
                        .link(row.link, detail: row.activity),
                        row.value.map { TableCell($0) } ?? .missing(t("missing")), TableCell(row.years),
                        TableCell(row.source, detail: row.evidence), TableCell(row.entered),
                    ],
                    needsAttention: !row.isUsable
                )
            },
            narrow: .cards
        )
    }
}

extension OwnFactorsPage.Row {
    init(_ factor: CustomFactor, _ figures: FactorFigures, _ t: Texts) {
        let usable = try? factor.emissionFactor(gwp: figures.table)
        link = PageLink(factor.name, href: EmissionFactorsURL.own(factor.id))
        activity = factor.activity.word(t)
        value = usable.flatMap { figures.phrase($0, t) }
        years =
            factor.validThrough.map { t("years.range", ["first": "\(factor.validFrom)", "last": "\($0)"]) }
            ?? t("years.from", ["first": "\(factor.validFrom)"])
        source = factor.sourceText
        evidence = factor.evidence
        entered = t("origin.entered.by", ["name": factor.enteredBy, "date": factor.enteredOn.german])
        isUsable = usable != nil
    }
}
