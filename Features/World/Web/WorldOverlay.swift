import HTML
import Kernel

/// What lies over the world: where one is, tools, map, keys, tour, and the dialog of a station. Names of targets and
/// actions are the contract with the scene.
struct WorldOverlay {
    private let t: Texts
    private let talk: TalkPanel

    init(_ t: Texts, talk: TalkPanel) { (self.t, self.talk) = (t, talk) }

    var nodes: [Node] {
        [
            div(.class("world-head world-card")) {
                p(.class("world-where"), target("where"))
                p(.class("world-firm"), target("firm"))
            },
            tools, near, map, keys, tour,
            p(.class("world-prompt"), target("prompt"), .hidden()) { tool("open", "") },
            p(.class("world-status"), .role("status"), target("status")),
            div(.class("world-fault world-card"), .role("alert"), target("fault"), .hidden()) {
                p(target("fault-text"))
                tool("again", t("welt.again"))
            },
            panel,
            div(.class("world-presence"), .data("scene-slot", "presence")) { talk.node(t) },
        ]
    }

    private func target(_ name: String) -> Attribute { .data("scene-target", name) }

    private func tool(_ action: String, _ label: String, opens: String? = nil, isToggle: Bool = false) -> Node {
        button(
            .type("button"),
            .data("scene-action", action),
            .aria("expanded", opens == nil ? nil : "false"),
            .aria("controls", opens),
            .aria("pressed", isToggle ? "false" : nil)
        ) { label }
    }

    private var tools: Node {
        div(.class("world-tools"), .role("group"), .aria("label", t("welt.tools"))) {
            tool("map", t("welt.map"), opens: "welt-karte")
            tool("tour", t("welt.tour"), opens: "welt-lotse")
            tool("light", t("welt.light"), isToggle: true)
            tool("still", t("welt.still"), isToggle: true)
            tool("keys", t("welt.keys"), opens: "welt-tasten")
        }
    }

    private var near: Node {
        div(.class("world-near world-card"), target("near"), .hidden()) {
            h2 { t("welt.near") }
            ul(target("stations"))
        }
    }

    private var map: Node {
        div(.class("world-map world-card"), .id("welt-karte"), target("map"), .hidden()) {
            h2 { t("welt.map.title") }
            div(target("drawing"))
            ol(target("places"))
            tool("map", t("welt.close"))
        }
    }

    private var keys: Node {
        div(.class("world-keys world-card"), .id("welt-tasten"), target("keys"), .hidden()) {
            h2 { t("welt.keys") }
            dl {
                for (key, meaning) in [
                    (t("welt.key.walk"), t("welt.key.walk.text")), (t("welt.key.fast"), t("welt.key.fast.text")),
                    (t("welt.key.look"), t("welt.key.look.text")), (t("welt.key.open"), t("welt.key.open.text")),
                    (t("welt.key.close"), t("welt.key.close.text")), (t("welt.key.click"), t("welt.key.click.text")),
                ] {
                    dt { key }
                    dd { meaning }
                }
            }
            tool("keys", t("welt.close"))
        }
    }

    private var tour: Node {
        div(.class("world-tour world-card"), .id("welt-lotse"), target("tour"), .hidden()) {
            p(.class("world-count"), target("count"))
            p(.aria("live", "polite"), target("caption"))
            div(.class("world-row")) {
                tool("tour-back", t("welt.tour.back"))
                tool("tour-pause", t("welt.tour.pause"), isToggle: true)
                tool("tour-next", t("welt.tour.next"))
                tool("tour", t("welt.tour.end"))
            }
        }
    }

    private var panel: Node {
        div(
            .class("world-panel"),
            .role("dialog"),
            .aria("labelledby", "welt-station"),
            .tabindex("-1"),
            target("panel"),
            .hidden()
        ) {
            button(.type("button"), .class("world-close"), .data("scene-action", "close")) { t("welt.close") }
            h2(.id("welt-station"), target("panel-title"))
            div(target("panel-body"), .aria("live", "off"))
        }
    }
}
