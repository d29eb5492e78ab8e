import HTML
import Kernel
import WebPlatform

/// Who holds whom, and what it means for the balance of a year.
struct HoldingsPage: Page {
    struct Row: Sendable {
        let holding: PageLink
        let share: String
        let operationalControl: String
        let accounting: String
        let years: String
    }

    /// The share of one undertaking under each approach.
    struct ShareRow: Sendable {
        let name: PageLink
        let operationalControl: String
        let financialControl: String
        let equityShare: String
        /// „83 % × 75 %“ for the equity share.
        let working: String
        /// Its relation for the SME definition.
        let relation: String
    }

    static let name = "Companies/holdings"
    let title: String
    let lead: String
    let rows: [Row]
    let sharesTitle: String
    let shares: [ShareRow]
    let years: YearSwitch?
    let sections: [PageLink]

    var place: String { CompaniesURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            if !rows.isEmpty {
                actionLink(PageLink(t("holding.add"), href: CompaniesURL.newHolding), style: .primary)
            }
        }
        if rows.isEmpty {
            emptyState(title: t("holding.none"), text: t("holding.none.text")) {
                actionLink(PageLink(t("holding.add"), href: CompaniesURL.newHolding), style: .primary)
            }
        } else {
            leadSentence(lead)
            table(t)
            pageSection(title: sharesTitle, intro: t("holding.shares.intro"), id: "anteile") { shareTable(t) }
        }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("section.holdings"),
                columns: [
                    TableColumn(t("holding.title"), isRowTitle: true), TableColumn(t("holding.share"), isNumeric: true),
                    TableColumn(t("holding.operationalControl")), TableColumn(t("holding.accounting")),
                    TableColumn(t("holding.years")),
                ],
                rows: rows.map { row in
                    TableRow([
                        .link(row.holding), TableCell(row.share), TableCell(row.operationalControl),
                        TableCell(row.accounting), TableCell(row.years),
                    ])
                },
                narrow: .cards
            )
        )
    }

    private func shareTable(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: sharesTitle,
                columns: [
                    TableColumn(t("holding.undertaking"), isRowTitle: true),
                    TableColumn(t("approach.operationalControl"), isNumeric: true),
                    TableColumn(t("approach.financialControl"), isNumeric: true),
                    TableColumn(t("approach.equityShare"), isNumeric: true), TableColumn(t("relation.title")),
                ],
                rows: shares.map { row in
                    TableRow([
                        .link(row.name), TableCell(row.operationalControl), TableCell(row.financialControl),
                        TableCell(row.equityShare, detail: row.working), TableCell(row.relation),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
