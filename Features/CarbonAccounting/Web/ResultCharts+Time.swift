import CarbonAccounting
import Documents
import EmissionFactors
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
                BarChart.Series(
                    name: labels[index],
                    values: rows.map { $0.scopes[index] / 1000 },
                    labels: direction == .vertical
                        ? [] : rows.map { "\(labels[index])  \(Amounts.tonnes($0.scopes[index]))" },
                    colour: index
                )
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
            narrow: Drawing.Narrow(chart),
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
        let chart = BarChart(
            categories: shown.map { $0.label(t) },
            series: [series(before, shown), series(summary, shown)],
            isStacked: false,
            direction: .horizontal,
            missing: t("missing")
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
                    "before": Amounts.withUnit(before.location, t), "after": Amounts.withUnit(summary.location, t),
                ]
            ),
            height: max(200, 56 * shown.count + 70),
            option: chart.option,
            narrow: Drawing.Narrow(chart),
            table: yearTable(shown, before)
        )
    }

    /// What was left out on purpose is no gap.
    private func series(_ year: InventorySummary, _ shown: [EmissionCategory]) -> BarChart.Series {
        let excluded = shown.map { category -> String? in
            let standing = year.standing(of: category)
            if case .excluded = standing { return standing.word(t) }
            return nil
        }
        return BarChart.Series(
            name: "\(year.year)",
            values: zip(shown, excluded).map { category, word in
                word == nil ? year.amount(category, .location).map { $0 / 1000 } : 0
            },
            labels: excluded.contains { $0 != nil } ? excluded.map { $0 ?? "" } : []
        )
    }

    private func yearTable(_ shown: [EmissionCategory], _ before: InventorySummary) -> DataTable {
        let summary = facts.summary
        func change(_ old: Double?, _ new: Double?) -> String {
            guard let old, let new, old > 0 else { return "–" }
            return Amounts.change(new / old - 1)
        }
        func row(_ category: EmissionCategory) -> HTML.TableRow {
            let (old, new) = (before.amount(category, .location), summary.amount(category, .location))
            return HTML.TableRow([
                TableCell(category.numberedLabel(t)), yearCell(old, before.standing(of: category)),
                yearCell(new, summary.standing(of: category)), TableCell(change(old, new)),
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
            rows: shown.map(row),
            totals: [
                HTML.TableRow([
                    TableCell(t("chart.total")), yearCell(before.location, .incomplete),
                    yearCell(summary.location, .incomplete), TableCell(change(before.location, summary.location)),
                ])
            ]
        )
    }

    private func yearCell(_ kilograms: Double?, _ standing: CategoryStanding) -> TableCell {
        if let kilograms { return TableCell(Amounts.tabular(kilograms)) }
        if case .excluded = standing { return TableCell(standing.word(t)) }
        return .missing(t("missing"))
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
                values: years.map { facts.actual[$0].map { $0.location / 1000 } },
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
            height: PathChart.height,
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
