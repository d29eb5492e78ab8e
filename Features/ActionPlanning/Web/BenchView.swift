import ActionPlanning
import CarbonAccounting
import EmissionFactors
import HTML
import Kernel

import struct Kernel.Unit

/// What the bench shows of a result, formatted; the part of the page that is exchanged while one turns.
struct BenchView: Sendable {
    let lead: String
    let figures: [KeyFigure]
    /// What was cut, what is missing.
    let remarks: [String]
    let scopes: [TableRow]
    let scopeTotals: [TableRow]
    let rows: [TableRow]
    let parts: [TableRow]
    /// The turns as an address, for the form that keeps them.
    let query: String

    init(_ bench: ActionPlanningFeature.Bench, _ settings: BenchSettings, _ t: Texts) {
        let result = bench.result(settings)
        lead = Self.lead(result, t)
        figures = Self.figures(result, t)
        remarks = Self.remarks(result, bench, t)
        scopes = result.scopes.map { row in
            let name = t("bench.scope", ["number": "\(row.scope.rawValue)"])
            return TableRow([TableCell(name)] + Self.cells(row.before, row.after))
        }
        let total = result.scopes.reduce((DualAmount.zero, DualAmount.zero)) { ($0.0 + $1.before, $0.1 + $1.after) }
        let direct = DualAmount(location: -result.direct, market: -result.direct)
        scopeTotals = [
            TableRow([TableCell(t("bench.total"))] + Self.cells(total.0, total.1 + direct))
        ]
        rows = result.rows.map { row in
            TableRow([
                TableCell(row.quantity.benchWord(t)), TableCell(BenchWords.amount(row.before, row.unit, t)),
                TableCell(BenchWords.amount(row.after, row.unit, t)),
                row.costBefore.map { TableCell(BenchWords.euros($0)) } ?? .missing(t("bench.missing")),
            ])
        }
        let titles = Dictionary(bench.measures.map { ($0.id, $0.title) }) { first, _ in first }
        parts = result.parts.map { Self.part($0, titles[$0.measure] ?? "", t) }
        query = BenchQuery.text(settings, year: bench.base.year)
    }

    private static func cells(_ before: DualAmount, _ after: DualAmount) -> [TableCell] {
        [before.location, after.location, before.market, after.market].map {
            TableCell(GermanFormat.number($0, places: 1))
        }
    }

    private static func part(_ part: BenchResult.Part, _ title: String, _ t: Texts) -> TableRow {
        func cell(_ value: Double?, _ words: (Double) -> String) -> TableCell {
            value.map { TableCell(words($0)) } ?? .missing(t("bench.missing"))
        }
        let figures = part.figures
        return TableRow([
            .link(PageLink(title, href: BenchURL.measure(part.measure))),
            cell(figures.tonnesPerYear(.location), BenchWords.tonnes),
            cell(figures.tonnesPerYear(.market), BenchWords.tonnes), cell(figures.saving, BenchWords.euros),
            cell(figures.netPresentValue, BenchWords.euros),
            figures.saving == nil
                ? .missing(t("bench.missing")) : TableCell(BenchWords.years(figures.payback, t)),
        ])
    }

    private static func lead(_ result: BenchResult, _ t: Texts) -> String {
        guard let before = result.before(.location), let after = result.after(.location) else {
            return t("bench.lead.unknown")
        }
        let change = BenchWords.change(after - before, BenchWords.tonnes, t)
        return t(
            "bench.lead",
            ["after": BenchWords.tonnes(after), "before": BenchWords.tonnes(before), "change": change]
        )
    }

    private static func figures(_ result: BenchResult, _ t: Texts) -> [KeyFigure] {
        var figures = Scope2Method.allCases.map { method -> KeyFigure in
            let label = t("bench.figure.tonnes", ["method": BenchWords.method(method, t)])
            guard let before = result.before(method), let after = result.after(method) else {
                return KeyFigure(t("bench.missing"), label: label)
            }
            return KeyFigure(
                GermanFormat.number(after, places: 1),
                unit: "t",
                label: label,
                remark: BenchWords.change(after - before, BenchWords.tonnes, t)
            )
        }
        let costs = zip2(result.costBefore, result.costAfter).map { before, after in
            t("bench.figure.cost", ["before": BenchWords.euros(before), "after": BenchWords.euros(after)])
        }
        figures += [
            KeyFigure(
                result.knowsSaving ? GermanFormat.number(result.saving, places: 0) : t("bench.missing"),
                unit: result.knowsSaving ? t("bench.eurosPerYear") : nil,
                label: t("bench.figure.saving"),
                remark: costs
            ),
            KeyFigure(
                result.knowsInvestment ? GermanFormat.number(result.investment, places: 0) : t("bench.missing"),
                unit: result.knowsInvestment ? "€" : nil,
                label: t("bench.figure.investment"),
                remark: t("bench.figure.grant", ["grant": BenchWords.euros(result.grant)])
            ),
            KeyFigure(
                result.payback.map { GermanFormat.number($0, places: 1) } ?? t("bench.none"),
                unit: result.payback == nil ? nil : t("bench.yearsUnit"),
                label: t("bench.figure.payback")
            ),
            KeyFigure(
                result.netPresentValue.map { GermanFormat.number($0, places: 0) }
                    ?? (result.parts.isEmpty ? t("bench.none") : t("bench.missing")),
                unit: result.netPresentValue == nil ? nil : "€",
                label: t("bench.figure.value")
            ),
        ]
        return figures
    }

    private static func zip2(_ first: Double?, _ second: Double?) -> (Double, Double)? {
        first.flatMap { first in second.map { (first, $0) } }
    }
}
