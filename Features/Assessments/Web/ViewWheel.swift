import Assessments
import Foundation
import HTML
import Kernel

/// Items as spokes of a wheel with two polygons: now, and the goal.
struct WheelView {
    let frame: ViewFrame

    private static let centre = Point(200, 176)
    private static let radius = 132.0
    private static let height = 384.0

    func nodes() -> [Node] {
        let rows = frame.rows
        guard rows.count >= 3 else { return [frame.empty()] }
        let view = frame.view
        let (now, goal) = (corners(view.drawn[0], rows), corners(view.drawn[1], rows))
        let t = frame.t
        return [
            frame.figure(
                height: Self.height,
                description: t("view.wheel.description", ["now": "\(now.count)", "goal": "\(goal.count)"]),
                drawing: rings(rows.count) + spokes(rows.count) + polygon("view-now", now)
                    + polygon("view-goal", goal) + legend,
                columns: [TableColumn(t("view.name"), isRowTitle: true)]
                    + (view.drawn + view.columns).map { TableColumn(frame.title(of: $0)) },
                rows: rows.enumerated().map { index, row in
                    TableRow(
                        [frame.numbered(index, row)] + (view.drawn + view.columns).map { frame.cell($0, of: row) }
                    )
                }
            )
        ]
    }

    /// The first spoke points upwards, the others follow clockwise.
    private func point(_ index: Int, of count: Int, at share: Double) -> Point {
        let angle = 2 * Double.pi * Double(index) / Double(count)
        return Point(
            Self.centre.x + Self.radius * share * sin(angle),
            Self.centre.y - Self.radius * share * cos(angle)
        )
    }

    private func corners(_ name: String, _ rows: [InstrumentResult.Row]) -> [Point] {
        rows.enumerated().compactMap { index, row in
            row.values[name]?.number.map { point(index, of: rows.count, at: frame.view.range.share(of: $0)) }
        }
    }

    /// The shape of what is known; fewer than three corners are points.
    private func polygon(_ name: String, _ corners: [Point]) -> [Node] {
        let shape = corners.count >= 3 ? [Drawing.polygon(name, corners)] : []
        return shape + corners.map { Drawing.circle("\(name)-corner", $0, radius: 4) }
    }

    private func rings(_ count: Int) -> [Node] {
        let range = frame.view.range
        let levels = Int(range.minimum) + 1...Int(range.maximum)
        return levels.map { level in
            let share = range.share(of: Double(level))
            return Drawing.polygon("view-ring", (0..<count).map { point($0, of: count, at: share) })
        }
    }

    private func spokes(_ count: Int) -> [Node] {
        (0..<count).flatMap { index in
            let end = point(index, of: count, at: 1.13)
            return [
                Drawing.line("view-spoke", Self.centre, point(index, of: count, at: 1)),
                Drawing.text("view-tick", Point(end.x, end.y + 5), "\(index + 1)", .middle),
            ]
        }
    }

    private var legend: [Node] {
        let drawn = frame.view.drawn.map { frame.title(of: $0) }
        let foot = Self.height - 14
        return [
            Drawing.rectangle("view-now", Point(64, foot - 12), width: 26, height: 14),
            Drawing.text("view-label", Point(98, foot), drawn[0]),
            Drawing.line("view-goal", Point(222, foot - 5), Point(252, foot - 5)),
            Drawing.text("view-label", Point(260, foot), drawn[1]),
        ]
    }
}
