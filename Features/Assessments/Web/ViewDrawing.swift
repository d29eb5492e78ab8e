import HTML

/// Elements of a picture, 400 units wide. Colour and type come from the stylesheet.
enum Drawing {
    static let width = 400.0

    static func svg(_ id: String, height: Double, title: String, description: String, _ content: [Node]) -> Node {
        .element(
            "svg",
            [
                .class("view-picture"), Attribute("viewBox", "0 0 \(number(width)) \(number(height))"), .role("img"),
                .aria("labelledby", "\(id)-title \(id)-description"), Attribute("focusable", "false"),
            ],
            [
                .element("title", [.id("\(id)-title")], [.text(title)]),
                .element("desc", [.id("\(id)-description")], [.text(description)]),
            ] + content
        )
    }

    static func line(_ name: String, _ from: Point, _ to: Point) -> Node {
        .element(
            "line",
            [
                .class(name), Attribute("x1", number(from.x)), Attribute("y1", number(from.y)),
                Attribute("x2", number(to.x)), Attribute("y2", number(to.y)),
            ],
            []
        )
    }

    static func rectangle(_ name: String, _ corner: Point, width: Double, height: Double, round: Double = 0) -> Node {
        .element(
            "rect",
            [
                .class(name), Attribute("x", number(corner.x)), Attribute("y", number(corner.y)),
                .width(number(max(0, width))), .height(number(max(0, height))),
                Attribute("rx", round > 0 ? number(round) : nil),
            ],
            []
        )
    }

    static func circle(_ name: String, _ centre: Point, radius: Double) -> Node {
        .element(
            "circle",
            [
                .class(name), Attribute("cx", number(centre.x)), Attribute("cy", number(centre.y)),
                Attribute("r", number(radius)),
            ],
            []
        )
    }

    static func polygon(_ name: String, _ points: [Point]) -> Node {
        let corners = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
        return .element("polygon", [.class(name), Attribute("points", corners)], [])
    }

    enum Anchor: String { case start, middle, end }

    static func text(_ name: String, _ place: Point, _ words: String, _ anchor: Anchor = .start) -> Node {
        .element(
            "text",
            [
                .class(name), Attribute("x", number(place.x)), Attribute("y", number(place.y)),
                Attribute("text-anchor", anchor == .start ? nil : anchor.rawValue),
            ],
            [.text(words)]
        )
    }

    /// Numbers of rows in a pill, so that points on one place stay apart.
    static func pill(_ name: String, _ centre: Point, _ words: String) -> Node {
        let width = max(24, 10 + 8.5 * Double(words.count))
        let corner = Point(centre.x - width / 2, centre.y - 12)
        return .group([
            rectangle(name, corner, width: width, height: 24, round: 12),
            text("view-pill-text", Point(centre.x, centre.y + 5), words, .middle),
        ])
    }

    /// As much of a name as fits into a line.
    static func shortened(_ words: String, to count: Int) -> String {
        words.count <= count ? words : words.prefix(count - 1) + "…"
    }

    /// With one place behind the point where one is needed.
    static func number(_ value: Double) -> String {
        let rounded = (value * 10).rounded() / 10
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}

struct Point: Hashable {
    let x: Double
    let y: Double

    init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
}
