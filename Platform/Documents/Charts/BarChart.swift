/// Bars by category, one colour and pattern a series; several series stand on each other or beside each other.
public struct BarChart: Hashable, Sendable {
    public struct Series: Hashable, Sendable {
        public let name: String
        /// One value a category; nil where it is missing, which draws nothing.
        public let values: [Double?]
        /// Written at the bars, in the order of the values; empty for none.
        public let labels: [String]
        /// Place in the order of the series' colours, from 0, where a series keeps its own though others are absent.
        public let colour: Int?

        public init(name: String, values: [Double?], labels: [String] = [], colour: Int? = nil) {
            (self.name, self.values, self.labels, self.colour) = (name, values, labels, colour)
        }
    }

    public enum Direction: Hashable, Sendable {
        /// Categories one under the other, for long names.
        case horizontal
        case vertical
    }

    public let categories: [String]
    public let series: [Series]
    public let isStacked: Bool
    public let direction: Direction
    /// Stands where a category has no value at all, such as "fehlt".
    public let missing: String

    public init(
        categories: [String],
        series: [Series],
        isStacked: Bool = true,
        direction: Direction = .vertical,
        missing: String = "–"
    ) {
        (self.categories, self.series) = (categories, series)
        (self.isStacked, self.direction, self.missing) = (isStacked, direction, missing)
    }

    public var option: ChartOption { direction == .vertical ? vertical : horizontal(isNarrow: false) }

    /// For a phone: what lies bears its name above the bar instead of beside it.
    public var narrowOption: ChartOption { direction == .vertical ? vertical : horizontal(isNarrow: true) }

    /// Pixels that ``narrowOption`` needs.
    public var narrowHeight: Int {
        guard direction == .horizontal else { return 340 }
        let bars = isStacked ? 1 : max(1, series.count)
        return categories.count * (30 + bars * 24) + (hasLayers ? 60 : 16)
    }

    private var hasLayers: Bool { isStacked && series.count > 1 }

    var scale: ChartScale {
        guard isStacked else { return ChartScale(series.flatMap(\.values).compactMap(\.self)) }
        return ChartScale(
            categories.indices.flatMap { index in
                let values = series.compactMap { value($0, index) }
                return [values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +)]
            }
        )
    }

    // MARK: Upright

    private var vertical: ChartOption {
        let axis = ChartAxis(scale: scale, side: .left)
        let names = hasLayers ? layerNames(along: scale) : []
        let right = names.isEmpty ? 16 : ChartWords.width(names.map(\.text), atMost: 120) + 20
        return [
            "grid": ["left": .number(axis.room), "right": .number(right), "top": 28, "bottom": 34],
            "xAxis": ["type": "category", "data": .list(categories.map { .words($0) })],
            "yAxis": axis.option,
            "series": .list(bars(isNarrow: false) + totals + [axis.marks(names: names)]),
        ]
    }

    /// The names of the layers, right of the last column at the height of each.
    private func layerNames(along scale: ChartScale) -> [ChartAxis.Words] {
        guard let last = categories.indices.last else { return [] }
        var (above, below) = (0.0, 0.0)
        let middles = series.map { series -> Double in
            let value = value(series, last) ?? 0
            defer { if value < 0 { below += value } else { above += value } }
            return (value < 0 ? below : above) + value / 2
        }
        return zip(series, scale.spread(middles, gap: 0.075)).map { ChartAxis.Words(position: $1, text: $0.name) }
    }

    // MARK: Lying

    /// Every bar bears its number, so there is no axis of numbers.
    private func horizontal(isNarrow: Bool) -> ChartOption {
        let needsLegend = hasLayers && series.contains { !isNamed($0, isNarrow: isNarrow) }
        // Words on layers stand in the bars, all others behind them.
        let behind = hasLayers ? [] : series.flatMap(\.labels)
        let right = max(isStacked ? 70 : 110, ChartWords.width(behind, atMost: 140) + 16)
        let names: ChartOption =
            isNarrow
            ? [
                "inside": true, "align": "left", "verticalAlign": "bottom", "margin": 0, "color": "@ink",
                "padding": [0, 0, .number(Double(13 * (isStacked ? 1 : max(1, series.count)) + 2)), 0],
                "width": 380, "overflow": "truncate",
            ]
            : ["width": 170, "overflow": "break", "lineHeight": 17]
        var result: [String: ChartOption] = [
            "grid": [
                "left": isNarrow ? 2 : 8, "right": .number(right), "top": isNarrow ? 12 : 8,
                "bottom": needsLegend ? 44 : 8, "containLabel": .flag(!isNarrow),
            ],
            "xAxis": [
                "type": "value", "min": .number(scale.low), "max": .number(scale.high), "axisLabel": ["show": false],
                "axisTick": ["show": false], "splitLine": ["show": false],
            ],
            "yAxis": [
                "type": "category", "inverse": true, "data": .list(categories.map { .words($0) }),
                "axisLabel": names, "axisLine": ["show": .flag(!isNarrow)], "z": 3,
            ],
            "series": .list(bars(isNarrow: isNarrow) + totals),
        ]
        if needsLegend {
            result["legend"] = [
                "bottom": 0, "left": 0, "itemWidth": 22, "itemHeight": 12,
                "data": .list(series.map { .words($0.name) }),
            ]
        }
        return .object(result)
    }

    // MARK: Both

    private func bars(isNarrow: Bool) -> [ChartOption] {
        series.map { series in
            var result: [String: ChartOption] = [
                "type": "bar", "name": .words(series.name),
                "data": .list(categories.indices.map { datum(series, $0, isNarrow: isNarrow) }),
            ]
            if isNarrow { result["barMaxWidth"] = 20 }
            if let colour = series.colour { result["itemStyle"] = ["color": .text("@series\(colour + 1)")] }
            if isStacked { result["stack"] = "all" }
            return .object(result)
        }
    }

    private func datum(_ series: Series, _ index: Int, isNarrow: Bool) -> ChartOption {
        let value = value(series, index)
        var datum: [String: ChartOption] = ["value": .value(value)]
        let outside: ChartOption = direction == .horizontal ? "right" : "top"
        if hasLayers {
            if let label = label(series, index), abs(value ?? 0) > room(for: label, isNarrow) * scale.span {
                datum["label"] = ChartWords.slip(label)
            }
        } else if let value {
            // Beside each other, every bar says which it is: no legend has to be looked up.
            let isBare = isStacked && direction == .vertical
            let number = label(series, index) ?? (isBare ? nil : ChartNumber.text(value))
            let name = isStacked ? nil : series.name
            let words = [name, number].compactMap(\.self)
            let gap = direction == .horizontal ? "  " : "\n"
            if !words.isEmpty { datum["label"] = ChartWords.beside(words.joined(separator: gap), outside) }
        } else if !missing.isEmpty {
            datum["value"] = 0
            datum["label"] = ChartWords.beside(isStacked ? missing : "\(series.name)  \(missing)", outside)
        }
        return .object(datum)
    }

    /// Whether a layer is called by its name somewhere in the picture.
    private func isNamed(_ series: Series, isNarrow: Bool) -> Bool {
        categories.indices.contains { index in
            guard let label = label(series, index), let value = value(series, index) else { return false }
            return label.contains(series.name) && abs(value) > room(for: label, isNarrow) * scale.span
        }
    }

    /// Share of the scale that a layer must have to hold its label.
    private func room(for label: String, _ isNarrow: Bool) -> Double {
        guard direction == .horizontal else { return 0.12 }
        return max(0.06, (ChartWords.width([label]) + 12) / (isNarrow ? 310 : 680))
    }

    /// The sum of the layers, at the end of each column: a bar of no height that bears its label.
    private var totals: [ChartOption] {
        guard hasLayers else { return [] }
        let outside: ChartOption = direction == .horizontal ? "right" : "top"
        let data = categories.indices.map { index -> ChartOption in
            let values = series.compactMap { value($0, index) }
            let text = values.isEmpty ? missing : ChartNumber.text(values.reduce(0, +))
            return ["value": 0, "label": ChartWords.beside(text, outside)]
        }
        return [
            [
                "type": "bar", "stack": "all", "silent": true, "tooltip": ["show": false],
                "itemStyle": ["color": "transparent", "decal": ["symbol": "none"]], "data": .list(data),
            ]
        ]
    }

    private func value(_ series: Series, _ index: Int) -> Double? {
        series.values.indices.contains(index) ? series.values[index] : nil
    }

    private func label(_ series: Series, _ index: Int) -> String? {
        guard series.labels.indices.contains(index), !series.labels[index].isEmpty else { return nil }
        return series.labels[index]
    }
}
