import HTML
import Kernel
import WebPlatform
import World

/// The world to walk in. Without JavaScript it says so and leads to the same places as pages.
struct WorldPage: Page {
    static let name = "World/welt"

    let title: String
    /// Where the models lie among the client's files.
    let models: String
    /// What one is called in the world.
    let visitorName: String
    /// 0–7
    let look: Int
    /// Where to start; nil for the usual place.
    let start: String?
    let talk: TalkPanel

    var place: String { WorldURL.rounds }
    var allowsCalls: Bool { true }

    func body(_ t: Texts) -> [Node] {
        [
            section(
                .class("world"),
                .id("welt"),
                .aria("labelledby", "welt-titel"),
                .data("controller", "World/scene"),
                .data("scene-models-value", models),
                .data("scene-world-value", WorldURL.plan),
                .data("scene-state-value", WorldURL.state),
                .data("scene-rounds-value", WorldURL.rounds),
                .data("scene-name-value", visitorName),
                .data("scene-look-value", "\(look)"),
                .data("scene-place-value", start)
            ) {
                words(t)
                div(.class("world-frame"), .data("scene-target", "frame"), .hidden()) {
                    a(.class("world-skip"), .href("#welt-danach")) { t("welt.skip") }
                    div(.class("world-stage"), .data("scene-target", "stage"))
                    WorldOverlay(t, talk: talk).nodes
                }
                p(.class("world-after"), .id("welt-danach"), .tabindex("-1")) {
                    a(.href(WorldURL.rounds)) { t("welt.after") }
                }
            }
        ]
    }

    private func words(_ t: Texts) -> Node {
        div(.class("world-words"), .data("scene-target", "words")) {
            h1(.id("welt-titel")) { title }
            p(.data("scene-target", "reason")) { t("welt.reason") }
            p { actionLink(PageLink(t("welt.rounds"), href: WorldURL.rounds), style: .primary) }
        }
    }
}
