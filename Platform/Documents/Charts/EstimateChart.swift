/// One broad band from the least to the most that a first estimate allows, each end named.
public struct EstimateChart: Hashable, Sendable {
    public struct Mark: Hashable, Sendable {
        public let value: Double
        /// In words and numbers, such as "mindestens 320 t".
        public let label: String

        public init(_ value: Double, label: String) { (self.value, self.label) = (value, label) }
    }

    public let low: Mark
    public let mid: Mark
    public let high: Mark

    public init(low: Mark, mid: Mark, high: Mark) { (self.low, self.mid, self.high) = (low, mid, high) }

    public var option: ChartOption {
        let scale = ChartScale([low, mid, high].map(\.value))
        let axis = ChartAxis(scale: scale, side: .bottom)
        // The words of the ends stand above, one higher than the other where the band is narrow; the middle's below.
        let isNarrow = high.value - low.value < 0.4 * scale.span
        let lowSide: ChartOption = low.value < 0.35 * scale.span ? "left" : "right"
        return [
            "grid": ["left": 24, "right": 40, "top": 56, "bottom": .number(axis.room)],
            "xAxis": axis.option,
            "yAxis": ["type": "category", "data": [""], "axisLine": ["show": false]],
            "series": [
                [
                    "type": "bar", "stack": "span", "silent": true, "barWidth": 36,
                    "itemStyle": ["color": "transparent", "decal": ["symbol": "none"]], "data": [.value(low.value)],
                ],
                [
                    "type": "bar", "stack": "span", "silent": true, "barWidth": 36,
                    "itemStyle": ["color": "@leaf"], "data": [.value(high.value - low.value)],
                ],
                [
                    "type": "scatter", "silent": true, "symbol": "rect", "symbolSize": [4, 44],
                    "itemStyle": ["color": "@ink", "borderColor": "@paper", "borderWidth": 1],
                    "data": [
                        point(low, "top", lowSide), point(mid, "bottom", "center"),
                        point(high, "top", "right", lift: isNarrow ? 20 : 0),
                    ],
                ],
                axis.marks(),
            ],
        ]
    }

    private func point(_ mark: Mark, _ position: ChartOption, _ align: ChartOption, lift: Double = 0) -> ChartOption {
        [
            "value": [.value(mark.value), 0],
            "label": [
                "show": true, "position": position, "align": align, "offset": [0, .number(-lift)],
                "formatter": .words(mark.label), "color": "@ink",
            ],
        ]
    }
}
