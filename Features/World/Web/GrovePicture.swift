import FirmState
import HTML
import Kernel
import World

/// Measures as trees, each as far as it has grown.
struct GrovePicture {
    private let t: Texts

    init(_ t: Texts) { self.t = t }

    func node(_ trees: [StationShape.Tree]) -> Node {
        ul(.class("shape-grove")) {
            for tree in trees {
                li(.data("state", tree.status.rawValue)) {
                    drawing(tree.status)
                    span(.class("shape-tree-title")) {
                        tree.href.map { address in a(.href(address)) { tree.title } } ?? .text(tree.title)
                    }
                    span(.class("shape-note")) { t("growth.\(tree.status.rawValue)") }
                }
            }
        }
    }

    private func drawing(_ growth: PlannedMeasure.Growth) -> Node {
        .element(
            "svg",
            [
                .class("shape-tree"), Attribute("viewBox", "0 0 80 80"), .aria("hidden", "true"),
                Attribute("focusable", "false"),
            ],
            [Self.ground, Self.plant(growth)]
        )
    }

    private static let ground = Node.raw(#"<path class="tree-ground" d="M8 74q32-7 64 0z"/>"#)

    private static func plant(_ growth: PlannedMeasure.Growth) -> Node {
        switch growth {
        case .idea:
            .raw(#"<path class="tree-seed" d="M40 60c6 3 6 10 0 12-6-2-6-9 0-12z"/>"#)
        case .planned:
            .raw(
                """
                <path class="tree-trunk" d="M39 72V54h2v18z"/>\
                <path class="tree-leaf" d="M40 56c-10 0-14-5-15-11 9 0 15 4 15 11zM40 54c0-8 5-13 13-13 0 7-4 13-13 13z"/>
                """
            )
        case .running:
            .raw(
                """
                <path class="tree-trunk" d="M38 72l1-30h2l1 30z"/>\
                <circle class="tree-leaf" cx="40" cy="36" r="14"/><circle class="tree-leaf" cx="31" cy="43" r="8"/>
                """
            )
        case .done:
            .raw(
                """
                <path class="tree-trunk" d="M36 73l2-38h4l2 38z"/>\
                <circle class="tree-leaf" cx="40" cy="26" r="21"/><circle class="tree-leaf" cx="25" cy="38" r="13"/>\
                <circle class="tree-leaf" cx="56" cy="37" r="13"/>
                """
            )
        }
    }
}
