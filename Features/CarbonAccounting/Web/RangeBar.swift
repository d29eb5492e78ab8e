import HTML

/// A range as a line on a scale that all rows share, with its middle marked. A picture only: the figures stand beside
/// it.
struct RangeBar: Sendable, Equatable {
    /// 0…1000 of the scale.
    let low: Int
    let mid: Int
    let high: Int

    /// Nil without a scale to draw on.
    init?(low: Double, mid: Double, high: Double, scale: Double) {
        guard scale > 0, scale.isFinite, low.isFinite, high.isFinite else { return nil }
        func place(_ value: Double) -> Int { Int((min(max(value / scale, 0), 1) * 1000).rounded()) }
        (self.low, self.mid, self.high) = (place(low), place(mid), place(high))
    }

    var node: Node {
        .element(
            "svg",
            [
                .class("range-bar"), Attribute("viewBox", "0 0 1000 20"), Attribute("preserveAspectRatio", "none"),
                .aria("hidden", "true"), Attribute("focusable", "false"),
            ],
            [
                bar("range-bar-scale", from: 0, to: 1000, top: 9, height: 2),
                bar("range-bar-span", from: low, to: max(high, low + 4), top: 3, height: 14),
                bar("range-bar-mid", from: mid - 3, to: mid + 3, top: 0, height: 20),
            ]
        )
    }

    private func bar(_ name: String, from: Int, to: Int, top: Int, height: Int) -> Node {
        .element(
            "rect",
            [
                .class(name), Attribute("x", "\(from)"), Attribute("width", "\(to - from)"), Attribute("y", "\(top)"),
                .height("\(height)"),
            ],
            []
        )
    }
}
