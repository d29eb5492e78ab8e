import Assessments
import HTML
import Kernel

extension ResultWords {
    /// Values of the headings with bars; nil where the catalogue has none.
    func groups() -> ResultPage.Values? {
        let values = bench.instrument.values.filter { $0.scope == .group }
        guard let step = values.first.flatMap({ bench.instrument.step($0.step) }) else { return nil }
        let table = DataTable(
            caption: t("result.groups"),
            columns: [TableColumn(t("result.group"), isRowTitle: true)] + values.map { TableColumn($0.title) },
            rows: step.groups.map { group in
                TableRow(
                    [TableCell(group.title)]
                        + values.map { cell(bench.result.groupValues[group.id]?[$0.id] ?? .missing, $0, nil) }
                )
            },
            narrow: .cards
        )
        return ResultPage.Values(title: t("result.groups"), table: table, explanations: explanations(values))
    }

    /// Values of the instrument as a whole.
    func whole() -> [Definition] {
        let covered = covered
        return bench.instrument.values.filter { $0.scope == .step }.compactMap { value in
            let result = bench.result.values[value.id] ?? .missing
            guard result.isKnown, !covered.covers(step: value.step) else { return nil }
            let text = bench.wording.text(result, of: value.id)
            return Definition(value.title, "\(text). \(value.explanation)")
        }
    }

    /// Values of rows, a table for each step; rows about which nothing is known are left out.
    func rows() -> [ResultPage.Values] {
        let covered = covered
        return bench.instrument.steps.compactMap { step in
            let values = bench.instrument.values.filter {
                $0.step == step.id && ($0.scope == .item || $0.scope == .entry)
            }
            let rows = (bench.result.rows[step.id] ?? []).filter { row in
                values.contains { row.values[$0.id]?.isKnown == true } && !covered.covers(row, of: step.id)
            }
            if values.isEmpty || rows.isEmpty { return nil }
            let table = DataTable(
                caption: step.title,
                columns: [TableColumn(t("result.row"), isRowTitle: true)]
                    + values.map { TableColumn($0.title, isNumeric: true) },
                rows: rows.map { row in
                    TableRow([TableCell(row.name)] + values.map { cell(row.values[$0.id] ?? .missing, $0, row) })
                },
                narrow: .cards
            )
            return ResultPage.Values(
                title: t("result.valuesOf", ["step": step.title]),
                table: table,
                explanations: explanations(values)
            )
        }
    }

    private func explanations(_ values: [InstrumentValue]) -> [Definition] {
        values.map { Definition($0.title, $0.explanation) }
    }

    private func cell(_ result: FormulaValue, _ value: InstrumentValue, _ row: InstrumentResult.Row?) -> TableCell {
        if result == .missing { return .missing(t("answer.missing")) }
        let text = bench.wording.text(result, of: value.id, row: row)
        guard row == nil, value.unit == "%", let number = result.number else { return TableCell(text) }
        return TableCell(.group([.text(text), bar(number)]))
    }

    /// The share once more as a bar; the number stands beside it.
    private func bar(_ percent: Double) -> Node {
        let width = GermanFormat.number(min(max(percent, 0), 100), places: 0)
        return .element(
            "svg",
            [
                .class("share-bar"), Attribute("viewBox", "0 0 100 8"), Attribute("preserveAspectRatio", "none"),
                .aria("hidden", "true"),
            ],
            [
                .element("rect", [.class("share-bar-ground"), .width("100"), .height("8")], []),
                .element("rect", [.class("share-bar-part"), .width(width), .height("8")], []),
            ]
        )
    }
}
