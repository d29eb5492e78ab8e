import Foundation
import HTML
import Kernel
import World

/// Balls of carbon dioxide at true scale beside a person of 1.75 m, all in metres.
struct SpherePicture {
    private let t: Texts
    private static let person = 1.75

    init(_ t: Texts) { self.t = t }

    func node(_ spheres: [StationShape.Sphere]) -> Node {
        let placed = Self.place(spheres)
        return figure(.class("shape-spheres")) {
            drawing(placed)
            figcaption { t("shape.spheres.caption") }
            ul(.class("shape-legend")) {
                for sphere in spheres {
                    li(.data("state", sphere.isBefore ? "before" : "now")) {
                        t(
                            "shape.sphere",
                            [
                                "label": sphere.label, "year": "\(sphere.year)",
                                "amount": StationPicture(t).carbon(sphere.tonnes), "width": metres(sphere.diameter),
                            ]
                        )
                    }
                }
            }
        }
    }

    private func metres(_ amount: Double) -> String {
        GermanFormat.significant(amount, digits: 2) + GermanFormat.thinSpace + "m"
    }

    private struct Placed {
        let sphere: StationShape.Sphere
        /// Metres from the left edge to the middle.
        let x: Double
        let radius: Double
    }

    /// Each scope with its year before a little to the right behind it; the person stands before the first.
    private static func place(_ spheres: [StationShape.Sphere]) -> [Placed] {
        var placed: [Placed] = []
        var edge = person * 3
        let now = spheres.filter { !$0.isBefore }
        for sphere in now.isEmpty ? spheres : now {
            let before = spheres.first { $0.isBefore && $0.label == sphere.label && $0 != sphere }
            let (own, past) = (sphere.diameter / 2, (before?.diameter ?? 0) / 2)
            let middle = edge + own
            if let before {
                // The year before shows half of itself beside the newer ball.
                placed.append(Placed(sphere: before, x: middle + own * 0.55, radius: past))
            }
            placed.append(Placed(sphere: sphere, x: middle, radius: own))
            edge = max(middle + own, before == nil ? 0 : middle + own * 0.55 + past) + max(1, own * 0.16)
        }
        return placed
    }

    /// Units of the drawing across; labels are so many of them high as the stylesheet says.
    private static let width = 720.0

    private func drawing(_ placed: [Placed]) -> Node {
        let metres = (placed.map { $0.x + $0.radius }.max() ?? 10) + Self.person
        let unit = Self.width / metres
        let ground = max(placed.map { $0.radius * 2 }.max() ?? 4, 4) * 1.04 * unit
        func number(_ value: Double) -> String { String(format: "%.1f", value) }
        let balls = placed.map { ball -> Node in
            .element(
                "circle",
                [
                    .class(ball.sphere.isBefore ? "sphere-before" : "sphere-now"),
                    Attribute("cx", number(ball.x * unit)), Attribute("cy", number(ground - ball.radius * unit)),
                    Attribute("r", number(ball.radius * unit)),
                ],
                []
            )
        }
        let words = placed.filter { !$0.sphere.isBefore }.map { ball -> Node in
            .element(
                "text",
                [
                    .class("sphere-label"), Attribute("x", number(ball.x * unit)), Attribute("y", number(ground + 42)),
                    Attribute("text-anchor", "middle"),
                ],
                [.text(ball.sphere.label)]
            )
        }
        let line = Node.element(
            "rect",
            [
                .class("sphere-ground"), Attribute("x", "0"), Attribute("y", number(ground)),
                Attribute("width", number(Self.width)), Attribute("height", "2"),
            ],
            []
        )
        return .element(
            "svg",
            [
                .class("shape-drawing"), Attribute("viewBox", "0 0 \(number(Self.width)) \(number(ground + 56))"),
                .role("img"), .aria("label", t("shape.spheres.alternative")), Attribute("focusable", "false"),
            ],
            balls + [line] + person(unit: unit, ground: ground) + words
        )
    }

    private func person(unit: Double, ground: Double) -> [Node] {
        func number(_ value: Double) -> String { String(format: "%.2f", value) }
        let size = Self.person * unit
        return [
            .element(
                "circle",
                [
                    .class("sphere-person"), Attribute("cx", number(size * 1.4)),
                    Attribute("cy", number(ground - size * 0.92)), Attribute("r", number(size * 0.08)),
                ],
                []
            ),
            .element(
                "rect",
                [
                    .class("sphere-person"), Attribute("x", number(size * 1.29)),
                    Attribute("y", number(ground - size * 0.82)), Attribute("width", number(size * 0.22)),
                    Attribute("height", number(size * 0.82)), Attribute("rx", number(size * 0.09)),
                ],
                []
            ),
        ]
    }
}
