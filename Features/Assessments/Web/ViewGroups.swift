import Assessments
import HTML
import Kernel

/// Numbers of people by group. Small groups, and those from which they could be worked out, are covered unless the
/// reader entered them.
struct GroupsView {
    let frame: ViewFrame
    let seesSmallGroups: Bool

    private var view: InstrumentView { frame.view }
    private static let bar = 24.0

    /// What may be shown of a group.
    private enum Shown {
        case number(Double)
        /// Fewer than five.
        case few
        /// Covered, since a small one could be worked out from it.
        case covered
        case missing
    }

    func nodes() -> [Node] {
        let (rows, t) = (frame.rows, frame.t)
        guard !rows.isEmpty else { return [frame.empty()] }
        let block = 34 + Self.bar * Double(view.drawn.count)
        let most = rows.flatMap { row in view.drawn.compactMap { row.values[$0]?.number } }.max() ?? 0
        let isCovered = rows.contains { row in
            view.drawn.contains { if case .number = shown($0, row) { false } else { row.values[$0]?.number != nil } }
        }
        return [
            frame.figure(
                height: block * Double(rows.count),
                description: t("view.groups.description", count: rows.count),
                drawing: rows.enumerated().flatMap { drawing($1, at: block * Double($0), most: max(most, 5)) },
                columns: [TableColumn(t("view.name"), isRowTitle: true)]
                    + (view.drawn + view.columns).map { TableColumn(frame.title(of: $0), isNumeric: true) },
                rows: rows.map { row in
                    TableRow(
                        [TableCell(frame.name(of: row))] + view.drawn.map { TableCell(words(shown($0, row))) }
                            + view.columns.map { value($0, row) }
                    )
                }
            ),
            isCovered ? leadRemark { t("view.groups.covered") } : nil,
        ].compactMap(\.self)
    }

    /// Which groups of a row may stand alone.
    private func release(_ row: InstrumentResult.Row) -> GroupRelease<String> {
        let counts = view.drawn.compactMap { name in row.values[name]?.number.map { (name, Int($0.rounded())) } }
        return SmallGroups.release(Dictionary(counts) { first, _ in first })
    }

    private func shown(_ name: String, _ row: InstrumentResult.Row) -> Shown {
        guard let number = row.values[name]?.number else { return .missing }
        if seesSmallGroups || number == 0 || release(row).alone[name] != nil { return .number(number) }
        return number < Double(SmallGroups.minimum) ? .few : .covered
    }

    private func words(_ shown: Shown) -> String {
        switch shown {
        case .number(let number): ViewWords.number(number, digits: 0)
        case .few: frame.t("view.groups.few")
        case .covered: frame.t("view.groups.hidden")
        case .missing: frame.t("answer.missing")
        }
    }

    /// What was worked out from covered groups would uncover them.
    private func value(_ name: String, _ row: InstrumentResult.Row) -> TableCell {
        guard row.values[name]?.isKnown == true else { return frame.cell(name, of: row) }
        let release = release(row)
        let isSum = frame.result.instrument.values.first { $0.id == name }?.smallestGroup != nil
        let isOpen = seesSmallGroups || release.total != nil && (isSum || release.others == nil)
        return isOpen ? frame.cell(name, of: row) : TableCell(frame.t("view.groups.hidden"))
    }

    private func drawing(_ row: InstrumentResult.Row, at top: Double, most: Double) -> [Node] {
        let (left, right) = (104.0, 350.0)
        return [Drawing.text("view-label", Point(0, top + 18), Drawing.shortened(frame.name(of: row), to: 44))]
            + view.drawn.enumerated().flatMap { index, name -> [Node] in
                let y = top + 28 + Self.bar * Double(index)
                let shown = shown(name, row)
                var length = 0.0
                if case .number(let number) = shown { length = (right - left) * number / most }
                return [
                    Drawing.text("view-small", Point(left - 10, y + 14), frame.title(of: name), .end),
                    Drawing.rectangle("view-bar", Point(left, y), width: length, height: 17),
                    Drawing.text("view-small", Point(left + length + 7, y + 14), words(shown)),
                ]
            }
    }
}
