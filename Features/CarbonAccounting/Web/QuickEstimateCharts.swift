import CarbonAccounting
import Documents
import HTML
import Kernel

/// The two pictures of a Schnellbilanz: the whole range as one band, and the spans it is made of.
struct QuickEstimateCharts {
    let estimate: QuickEstimate
    let t: Texts

    func drawing(_ name: String) -> ResultCharts.Drawing? { [range, items].first { $0.name == name } }

    /// Still pictures: every figure in them is written out, and so few bars would look lost in a live chart.
    func figure(_ drawing: ResultCharts.Drawing) -> ChartFigure {
        let address = CarbonAccountingURL.quickEstimatePicture(drawing.name)
        return ChartFigure(
            id: "bild-\(drawing.name)",
            caption: drawing.caption,
            alternative: drawing.alternative,
            image: ChartImage(
                light: address,
                dark: address + "?papier=dunkel",
                width: ResultCharts.width,
                height: drawing.height
            ),
            narrowImage: ChartImage(
                light: address + "?breite=schmal",
                dark: address + "?breite=schmal&papier=dunkel",
                width: ResultCharts.narrowWidth,
                height: drawing.height
            ),
            tableLabel: t("chart.table"),
            table: drawing.table
        )
    }

    var range: ResultCharts.Drawing {
        let total = estimate.total
        func mark(_ kilograms: Double, _ words: String) -> EstimateChart.Mark {
            EstimateChart.Mark(kilograms / 1000, label: words)
        }
        let (low, mid, high) = (tonnes(total.low), tonnes(total.mid), tonnes(total.high))
        let chart = EstimateChart(
            low: mark(total.low, t("quick.chart.low", ["amount": low])),
            mid: mark(total.mid, t("quick.chart.mid", ["amount": mid])),
            high: mark(total.high, t("quick.chart.high", ["amount": high]))
        )
        return ResultCharts.Drawing(
            name: "spanne",
            title: t("quick.chart.range"),
            intro: "",
            caption: t("quick.chart.range"),
            alternative: t("quick.chart.range.alternative", ["low": low, "mid": mid, "high": high]),
            height: 170,
            option: chart.option,
            table: table([(t("quick.total"), total)], t("quick.chart.range"))
        )
    }

    var items: ResultCharts.Drawing {
        let rows = estimate.items.map { ($0.label, $0.span) }
        let chart = RangeChart(
            spans: rows.map { label, span in
                RangeChart.Span(
                    name: label,
                    low: span.low / 1000,
                    mid: span.mid / 1000,
                    high: span.high / 1000,
                    label: QuickEstimateAmount.range(span, t) + GermanFormat.thinSpace + "t"
                )
            },
            rangeName: t("quick.column.range"),
            midName: t("quick.column.mid")
        )
        return ResultCharts.Drawing(
            name: "posten",
            title: t("quick.items.title"),
            intro: "",
            caption: t("quick.items.caption"),
            alternative: alternative,
            height: 48 * rows.count + 56,
            option: chart.option,
            table: table(rows, t("quick.items.caption"))
        )
    }

    private var alternative: String {
        guard let largest = estimate.items.first else { return t("quick.items.caption") }
        let range = QuickEstimateAmount.rangeWithUnit(largest.span, t)
        return t("quick.items.alternative", ["item": largest.label, "range": range])
    }

    private func table(_ rows: [(String, QuickEstimate.Span)], _ caption: String) -> DataTable {
        DataTable(
            caption: caption,
            columns: [
                TableColumn(t("quick.column.item"), isRowTitle: true),
                TableColumn(t("quick.column.low"), unit: Amounts.unit, isNumeric: true),
                TableColumn(t("quick.column.mid"), unit: Amounts.unit, isNumeric: true),
                TableColumn(t("quick.column.high"), unit: Amounts.unit, isNumeric: true),
            ],
            rows: rows.map { label, span in
                TableRow([
                    TableCell(label), TableCell(QuickEstimateAmount.tabular(span.low)),
                    TableCell(QuickEstimateAmount.tabular(span.mid)), TableCell(QuickEstimateAmount.tabular(span.high)),
                ])
            }
        )
    }

    private func tonnes(_ kilograms: Double) -> String {
        QuickEstimateAmount.tonnes(kilograms) + GermanFormat.thinSpace + "t"
    }
}
