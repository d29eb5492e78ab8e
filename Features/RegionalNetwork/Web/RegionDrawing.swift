import HTML
import RegionalNetwork

/// The outline of the region with a dot for each municipality in which firms stand. Colours come from the stylesheet; a
/// script may put the same shapes into a map that can be zoomed.
enum RegionDrawing {
    struct Dot: Sendable {
        let centre: RegionMap.Point
        let count: Int
        /// „Hagen: 2 Betriebe“
        let label: String
        /// Where the firms stand in the list.
        let href: String
    }

    static func svg(_ map: RegionMap, dots: [Dot], title: String, description: String) -> Node {
        .element(
            "svg",
            [
                .class("region-picture"), .data("map-target", "picture"),
                Attribute("viewBox", "0 0 \(text(RegionMap.width)) \(text(map.height))"), .role("group"),
                .aria("labelledby", "region-title region-description"),
            ],
            [
                .element("title", [.id("region-title")], [.text(title)]),
                .element("desc", [.id("region-description")], [.text(description)]),
            ] + map.districts.map(district) + map.districts.map { name($0, dots) } + dots.map(dot)
        )
    }

    private static func district(_ district: RegionMap.District) -> Node {
        let points = district.outline.map { "\(text($0.x)),\(text($0.y))" }.joined(separator: " ")
        return .element(
            "polygon",
            [.class("region-district"), Attribute("points", points), .aria("hidden", "true")],
            []
        )
    }

    /// Above a dot that would cover it.
    private static func name(_ district: RegionMap.District, _ dots: [Dot]) -> Node {
        let covering = dots.filter {
            abs($0.centre.x - district.label.x) < 60 && abs($0.centre.y - district.label.y) < 28
        }
        let y = covering.map { $0.centre.y - 26 }.min() ?? district.label.y
        return .element(
            "text",
            [
                .class("region-name"), Attribute("x", text(district.label.x)), Attribute("y", text(y)),
                Attribute("text-anchor", "middle"), .aria("hidden", "true"),
            ],
            [.text(district.name)]
        )
    }

    private static func dot(_ dot: Dot) -> Node {
        .element(
            "a",
            [.class("region-dot"), .href(dot.href), .aria("label", dot.label)],
            [
                .element(
                    "circle",
                    [
                        Attribute("cx", text(dot.centre.x)), Attribute("cy", text(dot.centre.y)),
                        Attribute("r", "17"),
                    ],
                    [.element("title", [], [.text(dot.label)])]
                ),
                .element(
                    "text",
                    [
                        Attribute("x", text(dot.centre.x)), Attribute("y", text(dot.centre.y)),
                        Attribute("dy", "0.36em"), Attribute("text-anchor", "middle"),
                    ],
                    [.text("\(dot.count)")]
                ),
            ]
        )
    }

    /// One place, as SVG writes it.
    static func text(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
    }
}
