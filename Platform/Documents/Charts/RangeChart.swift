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

    public let spans: [Span]
    /// Names of what the bar and the mark show.
    public let rangeName: String
    public let midName: String

    public init(spans: [Span], rangeName: String, midName: String) {
        (self.spans, self.rangeName, self.midName) = (spans, rangeName, midName)
    }

    public var option: ChartOption {
        let axis = ChartAxis(scale: ChartScale(spans.flatMap { [$0.low, $0.mid, $0.high] }), side: .bottom)
        let right = ChartWords.width(spans.map(\.label), atMost: 200) + 16
        return [
            "grid": ["left": 8, "right": .number(right), "top": 8, "bottom": .number(axis.room), "containLabel": true],
            "xAxis": axis.option,
            "yAxis": [
                "type": "category", "inverse": true, "data": .list(spans.map { .words($0.name) }),
                "axisLabel": ["width": 190, "overflow": "break", "lineHeight": 17],
            ],
            "series": [start, extent, middle, axis.marks()],
        ]
    }

    /// An invisible bar carries the visible one to where the span begins.
    private var start: ChartOption {
        [
            "type": "bar", "stack": "span", "stackStrategy": "all", "silent": true, "tooltip": ["show": false],
            "itemStyle": ["color": "transparent", "decal": "none"], "data": .list(spans.map { .value($0.low) }),
        ]
    }

    private var extent: ChartOption {
        [
            "type": "bar", "stack": "span", "stackStrategy": "all", "name": .words(rangeName),
            "itemStyle": ["color": "@leaf"],
            "data": .list(
                spans.map { span in
                    [
                        "value": .value(span.high - span.low), "label": ChartWords.beside(span.label, "right"),
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
            "data": .list(spans.map { .value($0.mid) }),
        ]
    }
}
