import ActionPlanning
import Documents
import Foundation
import Kernel

/// The plan as a workbook: measures, years, assumptions.
struct PlanWorkbook {
    let document: XLSXDocument

    init(_ facts: PlanFacts, created: Date, _ t: Texts) {
        document = XLSXDocument(
            title: t("plan.fileTitle", ["firm": facts.firmName]),
            sheets: [Self.measures(facts, t), Self.years(facts, t), Self.assumptions(facts, t)],
            created: created
        )
    }

    private static func number(_ value: Double?, places: Int = 0, _ t: Texts) -> XLSXCell {
        value.map { .number($0, places: places) } ?? .text(t("missing"), .attention)
    }

    private static func date(_ day: LocalDate?, _ t: Texts) -> XLSXCell {
        day.map { .date($0) } ?? .text(t("missing"), .attention)
    }

    private static func measures(_ facts: PlanFacts, _ t: Texts) -> XLSXSheet {
        let titles = [
            t("plan.measure"), t("plan.status"), t("plan.start"), t("plan.end"), t("plan.responsible"),
            "\(t("plan.investment")) (€)", "\(t("plan.grants")) (€)",
            "\(t("plan.saving")) (\(t("plan.unit.eurosPerYear")))", "\(t("plan.payback")) (\(t("plan.unit.years")))",
            "\(t("plan.value")) (€)", "\(t("plan.tonnes")) (\(t("plan.unit.tonnesPerYear")))",
            "\(t("curve.cost")) (€/t)", t("plan.qualification"), t("plan.participation"), t("plan.risk"),
            t("plan.nextStep"),
        ]
        return XLSXSheet(
            t("plan.sheet.measures"),
            preface: [
                t("plan.fileTitle", ["firm": facts.firmName]),
                t("plan.subtitle", ["date": facts.today.german, "edition": facts.edition]),
            ],
            columns: titles.enumerated().map { XLSXColumn(title: $1, width: $0 == 0 ? 40 : 20) },
            rows: facts.entries.map { entry in
                let (measure, figures) = (entry.measure, entry.figures)
                return [
                    .text(measure.title), .text(measure.status.label(t)), date(measure.start, t),
                    date(measure.end, t), .text(measure.responsible), number(measure.investment, t),
                    .number(entry.grant, places: 0), number(figures.saving, t), number(figures.payback, places: 1, t),
                    number(figures.netPresentValue, t), number(figures.tonnesPerYear, places: 2, t),
                    number(figures.costPerTonne, t), .text(measure.qualification), .text(measure.participation),
                    .text(measure.risks), .text(measure.nextStep),
                ]
            }
        )
    }

    private static func years(_ facts: PlanFacts, _ t: Texts) -> XLSXSheet {
        XLSXSheet(
            t("plan.sheet.years"),
            columns: [
                t("choice.year"), "\(t("plan.investment")) (€)", "\(t("plan.grants")) (€)",
                "\(t("choice.budget")) (€)", "\(t("plan.saving")) (€)", "\(t("plan.tonnes")) (\(PlanWords.tonnesUnit))",
            ].map { XLSXColumn(title: $0, width: 20) },
            rows: facts.schedule.years.map { year in
                [
                    .text("\(year.year)"), .number(year.investment, places: 0), .number(year.grant, places: 0),
                    year.budget.map { .number($0, places: 0) } ?? .text(t("choice.noLimit")),
                    .number(year.saving, places: 0), .number(year.tonnes, places: 2),
                ]
            }
        )
    }

    private static func assumptions(_ facts: PlanFacts, _ t: Texts) -> XLSXSheet {
        let values = facts.assumptions
        var rows: [[XLSXCell]] = [
            [
                .text(t("choice.limit.rate")),
                values.discountRate.map { .percent($0) } ?? .text(t("missing"), .attention),
            ],
            [.text(t("choice.limit.target")), number(values.target, places: 1, t)],
            [.text(t("plan.edition")), .text(facts.edition)],
            [.text(t("plan.balanceYear")), .text(facts.balances.last.map { "\($0.year)" } ?? t("missing"))],
        ]
        for (quantity, price) in values.prices.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            rows.append([
                .text("\(quantity.label(t)) (€/\(price.unit))"), .number(price.euros),
            ])
        }
        return XLSXSheet(
            t("plan.sheet.assumptions"),
            columns: [
                XLSXColumn(title: t("plan.assumption"), width: 44), XLSXColumn(title: t("plan.amount"), width: 24),
            ],
            rows: rows
        )
    }
}
