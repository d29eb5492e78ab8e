import Assessments
import HTML
import Kernel

/// Values of steps as bars from 0 to 100 %, each with how much of it was answered. Zero is a red line of its own.
struct SharesView {
    let frame: ViewFrame

    private var view: InstrumentView { frame.view }
    private static let line = 56.0

    private enum State {
        case known(Double)
        case zero
        /// Too little was answered to tell.
        case early
    }

    func nodes() -> [Node] {
        let t = frame.t
        let known = view.bars.count { bar in
            if case .early = state(of: bar) { false } else { true }
        }
        return [
            frame.figure(
                height: Self.line * Double(view.bars.count) + 6,
                description: t("view.shares.description", ["all": "\(view.bars.count)"], count: known),
                drawing: view.bars.enumerated().flatMap { drawing($1, at: Self.line * Double($0)) },
                columns: [
                    TableColumn(t("view.shares.phase"), isRowTitle: true), TableColumn(t("view.shares.value")),
                    TableColumn(t("view.shares.answered")), TableColumn(t("view.shares.limit")),
                    TableColumn(t("view.shares.alternative")),
                ],
                rows: view.bars.map(row)
            )
        ]
    }

    private func state(of bar: InstrumentView.Bar) -> State {
        guard let value = number(bar.value), (number(bar.answered) ?? 0) >= view.leastAnswered else {
            // A zero is said at once: nothing that is answered later lifts it away from where it stands now.
            return number(bar.value) == 0 ? .zero : .early
        }
        return value == 0 ? .zero : .known(value)
    }

    private func number(_ name: String?) -> Double? { name.flatMap { frame.result.value($0).number } }

    private func percent(_ value: Double?) -> String? { value.map { GermanFormat.percent($0 / 100, places: 0) } }

    private func row(_ bar: InstrumentView.Bar) -> TableRow {
        let t = frame.t
        let missing = TableCell.missing(t("answer.missing"))
        let value: TableCell =
            switch state(of: bar) {
            case .known(let value): TableCell(percent(value) ?? "")
            case .zero: .marked(percent(0) ?? "", Mark(.attention, t("view.shares.zero")))
            case .early: missing
            }
        return TableRow([
            TableCell(bar.title), value, percent(number(bar.answered)).map { TableCell($0) } ?? missing,
            percent(number(bar.limit)).map { TableCell($0) } ?? missing,
            percent(number(bar.alternative)).map { TableCell($0) } ?? missing,
        ])
    }

    private func drawing(_ bar: InstrumentView.Bar, at top: Double) -> [Node] {
        let width = Drawing.width
        func end(_ percent: Double) -> Double { width * min(100, max(0, percent)) / 100 }
        var nodes = [
            Drawing.text("view-label", Point(0, top + 16), bar.title),
            Drawing.rectangle("view-track", Point(0, top + 24), width: width, height: 20),
        ]
        switch state(of: bar) {
        case .known(let value):
            if let alternative = number(bar.alternative), alternative > value {
                nodes.append(Drawing.rectangle("view-if", Point(0, top + 24), width: end(alternative), height: 20))
            }
            nodes.append(Drawing.rectangle("view-bar", Point(0, top + 24), width: end(value), height: 20))
            nodes.append(Drawing.text("view-tick", Point(width, top + 16), percent(value) ?? "", .end))
            if let limit = number(bar.limit), limit < 100 {
                let at = end(limit)
                nodes.append(Drawing.line("view-limit", Point(at, top + 20), Point(at, top + 48)))
            }
        case .zero:
            nodes.append(Drawing.rectangle("view-zero", Point(0, top + 24), width: 6, height: 20))
            nodes.append(Drawing.text("view-alarm", Point(width, top + 16), frame.t("view.shares.zero.short"), .end))
        case .early:
            let answered = percent(number(bar.answered) ?? 0) ?? ""
            let words = frame.t("view.shares.early", ["share": answered])
            nodes.append(Drawing.text("view-tick", Point(8, top + 39), words))
        }
        return nodes
    }
}
