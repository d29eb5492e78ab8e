import CarbonAccounting
import HTML
import Kernel

/// All categories with figures, by both methods, ending in the totals.
enum CategoryTable {
    static func table(_ summary: InventorySummary, _ t: Texts) -> DataTable {
        let total = summary.total
        let rows = EmissionCategory.allCases.compactMap { category -> TableRow? in
            let amount = summary[category]
            guard amount.location != 0 || amount.market != 0 else { return nil }
            let share = total.location > 0 ? amount.location / total.location : 0
            return TableRow([
                TableCell(category.numberedLabel(t)), TableCell(Amounts.tabular(amount.location)),
                TableCell(Amounts.tabular(amount.market)), TableCell(GermanFormat.percent(share, places: 0)),
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
                    summary.location.map { TableCell(Amounts.tabular($0)) } ?? .missing(t("missing")),
                    summary.market.map { TableCell(Amounts.tabular($0)) } ?? .missing(t("missing")),
                    TableCell(summary.isProvisional ? "" : GermanFormat.percent(1, places: 0)),
                ])
            ]
        )
    }
}
