import Foundation
import HTML
import Kernel
import World

/// The world from above: where the places lie, each with its number. The list beside it says the same and is what
/// keyboards and screen readers use; here a click leads there as well.
struct WorldDrawing: Sendable {
    let node: Node

    init(_ map: WorldMap) {
        func number(_ value: Double) -> String { String(format: "%.1f", value) }
        let marks = map.places.map { place -> Node in
            .element(
                "a",
                [.href(WorldURL.place(place)), .tabindex("-1")],
                [
                    .element(
                        "circle",
                        [
                            .class("map-place"), Attribute("cx", number(place.position.x)),
                            Attribute("cy", number(place.position.z)), Attribute("r", "9"),
                        ],
                        [.element("title", [], [.text(place.name)])]
                    ),
                    .element(
                        "text",
                        [
                            .class("map-number"), Attribute("x", number(place.position.x)),
                            Attribute("y", number(place.position.z + 3.6)), Attribute("text-anchor", "middle"),
                            Attribute("font-size", "10"),
                        ],
                        [.text("\(place.order)")]
                    ),
                ]
            )
        }
        let waters = map.ground.lakes.map { lake -> Node in
            .element(
                "ellipse",
                [
                    .class("map-water"), Attribute("cx", number(lake.centre.x)), Attribute("cy", number(lake.centre.z)),
                    Attribute("rx", number(lake.radii.x)), Attribute("ry", number(lake.radii.z)),
                ],
                []
            )
        }
        let canals = map.ground.canals.map { canal -> Node in
            .element(
                "line",
                [
                    .class("map-canal"), Attribute("x1", number(canal.from.x)), Attribute("y1", number(canal.from.z)),
                    Attribute("x2", number(canal.to.x)), Attribute("y2", number(canal.to.z)),
                    Attribute("stroke-width", number(canal.width)),
                ],
                []
            )
        }
        let hills = map.ground.hills.flatMap { hill -> [Node] in
            [1.0, 0.66, 0.34].map { share in
                .element(
                    "circle",
                    [
                        .class("map-hill"), Attribute("cx", number(hill.centre.x)),
                        Attribute("cy", number(hill.centre.z)), Attribute("r", number(hill.radius * share)),
                    ],
                    []
                )
            }
        }
        let paths = map.ground.paths.map { path -> Node in
            .element(
                "polyline",
                [
                    .class("map-path"), Attribute("stroke-width", number(max(1.5, path.width * 0.7))),
                    Attribute("points", path.points.map { "\(number($0.x)),\(number($0.z))" }.joined(separator: " ")),
                ],
                []
            )
        }
        node = figure(.class("walk-map")) {
            Node.element(
                "svg",
                [
                    Attribute("viewBox", "-160 -130 320 270"), .aria("hidden", "true"),
                    Attribute("focusable", "false"),
                ],
                hills + waters + canals + paths + marks
            )
        }
    }
}
