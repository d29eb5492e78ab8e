import Assessments
import HTML
import Kernel

/// Rows with several ratings each, and whether they are held back; a high rating of one never opens another.
struct RatingsView {
    let frame: ViewFrame

    private var view: InstrumentView { frame.view }
    private static let line = 76.0

    func nodes() -> [Node] {
        let (rows, t) = (frame.rows, frame.t)
        guard !rows.isEmpty else { return [frame.empty()] }
        let held = rows.count { isFlagged($0) }
        return [
            frame.figure(
                height: Self.line * Double(rows.count),
                description: t("view.ratings.description", ["held": "\(held)"], count: rows.count),
                drawing: rows.enumerated().flatMap { drawing($1, $0) },
                columns: [TableColumn(t("view.name"), isRowTitle: true)]
                    + (view.drawn + view.columns).map { TableColumn(frame.title(of: $0)) }
                    + (view.flag.map { [TableColumn(frame.title(of: $0))] } ?? []),
                rows: rows.enumerated().map(row)
            )
        ]
    }

    private func isFlagged(_ row: InstrumentResult.Row) -> Bool {
        view.flag.map { row.values[$0]?.isTrue == true } ?? false
    }

    private func row(_ index: Int, _ row: InstrumentResult.Row) -> TableRow {
        let values = (view.drawn + view.columns).map { frame.cell($0, of: row) }
        guard view.flag != nil else { return TableRow([frame.numbered(index, row)] + values) }
        return TableRow(
            [frame.numbered(index, row)] + values + [verdict(row)],
            needsAttention: isFlagged(row)
        )
    }

    /// Held back, with the sentences that say why.
    private func verdict(_ row: InstrumentResult.Row) -> TableCell {
        guard let flag = view.flag, isFlagged(row) else { return view.flag.map { frame.cell($0, of: row) } ?? "" }
        let reasons = frame.result.findings.filter { $0.row?.id == row.id && $0.rule.level == .red }
            .map { frame.words.sentence(of: $0) }
        return TableCell(mark(Mark(.attention, frame.title(of: flag))), detail: reasons.joined(separator: " · "))
    }

    private func drawing(_ row: InstrumentResult.Row, _ index: Int) -> [Node] {
        let top = Self.line * Double(index)
        let name = frame.t("view.numbered", ["number": "\(index + 1)", "name": frame.name(of: row)])
        let flagged = isFlagged(row) ? view.flag.map { frame.title(of: $0) } : nil
        let width = Drawing.width / Double(view.drawn.count)
        let head =
            [Drawing.text("view-label", Point(0, top + 18), Drawing.shortened(name, to: 38))]
            + (flagged.map { [Drawing.text("view-alarm", Point(Drawing.width, top + 18), $0, .end)] } ?? [])
        return head
            + view.drawn.enumerated().flatMap { place, rating -> [Node] in
                let left = width * Double(place)
                let value = row.values[rating]?.number
                let share = value.map(view.range.share) ?? 0
                let words = value.map { ViewWords.number($0, digits: 0) } ?? frame.t("answer.missing")
                let label = "\(Drawing.shortened(frame.title(of: rating), to: 13)) \(words)"
                return [
                    Drawing.rectangle("view-track", Point(left, top + 28), width: width - 10, height: 14),
                    Drawing.rectangle("view-bar", Point(left, top + 28), width: (width - 10) * share, height: 14),
                    Drawing.text("view-small", Point(left, top + 59), label),
                ]
            }
    }
}
