/// The axis of numbers: lines at round values with German labels, and words at places along it.
///
/// The library can only write English numbers beside an axis unless it is handed a function. So its own labels are
/// off, and unseen lines across the chart carry ours at their ends.
struct ChartAxis {
    enum Side { case left, bottom }

    struct Words {
        let position: Double
        let text: String
    }

    static let lineHeight = 16.0

    let scale: ChartScale
    let side: Side

    /// For `xAxis` or `yAxis`.
    var option: ChartOption {
        [
            "type": "value", "min": .number(scale.low), "max": .number(scale.high), "interval": .number(scale.step),
            "axisLabel": ["show": false], "axisLine": ["show": false], "axisTick": ["show": false],
        ]
    }

    /// Room for the numbers, in pixels.
    var room: Double {
        guard side == .left else { return 30 }
        return ChartWords.width(scale.ticks.map(\.text)) + 14
    }

    /// A series without data that carries the numbers and, at the far end, `names`.
    func marks(names: [Words] = []) -> ChartOption {
        let numbers = scale.ticks.map { tick in
            mark(at: tick.value, tick.text, ["position": "start", "color": "@steel"])
        }
        let words = names.map { name in
            mark(
                at: name.position,
                name.text,
                [
                    "position": "end", "color": "@ink", "align": side == .left ? "left" : "center",
                ]
            )
        }
        return [
            "type": "line", "data": [], "silent": true, "tooltip": ["show": false],
            "markLine": [
                "silent": true, "animation": false, "symbol": "none", "z": 0,
                "lineStyle": ["color": "transparent", "width": 0], "data": .list(numbers + words),
            ],
        ]
    }

    private func mark(at value: Double, _ text: String, _ label: [String: ChartOption]) -> ChartOption {
        var label = label
        label["formatter"] = .words(text)
        label["fontSize"] = 13
        label["lineHeight"] = .number(Self.lineHeight)
        return [side == .left ? "yAxis" : "xAxis": .number(value), "label": .object(label)]
    }
}
