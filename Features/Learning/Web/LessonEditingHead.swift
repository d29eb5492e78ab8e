import HTML
import Kernel
import Learning
import WebPlatform

/// The top of every page of one lesson: what it is called, how it stands, and its parts with what is open in each.
struct LessonEditingHead: Sendable {
    struct Tab: Sendable {
        let link: PageLink
        /// How many faults; nil where none can be.
        let open: Int?
    }

    let title: String
    let course: String
    let marks: [Mark]
    /// „Zuletzt gespeichert am 29.11.2026, 21:15 Uhr, von Mira Sander.“
    let state: String
    let tabs: [Tab]

    /// - Parameter current: the address that is lit.
    init(_ desk: LessonEditingDesk, current: String, _ t: Texts) {
        title = desk.title
        course = desk.course
        let state = LessonEditingState(desk)
        marks = state.marks(t)
        self.state = state.sentence(LessonEditingMoment(names: desk.names, t: t), t)
        let address = desk.address
        func tab(_ label: String, _ href: String, _ open: Int? = nil) -> Tab {
            Tab(link: PageLink(label, href: href, isCurrent: href == current), open: open)
        }
        let parts = LessonEditingPart.allCases.map { part in
            tab(part.name(t), LessonEditingURL.part(part, of: address), desk.faults(of: part).count)
        }
        tabs =
            [tab(t("editing.part.desk"), LessonEditingURL.desk(address))] + (desk.draft == nil ? [] : parts)
            + [tab(t("editing.part.preview"), LessonEditingURL.preview(address))]
    }

    func node(_ t: Texts) -> Node {
        header(.class("editing-head")) {
            p(.class("kicker")) {
                a(.href(LessonEditingURL.lessons)) { t("editing.list.title") }
                " \u{b7} \(course)"
            }
            h1 { title }
            p(.class("editing-state")) {
                for sign in marks { Node.group([mark(sign), " "]) }
                state
            }
            nav(.class("tabs editing-tabs"), .aria("label", t("editing.parts")), .data("controller", "reveal")) {
                ul { for tab in tabs { item(tab, t) } }
            }
        }
    }

    private func item(_ tab: Tab, _ t: Texts) -> Node {
        li {
            a(.href(tab.link.href), .aria("current", tab.link.isCurrent ? "page" : nil)) {
                tab.link.label
                if let open = tab.open, open > 0 {
                    span(.class("editing-count"), .aria("hidden", "true")) { "\(open)" }
                    span(.class("visually-hidden")) { " " + t("editing.open.spoken", count: open) }
                }
            }
        }
    }
}
