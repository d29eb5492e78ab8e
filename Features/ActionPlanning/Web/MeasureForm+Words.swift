import HTML
import Kernel

extension MeasureForm {
    /// Every field with its label, as both versions are compared.
    func described(_ titles: [String: String], _ t: Texts) -> [(label: String, value: String)] {
        var lines = [
            (t("measure.title"), title), (t("measure.theme"), MeasureWords.theme(theme, t)),
            (t("measure.description"), description), (t("measure.investment"), Self.same(investment)),
            (t("measure.runningCost"), Self.same(runningCost)), (t("measure.life"), life),
            (t("measure.residualValue"), Self.same(residualValue)), (t("measure.start"), start),
            (t("measure.end"), end),
        ]
        lines += (Self.lines + Self.texts).map { (t("measure.words.\($0)"), words[$0] ?? "") }
        for (row, saving) in savings.enumerated() where !saving.isEmpty {
            lines.append((t("measure.saving.row", ["row": "\(row + 1)"]), described(saving, t)))
        }
        func named(_ ids: Set<String>) -> String { ids.compactMap { titles[$0] }.sorted().joined(separator: ", ") }
        return lines + [(t("measure.requires"), named(requires)), (t("measure.excludes"), named(excludes))]
    }

    /// A number as it is stored, however it was typed: `18000` is no change from `18.000`.
    private static func same(_ text: String) -> String {
        GermanNumber.parse(text).map { MeasureNumbers.typed($0) } ?? text
    }

    private func described(_ saving: SavingRow, _ t: Texts) -> String {
        let what = SavingChoice.parsed(saving.what).map { SavingChoice.label($0.0, $0.1, t) } ?? ""
        return [
            what, Self.same(saving.amount), saving.uncertainty.isEmpty ? "" : "± \(saving.uncertainty) %",
            saving.price.isEmpty ? "" : "\(Self.same(saving.price)) €",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension MeasureConflictPage.Difference {
    /// Fields that differ, in the order of the form; one that stands on one side only is empty on the other.
    static func between(
        _ stored: [(label: String, value: String)],
        _ typed: [(label: String, value: String)]
    ) -> [MeasureConflictPage.Difference] {
        let (theirs, mine) = (
            Dictionary(stored.map { ($0.label, $0.value) }) { first, _ in first },
            Dictionary(typed.map { ($0.label, $0.value) }) { first, _ in first }
        )
        let labels = stored.map(\.label) + typed.map(\.label).filter { theirs[$0] == nil }
        return labels.filter { theirs[$0] ?? "" != mine[$0] ?? "" }.map {
            .init(field: $0, stored: theirs[$0] ?? "", typed: mine[$0] ?? "")
        }
    }
}
