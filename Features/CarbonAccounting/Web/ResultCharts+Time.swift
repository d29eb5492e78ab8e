import CarbonAccounting
import Documents
import HTML
import Kernel

/// By site, by month, and beside the year before.
extension ResultCharts {
    var sites: Drawing? {
        var rows: [(name: String, scopes: [Double])] = []
        for site in facts.summary.sites {
            var scopes = [Double](repeating: 0, count: Scope.allCases.count)
            for (place, scope) in Scope.allCases.enumerated() {
                for category in EmissionCategory.allCases where category.scope == scope {
                    scopes[place] += site.categories[category.index].location
                }
            }
            rows.append((facts.siteNames[site.id] ?? "–", scopes))
        }
        rows.sort { $0.scopes.reduce(0, +) > $1.scopes.reduce(0, +) }
        return scopeDrawing(
            name: "standorte",
            title: t("chart.sites.title"),
            intro: t("chart.sites.intro"),
            caption: t("chart.sites.caption"),
            column: t("chart.site"),
            rows: rows,
            direction: .horizontal,
            height: max(170, 48 * rows.count + 80)
        )
    }

    var months: Drawing? {
        let rows = facts.summary.months.enumerated().map { index, scopes in
            (name: t("month.\(index + 1)"), scopes: scopes.map(\.location))
        }
        return scopeDrawing(
            name: "monate",
            title: t("chart.months.title"),
            intro: t("chart.months.intro"),
            caption: t("chart.months.caption"),
            column: t("chart.month"),
            rows: rows,
            direction: .vertical,
            height: 340
        )
    }

    private func scopeDrawing(
        name: String,
        title: String,
        intro: String,
        caption: String,
        column: String,
        rows: [(name: String, scopes: [Double])],
        direction: BarChart.Direction,
        height: Int
    ) -> Drawing? {
        let present = Scope.allCases.indices.filter { index in rows.contains { $0.scopes[index] > 0 } }
        guard !present.isEmpty else { return nil }
        let labels = Scope.allCases.map { t("scope.short.\($0.rawValue)") }
        let chart = BarChart(
            categories: rows.map(\.name),
            series: present.map { index in
                BarChart.Series(name: labels[index], values: rows.map { $0.scopes[index] / 1000 })
            },
            direction: direction
        )
        let top = rows.max { $0.scopes.reduce(0, +) < $1.scopes.reduce(0, +) }
        let columns =
            [TableColumn(column, isRowTitle: true)]
            + labels.map { TableColumn($0, unit: Amounts.unit, isNumeric: true) }
            + [TableColumn(t("chart.total"), unit: Amounts.unit, isNumeric: true)]
        return Drawing(
            name: name,
            title: title,
            intro: intro,
            caption: caption,
            alternative: top.map {
                t("chart.alternative.top", ["name": $0.name, "amount": Amounts.withUnit($0.scopes.reduce(0, +))])
            } ?? caption,
            height: height,
            option: chart.option,
            table: DataTable(
                caption: caption,
                columns: columns,
                rows: rows.map { row in
                    HTML.TableRow(
                        [TableCell(row.name)] + row.scopes.map { TableCell(Amounts.tabular($0)) }
                            + [TableCell(Amounts.tabular(row.scopes.reduce(0, +)))]
                    )
                }
            )
        )
    }

    var years: Drawing? {
        guard let before = facts.before, before.lines > 0 else { return nil }
        let summary = facts.summary
        let shown = EmissionCategory.allCases.filter { summary[$0].location > 0 || before[$0].location > 0 }
            .sorted { summary[$0].location > summary[$1].location }
        let names = ["before": "\(before.year)", "after": "\(summary.year)"]
        let chart = BarChart(
            categories: shown.map { $0.label(t) },
            series: [
                BarChart.Series(name: names["before"] ?? "", values: shown.map { before[$0].location / 1000 }),
                BarChart.Series(name: names["after"] ?? "", values: shown.map { summary[$0].location / 1000 }),
            ],
            isStacked: false,
            direction: .horizontal
        )
        let caption = t("chart.years.caption", ["before": "\(before.year)", "after": "\(summary.year)"])
        return Drawing(
            name: "vorjahr",
            title: t("chart.years.title"),
            intro: t("chart.years.intro"),
            caption: caption,
            alternative: t(
                "chart.alternative.years",
                [
                    "before": Amounts.withUnit(before.total.location),
                    "after": Amounts.withUnit(summary.total.location),
                ]
            ),
            height: max(200, 56 * shown.count + 70),
            option: chart.option,
            table: yearTable(shown, before)
        )
    }

    private func yearTable(_ shown: [EmissionCategory], _ before: InventorySummary) -> DataTable {
        let summary = facts.summary
        func row(_ name: String, _ old: Double, _ new: Double) -> HTML.TableRow {
            HTML.TableRow([
                TableCell(name), TableCell(Amounts.tabular(old)), TableCell(Amounts.tabular(new)),
                TableCell(old > 0 ? Amounts.change(new / old - 1) : "–"),
            ])
        }
        return DataTable(
            caption: t("chart.years.title"),
            columns: [
                TableColumn(t("chart.category"), isRowTitle: true),
                TableColumn("\(before.year)", unit: Amounts.unit, isNumeric: true),
                TableColumn("\(summary.year)", unit: Amounts.unit, isNumeric: true),
                TableColumn(t("chart.change"), isNumeric: true),
            ],
            rows: shown.map { row($0.numberedLabel(t), before[$0].location, summary[$0].location) },
            totals: [row(t("chart.total"), before.total.location, summary.total.location)]
        )
    }

    // MARK: Targets

    static func targets(_ facts: TargetFacts, _ t: Texts) -> ChartFigure? {
        targetDrawing(facts, t).map {
            figure($0, base: CarbonAccountingURL.year(facts.year) + "/bilder", t)
        }
    }

    static func targetDrawing(_ facts: TargetFacts, _ t: Texts) -> Drawing? {
        guard let base = facts.base else { return nil }
        let years = facts.span
        var lines = [
            PathChart.Line(
                name: t("target.chart.actual"),
                values: years.map { facts.totals[$0].map { $0.location / 1000 } },
                isActual: true
            )
        ]
        lines += facts.paths.map { path in
            PathChart.Line(
                name: path.label(t),
                values: years.map {
                    path.kilograms(in: $0, base: base.year, baseline: base.total.location).map { $0 / 1000 }
                }
            )
        }
        if let trend = facts.trend {
            lines.append(PathChart.Line(name: t("target.trend"), values: years.map { trend.kilograms(in: $0) / 1000 }))
        }
        let columns =
            [TableColumn(t("target.chart.year"), isRowTitle: true)]
            + lines.map { TableColumn($0.name, unit: Amounts.unit, isNumeric: true) }
        return Drawing(
            name: "ziele",
            title: t("target.chart.title"),
            intro: "",
            caption: t("target.chart.caption"),
            alternative: t("target.chart.caption"),
            height: 420,
            option: PathChart(years: years.map { "\($0)" }, lines: lines).option,
            table: DataTable(
                caption: t("target.chart.caption"),
                columns: columns,
                rows: years.enumerated().map { index, year in
                    HTML.TableRow(
                        [TableCell("\(year)")]
                            + lines.map { $0.values[index].map { TableCell(GermanFormat.number($0, places: 1)) } ?? "" }
                    )
                }
            )
        )
    }
}
