import FirmState
import HTML
import Kernel
import World

/// Draws what a station shows, with every number also in words.
struct StationPicture {
    let t: Texts

    init(_ t: Texts) { self.t = t }

    /// What is drawn of a state, or listed where there is nothing to draw; nil where the sentence says it all.
    func node(_ state: StationState, of source: Station.Source) -> Node? {
        if let shape = state.shape { return node(shape) }
        if state.figures.isEmpty { return nil }
        switch source {
        case .next: return ol(.class("shape-ranks")) { for figure in state.figures { li { span { figure.value } } } }
        case .experiments:
            return ul(.class("shape-notice")) {
                for figure in state.figures {
                    li {
                        span(.class("shape-month")) { figure.value }
                        span { figure.label }
                    }
                }
            }
        default: return nil
        }
    }

    /// Nil where words say it better.
    func node(_ shape: StationShape) -> Node? {
        switch shape {
        case .spheres(let spheres): SpherePicture(t).node(spheres)
        case .hotspots(let bars): hotspots(bars)
        case .river(let inputs, let losses): river(inputs, losses)
        case .grove(let trees): GrovePicture(t).node(trees)
        case .wall(let tiles): wall(tiles)
        case .path(let signs): path(signs)
        case .compass(let points):
            ol(.class("shape-ranks")) { for point in points { li { span { point.title } } } }
        case .steps(let step, let all, _): steps(step, all)
        case .signals(let lamps): signals(lamps)
        case .building(let parts, _, let carriers): BuildingPicture(t).node(parts, carriers)
        case .notice(let rows): notice(rows)
        }
    }

    struct Bar {
        let label: String
        let amount: Double
        let text: String
        /// A class of its own, or empty.
        let kind: String
    }

    /// Bars as wide as their share of the largest.
    func bars(_ bars: [Bar], most: Double? = nil) -> Node {
        let largest = most ?? bars.map(\.amount).max() ?? 1
        return ul(.class("shape-bars")) {
            for bar in bars {
                li {
                    span(.class("shape-bar-label")) { bar.label }
                    span(.class("shape-bar-value")) { bar.text }
                    Self.strip(bar.amount / largest, kind: bar.kind)
                }
            }
        }
    }

    private func hotspots(_ found: [StationShape.Bar]) -> Node {
        bars(found.map { Bar(label: $0.label, amount: $0.tonnes, text: carbon($0.tonnes), kind: "") })
    }

    private static func strip(_ share: Double, kind: String) -> Node {
        .element(
            "svg",
            [
                .classes("shape-strip", kind), Attribute("viewBox", "0 0 1000 10"),
                Attribute("preserveAspectRatio", "none"), .aria("hidden", "true"), Attribute("focusable", "false"),
            ],
            [
                .element(
                    "rect",
                    [
                        Attribute("width", "\(Int((min(1, max(0, share)) * 1000).rounded()))"),
                        Attribute("height", "10"),
                    ],
                    []
                )
            ]
        )
    }

    func carbon(_ tonnes: Double) -> String { GermanFormat.significant(tonnes) + GermanFormat.thinSpace + "t CO₂e" }
    private func mass(_ tonnes: Double) -> String { GermanFormat.significant(tonnes) + GermanFormat.thinSpace + "t" }

    private func river(_ inputs: [StationShape.Flow], _ losses: [StationShape.Flow]) -> Node {
        let most = (inputs + losses).map(\.tonnes).max() ?? 1
        func part(_ title: String, _ flows: [StationShape.Flow], _ kind: String) -> Node? {
            if flows.isEmpty { return nil }
            return div {
                p(.class("shape-caption")) { title }
                bars(
                    flows.map { Bar(label: $0.label, amount: $0.tonnes, text: mass($0.tonnes), kind: kind) },
                    most: most
                )
            }
        }
        return div(.class("shape-river")) {
            part(t("shape.inputs"), inputs, "shape-input")
            part(t("shape.losses"), losses, "shape-loss")
        }
    }

    private func wall(_ tiles: [ReportWall.Tile]) -> Node {
        ul(.class("shape-tiles")) {
            for tile in tiles {
                li(.data("state", tile.state.rawValue)) {
                    span(.class("shape-code")) { tile.code }
                    span(.class("shape-tile-title")) { tile.title }
                    span(.class("shape-tile-state")) { t("tile.\(tile.state.rawValue)") }
                }
            }
        }
    }

    private func path(_ signs: [StationShape.Sign]) -> Node {
        ol(.class("shape-path")) {
            for sign in signs {
                li(.data("state", sign.status.rawValue)) {
                    span(.class("shape-month")) { StationWords.month(sign.month) }
                    span(.class("shape-sign")) {
                        sign.href.map { address in a(.href(address)) { sign.title } } ?? .text(sign.title)
                        span(.class("shape-note")) { t("growth.\(sign.status.rawValue)") }
                    }
                }
            }
        }
    }

    private func steps(_ step: Int, _ all: Int) -> Node {
        ol(.class("shape-steps")) {
            for number in 1...max(1, all) {
                li(
                    .data("state", number < step ? "done" : number == step ? "current" : "ahead"),
                    .aria("current", number == step ? "step" : nil)
                ) { t("competence.\(number)") }
            }
        }
    }

    private func signals(_ lamps: [StationShape.Lamp]) -> Node {
        let shown = lamps.filter { $0.state == .fits }.prefix(8)
        return ul(.class("shape-lamps")) {
            for lamp in shown {
                li(.data("state", lamp.state.rawValue)) {
                    span(.class("shape-lamp-state")) { t("lamp.\(lamp.state.rawValue)") }
                    span { lamp.title }
                }
            }
            let rest = lamps.count { $0.state == .fits } - shown.count
            rest > 0 ? li(.class("shape-rest")) { t("shape.rest", count: rest) } : nil
        }
    }

    private func notice(_ rows: [StationShape.Row]) -> Node {
        ul(.class("shape-notice")) {
            for row in rows {
                li {
                    span(.class("shape-month")) { row.day.german }
                    a(.href(row.href)) { row.title }
                }
            }
        }
    }
}
