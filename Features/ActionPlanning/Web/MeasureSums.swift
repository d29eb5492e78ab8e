import ActionPlanning
import HTML
import Kernel

/// Sums over measures, each with how many are missing in it: a sum that hides a gap would be too small.
struct MeasureSums {
    struct Sum {
        var value = 0.0
        var known = 0
        var missing = 0

        mutating func add(_ figure: Double?) {
            if let figure {
                value += figure
                known += 1
            } else {
                missing += 1
            }
        }
    }

    private(set) var investment = Sum()
    private(set) var saving = Sum()
    private(set) var tonnes = Sum()
    let count: Int

    init(_ measures: [(Measure, MeasureFigures)]) {
        count = measures.count
        for (measure, figures) in measures {
            investment.add(measure.investment)
            saving.add(figures.euros)
            tonnes.add(figures.tonnesPerYear)
        }
    }

    func lead(_ t: Texts) -> String {
        t(
            "measures.lead",
            ["investment": MeasureWords.euros(investment.value), "saving": euros(saving, t)],
            count: count
        )
    }

    var leadFigures: [String] { [MeasureWords.euros(investment.value)] }

    func keyFigures(_ t: Texts) -> [KeyFigure] {
        [
            figure(investment, euros(investment, t), t("measure.investment"), t),
            figure(saving, euros(saving, t), t("measures.saving.year"), t),
            figure(
                tonnes,
                tonnes.known == 0 ? "–" : MeasureWords.tonnes(tonnes.value) + GermanFormat.thinSpace + "t",
                t("measures.tonnes.year"),
                t
            ),
        ]
    }

    /// Investment, saving, tonnes, with what is missing.
    func totals(_ t: Texts) -> [String] {
        [
            with(investment, euros(investment, t), t), with(saving, euros(saving, t), t),
            with(tonnes, tonnes.known == 0 ? "–" : MeasureWords.tonnes(tonnes.value), t),
        ]
    }

    private func euros(_ sum: Sum, _ t: Texts) -> String { sum.known == 0 ? "–" : MeasureWords.euros(sum.value) }

    private func with(_ sum: Sum, _ text: String, _ t: Texts) -> String {
        sum.missing == 0 ? text : t("measures.total.missing", ["sum": text], count: sum.missing)
    }

    private func figure(_ sum: Sum, _ text: String, _ label: String, _ t: Texts) -> KeyFigure {
        KeyFigure(
            text,
            label: label,
            remark: sum.missing == 0 ? nil : t("measures.missing", count: sum.missing)
        )
    }
}
