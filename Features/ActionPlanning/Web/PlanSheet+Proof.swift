import ActionPlanning
import EmissionFactors
import HTML
import Kernel

/// What has come of the plan, and what it reckons with.
extension PlanSheet {
    var progress: Node {
        let lines = facts.entries.flatMap { entry in entry.progress.map { (entry.measure.title, $0) } }
        return reportPart(title: t("plan.progress"), id: "p-fortschritt") {
            if lines.contains(where: { $0.1.measured != nil }) {
                dataTable(
                    DataTable(
                        caption: t("plan.progress"),
                        columns: [
                            TableColumn(t("plan.measure"), isRowTitle: true), TableColumn(t("plan.quantity")),
                            TableColumn(t("plan.planned"), isNumeric: true),
                            TableColumn(t("plan.measured"), isNumeric: true),
                            TableColumn(t("plan.reached"), isNumeric: true),
                        ],
                        rows: lines.map { title, line in
                            TableRow([
                                TableCell(title),
                                TableCell("\(line.quantity.label(t)), \(line.unit)"),
                                PlanWords.cell(line.planned, t), PlanWords.cell(line.measured, t),
                                line.share.map { TableCell(GermanFormat.percent($0, places: 0)) }
                                    ?? .missing(t("missing")),
                            ])
                        },
                        narrow: .cards
                    )
                )
                p { t("plan.progress.text") }
            } else {
                p { t("plan.progress.none") }
            }
            balances
        }
    }

    @NodeBuilder private var balances: [Node] {
        if facts.balances.isEmpty {
            p { t("plan.balances.none") }
        } else {
            dataTable(
                DataTable(
                    caption: t("plan.balances"),
                    showsCaption: true,
                    columns: [
                        TableColumn(t("choice.year"), isRowTitle: true),
                        TableColumn(Scope2Method.location.label(t), unit: PlanWords.tonnesUnit, isNumeric: true),
                        TableColumn(Scope2Method.market.label(t), unit: PlanWords.tonnesUnit, isNumeric: true),
                        TableColumn(t("plan.status")),
                    ],
                    rows: facts.balances.map { balance in
                        TableRow([
                            TableCell("\(balance.year)"),
                            PlanWords.cell(balance.location.map { $0 / 1000 }, places: 1, t),
                            PlanWords.cell(balance.market.map { $0 / 1000 }, places: 1, t),
                            TableCell(balance.isProvisional ? t("plan.balance.provisional") : t("plan.balance.whole")),
                        ])
                    },
                    narrow: .cards
                )
            )
            p { t("plan.balances.text") }
        }
    }

    var assumptions: Node {
        let values = facts.assumptions
        return reportPart(title: t("plan.assumptions"), id: "p-annahmen") {
            definitionList([
                Definition(t("plan.asOf"), facts.today.german),
                Definition(t("plan.balanceYear"), facts.balances.last.map { "\($0.year)" } ?? t("missing")),
                Definition(t("plan.edition"), facts.edition),
                Definition(t("plan.measureCatalogue"), catalogueWords),
                Definition(t("choice.limit.years"), years),
                Definition(
                    t("choice.limit.rate"),
                    values.discountRate.map { GermanFormat.percent($0) } ?? t("missing")
                ),
                Definition(t("plan.runningCostGrowth"), GermanFormat.percent(values.runningCostGrowth)),
                Definition(t("plan.carbonPrice"), carbonPrice),
                Definition(t("plan.method"), values.method.label(t)),
            ])
            if !values.prices.isEmpty { prices }
            p { t("plan.valeri") }
            p { t("plan.noAdvice") }
        }
    }

    private var years: String {
        let all = facts.assumptions.calendarYears
        return "\(all.first ?? facts.assumptions.firstYear)–\(all.last ?? facts.assumptions.firstYear)"
    }

    private var catalogueWords: String {
        let day = facts.measureCatalogue.newest?.german ?? t("missing")
        return t("plan.measureCatalogue.words", ["date": day], count: facts.measureCatalogue.count)
    }

    private var carbonPrice: String {
        let path = facts.assumptions.carbonPrice.sorted { $0.key < $1.key }
        guard !path.isEmpty else { return t("missing") }
        return path.map { "\($0.key): \(PlanWords.euros($0.value))" }.joined(separator: "; ")
    }

    private var prices: Node {
        dataTable(
            DataTable(
                caption: t("plan.prices"),
                showsCaption: true,
                columns: [
                    TableColumn(t("curve.price.name"), isRowTitle: true),
                    TableColumn(t("curve.price"), isNumeric: true),
                    TableColumn(t("curve.price.growth"), isNumeric: true), TableColumn(t("curve.price.carbon")),
                    TableColumn(t("curve.price.source")),
                ],
                rows: facts.assumptions.prices.sorted { $0.key.rawValue < $1.key.rawValue }.map { quantity, price in
                    TableRow([
                        TableCell(quantity.label(t)),
                        TableCell("\(GermanFormat.exact(price.euros))\u{202f}€/\(price.unit)"),
                        TableCell(GermanFormat.percent(price.growth)),
                        TableCell(price.includesCarbonPrice ? t("curve.price.inside") : t("curve.price.outside")),
                        PlanWords.cell(price.source, t),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
