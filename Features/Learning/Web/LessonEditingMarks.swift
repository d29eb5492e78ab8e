import HTML
import Kernel

/// The marks that a text may hold, to copy, or to put in with a button where scripts run.
struct LessonEditingMarks: Sendable {
    struct Entry: Sendable {
        /// What is put in.
        let mark: String
        /// What it does, in a few words.
        let meaning: String
    }

    struct Group: Sendable {
        let title: String
        let hint: String?
        let entries: [Entry]
    }

    let groups: [Group]

    func node(_ t: Texts) -> Node {
        div(.class("editing-marks")) {
            p { t("editing.marks.lead") }
            for group in groups {
                if !group.entries.isEmpty {
                    section {
                        h3 { group.title }
                        group.hint.map { hint in p(.class("fold-quiet")) { hint } }
                        ul { for entry in group.entries { item(entry, t) } }
                    }
                }
            }
        }
    }

    private func item(_ entry: Entry, _ t: Texts) -> Node {
        li {
            div {
                code { entry.mark }
                p(.class("fold-quiet")) { entry.meaning }
            }
            button(
                .class("action action-quiet"),
                .type("button"),
                .hidden(),
                .data("editing-target", "insert"),
                .data("mark", entry.mark),
                .aria("label", t("editing.marks.insert.spoken", ["what": entry.meaning]))
            ) { t("editing.marks.insert") }
        }
    }
}
