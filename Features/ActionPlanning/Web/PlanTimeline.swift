import HTML
import Kernel

/// Measures in time: a line of words and a bar each, the years as columns.
struct PlanTimeline: Sendable {
    struct Bar: Sendable {
        let title: String
        let start: LocalDate
        /// Nil: nobody has said; the bar goes on to the end of the year.
        let end: LocalDate?
        let isDone: Bool
    }

    let bars: [Bar]
    let years: ClosedRange<Int>
    let title: String
    let description: String

    private static let (width, head, row) = (480.0, 26.0, 40.0)
    private static let (left, right) = (2.0, 478.0)
    /// What fits beside the shortest words on a line.
    private static let longestTitle = 58

    private func x(_ day: LocalDate) -> Double {
        let first = LocalDate(year: years.lowerBound, month: 1, day: 1)?.dayNumber ?? day.dayNumber
        let last = LocalDate(year: years.upperBound, month: 12, day: 31)?.dayNumber ?? day.dayNumber
        let share = Double(day.dayNumber - first) / Double(max(1, last + 1 - first))
        return Self.left + (Self.right - Self.left) * min(1, max(0, share))
    }

    var node: Node {
        let height = Self.head + Self.row * Double(bars.count) + 6
        return PlanPicture.svg(id: "zeit", width: Self.width, height: height, title: title, description: description) {
            for year in years { column(year, height) }
            for (index, bar) in bars.enumerated() { line(bar, top: Self.head + Self.row * Double(index)) }
        }
    }

    private func column(_ year: Int, _ height: Double) -> Node {
        guard let first = LocalDate(year: year, month: 1, day: 1) else { return .empty }
        // Many years leave no room for each name.
        let step = max(1, (years.count + 7) / 8)
        let line = PlanPicture.line(x(first), 0, x(first), height, style: .fine)
        guard (year - years.lowerBound).isMultiple(of: step) else { return line }
        return .group([line, PlanPicture.words("\(year)", x: x(first) + 4, y: 15)])
    }

    private func line(_ bar: Bar, top: Double) -> Node {
        let end = bar.end ?? LocalDate(year: bar.start.year, month: 12, day: 31) ?? bar.start
        let short = bar.title.count > Self.longestTitle ? bar.title.prefix(Self.longestTitle - 1) + "…" : bar.title[...]
        let from = x(bar.start)
        return .group([
            PlanPicture.words(String(short), x: Self.left + 2, y: top + 15),
            PlanPicture.box(
                from,
                top + 20,
                max(4, x(end) - from),
                14,
                tone: bar.end == nil && !bar.isDone ? .quiet : .good,
                title: bar.title
            ),
        ])
    }
}
