/// Lines through the years: what was, and where paths would lead.
public struct PathChart: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        /// Written at its end.
        public let name: String
        /// One value a year; nil where the line is silent.
        public let values: [Double?]
        /// Thick and with points: what really happened.
        public let isActual: Bool

        public init(name: String, values: [Double?], isActual: Bool = false) {
            (self.name, self.values, self.isActual) = (name, values, isActual)
        }

        fileprivate var lastIndex: Int? { values.lastIndex { $0 != nil } }
        fileprivate var last: Double? { lastIndex.flatMap { values[$0] } }
    }

    private static let nameWidth = 132.0
    /// What is left of ``height`` for the lines themselves.
    private static let plotHeight = Double(height) - 62
    /// Pixels that the picture is made for.
    public static let height = 420

    public let years: [String]
    public let lines: [Line]

    public init(years: [String], lines: [Line]) { (self.years, self.lines) = (years, lines) }

    public var option: ChartOption {
        let scale = ChartScale(lines.flatMap(\.values).compactMap(\.self))
        let axis = ChartAxis(scale: scale, side: .left)
        let names = names(along: scale)
        let right = names.isEmpty ? 24 : ChartWords.width(names.map(\.text), atMost: Self.nameWidth) + 20
        return [
            "grid": ["left": .number(axis.room), "right": .number(right), "top": 28, "bottom": 34],
            "xAxis": ["type": "category", "data": .list(years.map { .words($0) }), "boundaryGap": false],
            "yAxis": axis.option,
            "series": .list(lines.enumerated().map(line) + [axis.marks(names: names)]),
        ]
    }

    /// Lines that reach the last year are named right of it, the figure below the name.
    private func names(along scale: ChartScale) -> [ChartAxis.Words] {
        let reaching = lines.filter { $0.lastIndex == years.count - 1 }
        let tallest = reaching.map { lines($0).split(separator: "\n").count }.max() ?? 1
        let gap = Double(tallest) * ChartAxis.lineHeight / Self.plotHeight
        let ends = scale.spread(reaching.map { $0.last ?? 0 }, gap: gap)
        return zip(reaching, ends).map { line, end in
            ChartAxis.Words(position: end, text: lines(line))
        }
    }

    private func lines(_ line: Line) -> String {
        ChartWords.wrapped(line.name, width: Self.nameWidth) + (line.last.map { "\n" + ChartNumber.text($0) } ?? "")
    }

    private func words(_ line: Line) -> String { "\(line.name)\u{a0}\(line.last.map(ChartNumber.text) ?? "")" }

    /// Each line has a dash of its own, so that none is told from another by colour alone.
    private func line(_ index: Int, _ line: Line) -> ChartOption {
        let dashes: [ChartOption] = [[8, 4], [2, 4], [12, 4, 2, 4], [4, 4]]
        let data = line.values.enumerated().map { position, value -> ChartOption in
            guard position == line.lastIndex, position < years.count - 1 else { return .value(value) }
            return ["value": .value(value), "label": ChartWords.beside(words(line), "top")]
        }
        return [
            "type": "line", "name": .words(line.name), "connectNulls": false, "data": .list(data),
            "symbol": "circle", "symbolSize": .number(line.isActual ? 9 : 4), "showAllSymbol": true,
            "lineStyle": [
                "width": line.isActual ? 4 : 2,
                "type": line.isActual ? "solid" : dashes[max(0, index - 1) % dashes.count],
            ],
        ]
    }
}
