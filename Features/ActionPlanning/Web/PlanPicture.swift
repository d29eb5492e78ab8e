import HTML
import Kernel

/// Parts of the plan's drawings. Colours stand as attributes for the PDF writer; on the screen the sheet of styles takes
/// them over, so that they suit both papers.
enum PlanPicture {
    enum Tone: String { case good, costly, quiet }
    enum LineStyle: String { case strong, fine, limit }
    enum Anchor: String { case start, middle, end }

    static func svg(
        id: String,
        width: Double,
        height: Double,
        title: String,
        description: String,
        @NodeBuilder content: () -> [Node]
    ) -> Node {
        .element(
            "svg",
            [
                .class("plan-picture"), Attribute("viewBox", "0 0 \(text(width)) \(text(height))"),
                .width(text(width)), .height(text(height)), .role("img"),
                .aria("labelledby", "\(id)-titel \(id)-text"), Attribute("font-family", "Inter, sans-serif"),
                Attribute("font-size", "14"),
            ],
            [
                .element("title", [.id("\(id)-titel")], [.text(title)]),
                .element("desc", [.id("\(id)-text")], [.text(description)]),
            ] + content()
        )
    }

    static func box(
        _ x: Double,
        _ y: Double,
        _ width: Double,
        _ height: Double,
        tone: Tone,
        title: String
    ) -> Node {
        let colour: String =
            switch tone {
            case .good: "#2f7d4f"
            case .costly: "#b4532a"
            case .quiet: "#6d7a80"
            }
        return .element(
            "rect",
            [
                .class("plan-\(tone.rawValue)"), Attribute("x", text(x)), Attribute("y", text(y)),
                .width(text(width)), .height(text(height)), Attribute("fill", colour),
                Attribute("stroke", "#ffffff"), Attribute("stroke-width", "1"),
            ],
            [.element("title", [], [.text(title)])]
        )
    }

    static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, style: LineStyle) -> Node {
        let (colour, width): (String, String) =
            switch style {
            case .strong: ("#10181c", "1.5")
            case .fine: ("#d8d8cf", "1")
            case .limit: ("#8a3a18", "2")
            }
        return .element(
            "line",
            [
                .class("plan-line-\(style.rawValue)"), Attribute("x1", text(x1)), Attribute("y1", text(y1)),
                Attribute("x2", text(x2)), Attribute("y2", text(y2)), Attribute("stroke", colour),
                Attribute("stroke-width", width), Attribute("stroke-dasharray", style == .limit ? "5 3" : nil),
            ],
            []
        )
    }

    static func words(
        _ words: String,
        x: Double,
        y: Double,
        anchor: Anchor = .start,
        isInside: Bool = false
    ) -> Node {
        .element(
            "text",
            [
                .class(isInside ? "plan-inside" : nil), Attribute("x", text(x)), Attribute("y", text(y)),
                Attribute("text-anchor", anchor.rawValue), Attribute("fill", isInside ? "#ffffff" : "#10181c"),
            ],
            [.text(words)]
        )
    }

    /// At most one place, as SVG writes it.
    static func text(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
    }
}
