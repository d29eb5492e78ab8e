/// Spans from low to high with the middle marked, one under the other.
public struct RangeChart: Hashable, Sendable {
    public struct Span: Hashable, Sendable {
        public let name: String
        public let low: Double
        public let mid: Double
        public let high: Double
        /// Written behind the span.
        public let label: String

        public init(name: String, low: Double, mid: Double, high: Double, label: String) {
            (self.name, self.low, self.mid, self.high, self.label) = (name, low, mid, high, label)
        }
    }

    private static let labelWidth = 118.0

    public let spans: [Span]
    /// Names of what the bar and the mark show.
    public let rangeName: String
    public let midName: String

    public init(spans: [Span], rangeName: String, midName: String) {
        (self.spans, self.rangeName, self.midName) = (spans, rangeName, midName)
    }

    /// The library counts lying categories from below.
    private var rows: [Span] { spans.reversed() }

    public var option: ChartOption {
        let scale = ChartScale(spans.flatMap { [$0.low, $0.mid, $0.high] })
        let axis = ChartAxis(scale: scale, side: .bottom)
        let right = ChartWords.width(spans.map { wrapped($0.label) }) + 16
        return [
            "grid": ["left": 8, "right": .number(right), "top": 8, "bottom": .number(axis.room), "containLabel": true],
            "xAxis": axis.option,
            "yAxis": [
                "type": "category", "data": .list(rows.map { .words($0.name) }),
                "axisLabel": ["width": 140, "overflow": "break", "lineHeight": 17],
            ],
            "series": [start, extent, middle, axis.marks()],
        ]
    }

    private func wrapped(_ label: String) -> String { ChartWords.wrapped(label, width: Self.labelWidth) }

    /// An invisible bar carries the visible one to where the span begins.
    private var start: ChartOption {
        [
            "type": "bar", "stack": "span", "stackStrategy": "all", "silent": true, "tooltip": ["show": false],
            "itemStyle": ["color": "transparent", "decal": ["symbol": "none"]],
            "data": .list(rows.map { .value($0.low) }),
        ]
    }

    private var extent: ChartOption {
        [
            "type": "bar", "stack": "span", "stackStrategy": "all", "name": .words(rangeName),
            "itemStyle": ["color": "@leaf"],
            "data": .list(
                rows.map { span in
                    [
                        "value": .value(span.high - span.low),
                        "label": ChartWords.beside(wrapped(span.label), "right"),
                        "tooltip": ["formatter": .words("\(span.name): \(span.label)")],
                    ]
                }
            ),
        ]
    }

    private var middle: ChartOption {
        [
            "type": "scatter", "name": .words(midName), "symbol": "rect", "symbolSize": [4, 30],
            "itemStyle": ["color": "@ink", "borderColor": "@paper", "borderWidth": 1],
            "data": .list(rows.map { .value($0.mid) }),
        ]
    }
}
