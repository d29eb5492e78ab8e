import Assessments
import HTML
import Kernel

/// Rows as numbered points on two axes.
struct MatrixView {
    let frame: ViewFrame

    private var view: InstrumentView { frame.view }
    private static let plot = (left: 34.0, top: 30.0, width: 358.0, height: 300.0)
    private static let height = 378.0

    func nodes() -> [Node] {
        let rows = frame.rows
        guard !rows.isEmpty else { return [frame.empty()] }
        let places = rows.map(place)
        let drawn = places.compactMap(\.self).count
        return [
            frame.figure(
                height: Self.height,
                description: frame.t("view.matrix.description", ["all": "\(rows.count)"], count: drawn),
                drawing: areas + axes + threshold + points(places),
                columns: columns,
                rows: rows.enumerated().map { index, row in
                    let state = view.areas.first { row.values[$0.value]?.isTrue == true }
                    let area = view.areas.isEmpty ? [] : [cell(of: state)]
                    let cells = (view.drawn + view.columns).map { frame.cell($0, of: row) }
                    return TableRow([frame.numbered(index, row)] + cells + area)
                }
            )
        ]
    }

    private var columns: [TableColumn] {
        let area = view.areas.isEmpty ? [] : [TableColumn(frame.t("view.matrix.area"))]
        return [TableColumn(frame.t("view.name"), isRowTitle: true)]
            + (view.drawn + view.columns).map { TableColumn(frame.title(of: $0)) } + area
    }

    private func cell(of area: InstrumentView.Area?) -> TableCell {
        area.map { TableCell(frame.title(of: $0.value)) } ?? .missing(frame.t("answer.missing"))
    }

    /// Nil unless both values are known.
    private func place(of row: InstrumentResult.Row) -> Point? {
        guard let right = row.values[view.drawn[0]]?.number, let up = row.values[view.drawn[1]]?.number else {
            return nil
        }
        return Self.point(right, up, view.range)
    }

    private static func point(_ right: Double, _ up: Double, _ range: InstrumentView.Range) -> Point {
        Point(plot.left + plot.width * range.share(of: right), plot.top + plot.height * (1 - range.share(of: up)))
    }

    private var areas: [Node] {
        view.areas.flatMap { area -> [Node] in
            let low = Self.point(area.right.minimum, area.up.minimum, view.range)
            let high = Self.point(area.right.maximum, area.up.maximum, view.range)
            let corner = Point(low.x, high.y)
            return [
                Drawing.rectangle("view-area", corner, width: high.x - low.x, height: low.y - high.y),
                Drawing.text("view-area-text", Point(corner.x + 8, corner.y + 20), frame.title(of: area.value)),
            ]
        }
    }

    private var axes: [Node] {
        let plot = Self.plot
        let (foot, end) = (plot.top + plot.height, plot.left + plot.width)
        let ticks = Int(view.range.minimum.rounded(.up))...Int(view.range.maximum.rounded(.down))
        return [
            Drawing.line("view-axis", Point(plot.left, foot), Point(end, foot)),
            Drawing.line("view-axis", Point(plot.left, plot.top), Point(plot.left, foot)),
            Drawing.text("view-label", Point(0, 14), frame.t("view.up", ["name": frame.title(of: view.drawn[1])])),
            Drawing.text(
                "view-label",
                Point(end, Self.height - 6),
                frame.t("view.right", ["name": frame.title(of: view.drawn[0])]),
                .end
            ),
        ]
            + ticks.flatMap { tick -> [Node] in
                let at = Self.point(Double(tick), Double(tick), view.range)
                return [
                    Drawing.text("view-tick", Point(at.x, foot + 20), "\(tick)", .middle),
                    Drawing.text("view-tick", Point(plot.left - 10, at.y + 5), "\(tick)", .end),
                ]
            }
    }

    private var threshold: [Node] {
        guard let name = view.threshold, let value = formValue(name)?.number else { return [] }
        let plot = Self.plot
        let at = Self.point(value, value, view.range)
        let words = frame.t("view.threshold", ["value": ViewWords.number(value, digits: 2)])
        return [
            Drawing.line("view-threshold", Point(at.x, plot.top), Point(at.x, plot.top + plot.height)),
            Drawing.line("view-threshold", Point(plot.left, at.y), Point(plot.left + plot.width, at.y)),
            Drawing.text("view-tick", Point(plot.left + 6, at.y - 6), words),
        ]
    }

    private func formValue(_ name: String) -> FormulaValue? { frame.result.form[name] ?? frame.result.values[name] }

    private func points(_ places: [Point?]) -> [Node] {
        var numbers: [(place: Point, numbers: [String])] = []
        for (index, place) in places.enumerated() {
            guard let place else { continue }
            if let known = numbers.firstIndex(where: {
                abs($0.place.x - place.x) < 16 && abs($0.place.y - place.y) < 16
            }) {
                numbers[known].numbers.append("\(index + 1)")
            } else {
                numbers.append((place, ["\(index + 1)"]))
            }
        }
        return numbers.map { Drawing.pill("view-point", $0.place, $0.numbers.joined(separator: ", ")) }
    }
}
