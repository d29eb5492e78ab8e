import Assessments
import HTML
import Kernel

/// Options on one axis from harm to help, one point a future.
struct ScenariosView {
    let frame: ViewFrame

    private var view: InstrumentView { frame.view }
    private static let line = 66.0
    private static let (left, right) = (24.0, 376.0)

    func nodes() -> [Node] {
        let (rows, t) = (frame.rows, frame.t)
        guard !rows.isEmpty else { return [frame.empty()] }
        let flag = view.flag.map { [TableColumn(frame.title(of: $0))] } ?? []
        return [
            summary(rows),
            frame.figure(
                height: Self.line * Double(rows.count) + 34,
                description: t("view.scenarios.description", ["futures": "\(view.drawn.count)"], count: rows.count),
                drawing: axis(rows.count) + rows.enumerated().flatMap { drawing($1, $0) },
                columns: [TableColumn(t("view.name"), isRowTitle: true)] + view.drawn.map { TableColumn(future($0)) }
                    + flag + view.columns.map { TableColumn(frame.title(of: $0)) },
                rows: rows.enumerated().map { index, row in
                    TableRow(
                        [frame.numbered(index, row)] + view.drawn.map { frame.cell($0, of: row) }
                            + (view.flag.map { [frame.cell($0, of: row)] } ?? [])
                            + view.columns.map { frame.cell($0, of: row) }
                    )
                }
            ),
        ].compactMap(\.self)
    }

    /// „Robust: nur B“
    private func summary(_ rows: [InstrumentResult.Row]) -> Node? {
        guard let flag = view.flag, rows.contains(where: { $0.values[flag]?.isKnown == true }) else { return nil }
        let names = rows.filter { $0.values[flag]?.isTrue == true }.map { frame.name(of: $0) }
        let title = frame.title(of: flag)
        let flagged = title.prefix(1).uppercased() + title.dropFirst()
        let t = frame.t
        let sentence =
            names.isEmpty
            ? t("view.scenarios.none", ["flag": flagged])
            : t(
                "view.scenarios.flagged",
                ["flag": flagged, "names": names.joined(separator: ", ")],
                count: names.count
            )
        return p(.class("view-summary")) { strong { sentence } }
    }

    /// As the firm calls it.
    private func future(_ name: String) -> String {
        let given = view.names.flatMap { names in
            frame.result.rows[names.step]?.first { $0.id == name }?.values[names.field]?.text
        }
        return given ?? frame.title(of: name)
    }

    private func place(_ value: Double) -> Double {
        Self.left + (Self.right - Self.left) * view.range.share(of: value)
    }

    private func axis(_ count: Int) -> [Node] {
        let foot = Self.line * Double(count) + 6
        let ticks = Int(view.range.minimum)...Int(view.range.maximum)
        return ticks.flatMap { tick -> [Node] in
            let x = place(Double(tick))
            let words = ViewWords.number(Double(tick), digits: 0)
            return [
                Drawing.line(tick == 0 ? "view-axis" : "view-grid", Point(x, 0), Point(x, foot)),
                Drawing.text("view-tick", Point(x, foot + 20), words, .middle),
            ]
        }
    }

    private func drawing(_ row: InstrumentResult.Row, _ index: Int) -> [Node] {
        let top = Self.line * Double(index)
        let middle = top + 44
        let name = frame.t("view.numbered", ["number": "\(index + 1)", "name": frame.name(of: row)])
        let known = view.drawn.enumerated().compactMap { index, name in
            row.values[name]?.number.map { (future: index + 1, value: $0) }
        }
        let values = known.map(\.value)
        let span = zip([values.min()].compactMap(\.self), [values.max()].compactMap(\.self)).map { low, high in
            Drawing.line("view-span", Point(place(low), middle), Point(place(high), middle))
        }
        let points = Set(values).sorted().map { value in
            let futures = known.filter { $0.value == value }.map { "\($0.future)" }.joined(separator: ", ")
            return Drawing.pill(value < 0 ? "view-harm" : "view-point", Point(place(value), middle), futures)
        }
        let flagged = view.flag.flatMap { row.values[$0]?.isTrue == true ? frame.title(of: $0) : nil }
        return [Drawing.text("view-label", Point(0, top + 20), Drawing.shortened(name, to: 40))]
            + (flagged.map { [Drawing.text("view-good", Point(Drawing.width, top + 20), $0, .end)] } ?? [])
            + span + points
    }
}
