import CarbonAccounting
import Documents
import EmissionFactors
import HTML
import Kernel

/// The pictures of a year: what each shows, its table and its drawing.
struct ResultCharts {
    /// A picture that can be drawn: on the page, for the browser and for print.
    struct Drawing {
        let name: String
        let title: String
        let intro: String
        let caption: String
        let alternative: String
        let height: Int
        let option: ChartOption
        var narrow: Narrow?
        /// Too broad for a phone, where its table stands instead.
        var isWideOnly = false
        let table: DataTable

        /// The same for a phone, where it differs.
        struct Narrow {
            let option: ChartOption
            let height: Int

            init(_ chart: BarChart) { (option, height) = (chart.narrowOption, chart.narrowHeight) }
        }

        var narrowOption: ChartOption { narrow?.option ?? option }
        var narrowHeight: Int { narrow?.height ?? height }
    }

    static let width = 960
    static let narrowWidth = 400

    let facts: ResultFacts
    let t: Texts
    private var summary: InventorySummary { facts.summary }

    init(_ facts: ResultFacts, _ t: Texts) { (self.facts, self.t) = (facts, t) }

    var drawings: [Drawing] {
        [scopes, flow, summary.sites.count > 1 ? sites : nil, months, years].compactMap { $0 }
    }

    var all: [ResultChart] {
        drawings.map { drawing in
            ResultChart(
                name: drawing.name,
                title: drawing.title,
                intro: drawing.intro,
                figure: Self.figure(drawing, base: CarbonAccountingURL.year(facts.year) + "/bilder", t)
            )
        }
    }

    static func figure(_ drawing: Drawing, base: String, _ t: Texts) -> ChartFigure {
        let address = "\(base)/\(drawing.name)"
        let height = drawing.height
        return ChartFigure(
            id: "bild-\(drawing.name)",
            caption: drawing.caption,
            alternative: drawing.alternative,
            image: ChartImage(
                light: "\(address).svg",
                dark: "\(address).svg?papier=dunkel",
                width: width,
                height: height
            ),
            narrowImage: ChartImage(
                light: "\(address).svg?breite=schmal",
                dark: "\(address).svg?breite=schmal&papier=dunkel",
                width: narrowWidth,
                height: drawing.narrowHeight
            ),
            option: "\(address).json",
            narrowOption: "\(address).json?breite=schmal",
            isWideOnly: drawing.isWideOnly,
            unit: Amounts.unit,
            tableLabel: t("chart.table"),
            table: drawing.table
        )
    }

    // MARK: Where it arises

    private var scopes: Drawing {
        let shown = EmissionCategory.allCases.filter { summary[$0].location > 0 }
            .sorted { summary[$0].location > summary[$1].location }
        let chart = BarChart(
            categories: shown.map { $0.numberedLabel(t) },
            series: [
                BarChart.Series(
                    name: t("result.method.location"),
                    values: shown.map { summary[$0].location / 1000 },
                    labels: shown.map { Amounts.withUnit(summary[$0].location) }
                )
            ],
            direction: .horizontal
        )
        return Drawing(
            name: "kategorien",
            title: t("chart.scopes.title"),
            intro: t("chart.scopes.intro"),
            caption: t("chart.scopes.caption"),
            alternative: largest(shown.first.map { ($0.label(t), summary[$0].location) }),
            height: max(160, 44 * shown.count + 40),
            option: chart.option,
            narrow: Drawing.Narrow(chart),
            table: CategoryTable.table(summary, isLinked: true, t)
        )
    }

    private func largest(_ first: (name: String, kilograms: Double)?) -> String {
        guard let first, summary.total.location > 0 else { return t("chart.scopes.caption") }
        return t(
            "chart.alternative.largest",
            [
                "name": first.name, "amount": Amounts.withUnit(first.kilograms),
                "share": GermanFormat.percent(first.kilograms / summary.total.location, places: 0),
            ]
        )
    }

    // MARK: From where to where

    private var flow: Drawing? {
        let sankey = summary.sankeyLocation
        guard !sankey.flows.isEmpty else { return nil }
        let chart = ResultFlow(sankey, t).chart
        return Drawing(
            name: "fluss",
            title: t("chart.flow.title"),
            intro: t("chart.flow.intro"),
            caption: t("chart.flow.caption"),
            alternative: largest(sankey.flows.first.map { ($0.source.label(t), $0.kilograms) }),
            height: chart.height,
            option: chart.option,
            isWideOnly: true,
            table: flowTable(sankey)
        )
    }

    private func flowTable(_ sankey: Sankey) -> DataTable {
        DataTable(
            caption: t("chart.flow.caption"),
            columns: [
                TableColumn(t("chart.flow.source"), isRowTitle: true), TableColumn(t("chart.category")),
                TableColumn(t("report.scope")), TableColumn(t("basis.amount"), unit: Amounts.unit, isNumeric: true),
            ],
            rows: sankey.flows.map { flow in
                HTML.TableRow([
                    TableCell(flow.source.label(t)), TableCell(flow.category.label(t)),
                    TableCell(t("scope.short.\(flow.category.scope.rawValue)")),
                    TableCell(Amounts.tabular(flow.kilograms)),
                ])
            },
            narrow: .cards
        )
    }
}
