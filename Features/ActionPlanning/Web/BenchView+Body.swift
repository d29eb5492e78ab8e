import ActionPlanning
import CarbonAccounting
import EmissionFactors
import HTML
import Kernel

import struct Kernel.Unit

extension BenchView {
    static func remarks(_ result: BenchResult, _ bench: ActionPlanningFeature.Bench, _ t: Texts) -> [String] {
        let titles = Dictionary(bench.measures.map { ($0.id, $0.title) }) { first, _ in first }
        func names(_ ids: [MeasureID]) -> String {
            ids.map { t("bench.quoted", ["title": titles[$0] ?? ""]) }.joined(separator: ", ")
        }
        var remarks = result.caps.map { cap in
            t(
                "bench.cap",
                [
                    "measures": names(cap.measures), "quantity": cap.quantity.benchWord(t),
                    "claimed": BenchWords.amount(cap.claimed, cap.unit, t),
                    "available": BenchWords.amount(cap.available, cap.unit, t),
                ]
            )
        }
        for part in result.incomplete {
            let gaps = part.figures.gaps.map { $0.benchWord(t) }.joined(separator: ", ")
            remarks.append(
                gaps.isEmpty
                    ? t("bench.fault", ["measure": names([part.measure])])
                    : t("bench.incomplete", ["measure": names([part.measure]), "gaps": gaps])
            )
        }
        for part in result.parts where !part.notHeld.isEmpty {
            let quantities = part.notHeld.map { $0.benchWord(t) }.joined(separator: ", ")
            remarks.append(
                t(
                    "bench.notHeld",
                    [
                        "measure": names([part.measure]), "quantities": quantities,
                        "year": "\(bench.base.year.value)",
                    ]
                )
            )
        }
        for method in Scope2Method.allCases where result.missing.contains(method) {
            remarks.append(t("bench.methodMissing", ["method": BenchWords.method(method, t)]))
        }
        if bench.base.incomplete > 0 { remarks.append(t("bench.linesMissing", count: bench.base.incomplete)) }
        let without = result.withoutPrice
        if !without.isEmpty {
            remarks.append(
                t("bench.withoutPrice", ["quantities": without.map { $0.benchWord(t) }.joined(separator: ", ")])
            )
        }
        return remarks
    }

    /// The lead comes first: it is what a screen reader is told while one turns.
    @NodeBuilder func body(_ t: Texts) -> [Node] {
        p(.class("lead bench-lead"), .data("bench-target", "lead")) { lead }
        keyFigures(figures)
        if !remarks.isEmpty {
            notice(
                Notice(.info, word: t("bench.hint"), content: ul { for remark in remarks { li { remark } } })
            )
        }
        dataTable(
            DataTable(
                caption: t("bench.table.scopes"),
                showsCaption: true,
                columns: [
                    TableColumn(t("bench.column.scope"), isRowTitle: true),
                    TableColumn(t("bench.column.location.before"), isNumeric: true),
                    TableColumn(t("bench.column.location.after"), isNumeric: true),
                    TableColumn(t("bench.column.market.before"), isNumeric: true),
                    TableColumn(t("bench.column.market.after"), isNumeric: true),
                ],
                rows: scopes,
                totals: scopeTotals
            )
        )
        if !rows.isEmpty {
            dataTable(
                DataTable(
                    caption: t("bench.table.quantities"),
                    showsCaption: true,
                    columns: [
                        TableColumn(t("bench.column.quantity"), isRowTitle: true),
                        TableColumn(t("bench.column.before"), isNumeric: true),
                        TableColumn(t("bench.column.after"), isNumeric: true),
                        TableColumn(t("bench.column.cost"), isNumeric: true),
                    ],
                    rows: rows
                )
            )
        }
        if !parts.isEmpty {
            dataTable(
                DataTable(
                    caption: t("bench.table.measures"),
                    showsCaption: true,
                    columns: [
                        TableColumn(t("bench.column.measure"), isRowTitle: true),
                        TableColumn(t("bench.column.tonnes.location"), isNumeric: true),
                        TableColumn(t("bench.column.tonnes.market"), isNumeric: true),
                        TableColumn(t("bench.column.saving"), isNumeric: true),
                        TableColumn(t("bench.column.value"), isNumeric: true),
                        TableColumn(t("bench.column.payback"), isNumeric: true),
                    ],
                    rows: parts,
                    narrow: .wide
                )
            )
        }
        // Belongs to the form that keeps the variant, wherever it stands.
        input(.type("hidden"), .name("stand"), .value(query), .form("variante-speichern"))
    }
}
