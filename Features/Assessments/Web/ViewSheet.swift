import Assessments
import HTML
import Kernel

/// What was written, part by part on one page; what is not there is named as missing.
struct SheetView {
    let frame: ViewFrame

    private var view: InstrumentView { frame.view }

    @NodeBuilder func nodes() -> [Node] {
        div(.class("view-sheet")) {
            for part in view.parts {
                section {
                    h3 { frame.result.instrument.step(part.step)?.title ?? "" }
                    content(of: part)
                }
            }
        }
        changes
    }

    private func content(of part: InstrumentView.Part) -> [Node] {
        let step = frame.result.instrument.step(part.step)
        guard step?.kind == .text else {
            let rows = frame.result.rows[part.step] ?? []
            if rows.isEmpty { return [p { mark(Mark(.missing, frame.t("answer.missing"))) }] }
            return rows.flatMap { row in
                [h4 { frame.name(of: row) }, list(part) { row.values[$0] ?? .missing }]
            }
        }
        return [list(part) { frame.result.form[$0] ?? .missing }]
    }

    private func list(_ part: InstrumentView.Part, _ value: (String) -> FormulaValue) -> Node {
        definitionList(
            part.fields.map { field in
                let text = frame.words.text(value(field), of: field, in: part.step)
                let content = text.map { Node.text($0) } ?? mark(Mark(.missing, frame.t("answer.missing")))
                return Definition(frame.words.title(of: field, in: part.step), content)
            }
        )
    }

    /// How far each goal leads from where it starts, as bars to both sides of zero.
    @NodeBuilder private var changes: [Node] {
        if let name = view.drawn.first, frame.rows.contains(where: { $0.values[name]?.number != nil }) {
            frame.figure(
                height: 50 * Double(frame.rows.count) + 10,
                description: frame.t("view.sheet.description", count: frame.rows.count),
                drawing: frame.rows.enumerated().flatMap { drawing($1, name, at: 50 * Double($0)) },
                columns: [
                    TableColumn(frame.t("view.name"), isRowTitle: true), TableColumn(frame.title(of: name)),
                ],
                rows: frame.rows.enumerated().map { index, row in
                    TableRow([frame.numbered(index, row), frame.cell(name, of: row)])
                }
            )
        }
    }

    private func drawing(_ row: InstrumentResult.Row, _ name: String, at top: Double) -> [Node] {
        let change = row.values[name]?.number
        let zero = Drawing.width / 2
        let end = zero + zero * max(-1, min(1, (change ?? 0) / 100))
        let words = frame.words.text(row.values[name] ?? .missing, of: name, in: view.step) ?? frame.t("answer.missing")
        return [
            Drawing.text("view-label", Point(0, top + 16), Drawing.shortened(frame.name(of: row), to: 36)),
            Drawing.text("view-tick", Point(Drawing.width, top + 16), words, .end),
            Drawing.rectangle("view-track", Point(0, top + 24), width: Drawing.width, height: 14),
            Drawing.rectangle("view-bar", Point(min(zero, end), top + 24), width: abs(end - zero), height: 14),
            Drawing.line("view-axis", Point(zero, top + 20), Point(zero, top + 42)),
        ]
    }
}
