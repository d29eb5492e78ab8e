import CarbonAccounting
import EmissionFactors
import HTML
import Kernel

/// All categories with lines, by both methods, ending in the totals.
enum CategoryTable {
    /// - Parameter isLinked: each category opens the entries behind it; not in print.
    static func table(_ summary: InventorySummary, isLinked: Bool = false, _ t: Texts) -> DataTable {
        let total = summary.total
        func cell(_ kilograms: Double?) -> TableCell {
            kilograms.map { TableCell(Amounts.tabular($0)) } ?? .missing(t("missing"))
        }
        let rows = EmissionCategory.allCases.compactMap { category -> TableRow? in
            let (location, market) = (summary.amount(category, .location), summary.amount(category, .market))
            guard location != nil || market != nil || summary.standing(of: category) == .incomplete else { return nil }
            let share = location.flatMap { total.location > 0 ? $0 / total.location : nil }
            let label = category.numberedLabel(t)
            return TableRow([
                isLinked ? .link(PageLink(label, href: category.entries(summary.year))) : TableCell(label),
                cell(location), cell(market),
                TableCell(share.map { GermanFormat.percent($0, places: 0) } ?? ""),
            ])
        }
        return DataTable(
            caption: t("chart.scopes.caption"),
            columns: [
                TableColumn(t("chart.category"), isRowTitle: true),
                TableColumn(t("result.method.location"), unit: Amounts.unit, isNumeric: true),
                TableColumn(t("result.method.market"), unit: Amounts.unit, isNumeric: true),
                TableColumn(t("chart.share"), isNumeric: true),
            ],
            rows: rows,
            totals: [
                TableRow([
                    TableCell(t("chart.total")),
                    cell(summary.location), cell(summary.market),
                    TableCell(summary.isProvisional ? "" : GermanFormat.percent(1, places: 0)),
                ])
            ],
            narrow: .cards
        )
    }
}
