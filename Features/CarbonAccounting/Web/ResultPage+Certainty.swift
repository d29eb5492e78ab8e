import CarbonAccounting
import EmissionFactors
import HTML
import Kernel

/// How sure the result is, on what its figures rest, and what stands beside it.
extension ResultPage {
    static func certainty(_ summary: InventorySummary, _ t: Texts) -> [String] {
        guard summary.lines > 0, summary.total.location > 0 else { return [] }
        let sample = summary.uncertainty.simulation[.location]
        let half = 1.96 * summary.uncertainty.deviation.location
        let silent = summary.uncertainty.unquantified.location
        let sentences = [
            t(
                "result.certainty.range",
                [
                    "low": Amounts.withUnit(sample.percentile2_5), "high": Amounts.withUnit(sample.percentile97_5),
                    "draws": GermanFormat.number(Double(sample.draws), places: 0),
                ]
            ),
            t(
                "result.certainty.quadrature",
                [
                    "half": Amounts.withUnit(half),
                    "share": GermanFormat.percent(half / summary.total.location, places: 0),
                ]
            ),
        ]
        // What would be rounded to nothing is not worth a sentence.
        guard silent >= 0.005 else { return sentences }
        return sentences
            + [t("result.certainty.unquantified", ["share": GermanFormat.percent(silent, places: 0)])]
    }

    static func quality(_ report: DataQualityReport, _ t: Texts) -> DataTable {
        let shares: [(String, Double)] =
            [
                (t("quality.activity"), report.activityShare), (t("quality.spend"), report.spendShare),
                (t("quality.supplier"), report.supplierShare), (t("quality.evidenced"), report.evidencedShare),
                (t("quality.marked"), report.markedShare + report.percentShare),
                (t("quality.substituted"), report.substitutedShare),
            ]
            + (report.adjustedShare.map { [(t("quality.adjusted"), $0)] } ?? [])
        var rows = shares.map { TableRow([TableCell($0.0), TableCell(GermanFormat.percent($0.1, places: 0))]) }
        if let mark = report.meanMark {
            rows.append(TableRow([TableCell(t("quality.mean")), TableCell(GermanFormat.number(mark, places: 1))]))
        }
        return DataTable(
            caption: t("quality.title"),
            showsCaption: true,
            columns: [
                TableColumn(t("quality.what"), isRowTitle: true), TableColumn(t("quality.share"), isNumeric: true),
            ],
            rows: rows,
            narrow: .cards
        )
    }

    /// Shares of the total by what the sources weigh, since figures of different bases are not the same thing.
    static func basis(_ summary: InventorySummary, _ t: Texts) -> DataTable {
        let total = summary.bases.values.reduce(0, +)
        let rows = EmissionBasis.allCases.compactMap { basis -> TableRow? in
            guard let kilograms = summary.bases[basis], kilograms > 0, total > 0 else { return nil }
            return TableRow(
                [
                    TableCell(t("basis.\(basis.rawValue)")), TableCell(Amounts.tabular(kilograms)),
                    TableCell(GermanFormat.percent(kilograms / total, places: 0)),
                ],
                needsAttention: !basis.agrees(with: summary.set)
            )
        }
        return DataTable(
            caption: t("basis.title"),
            showsCaption: true,
            columns: [
                TableColumn(t("basis.what"), isRowTitle: true),
                TableColumn(t("basis.amount"), unit: Amounts.unit, isNumeric: true),
                TableColumn(t("quality.share"), isNumeric: true),
            ],
            rows: rows,
            narrow: .cards
        )
    }

    /// Outside the scopes: never in a total, never netted.
    static func beside(_ summary: InventorySummary, _ t: Texts) -> DataTable? {
        let rows: [(String, Double)] = [
            (t("beside.biogenic"), summary.biogenicCO2), (t("beside.outsideBasket"), summary.outsideBasket),
            (t("beside.avoided"), summary.avoided), (t("beside.credits"), summary.credits),
        ].filter { $0.1 != 0 }
        guard !rows.isEmpty else { return nil }
        return DataTable(
            caption: t("result.beside.title"),
            columns: [
                TableColumn(t("quality.what"), isRowTitle: true),
                TableColumn(t("basis.amount"), unit: t("beside.unit"), isNumeric: true),
            ],
            rows: rows.map { TableRow([TableCell($0.0), TableCell(Amounts.tabular($0.1))]) },
            narrow: .cards
        )
    }
}
