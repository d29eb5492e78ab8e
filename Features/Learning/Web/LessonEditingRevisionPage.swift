import HTML
import Kernel
import WebPlatform

/// A released revision: who, when, why, and what it changed.
struct LessonEditingRevisionPage: Page {
    static let name = "Learning/lessonEditingRevision"
    let title: String
    let head: LessonEditingHead
    let heading: String
    let when: String
    let withdrawn: String?
    let note: String
    /// What it is compared with.
    let against: String
    let changes: [LessonEditingChange]
    /// Nil while a draft is being written.
    let again: PostAction?
    let back: PageLink
    var place: String { LessonEditingURL.lessons }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        head.node(t)
        section(.class("editing-revision")) {
            h2 { heading }
            p(.class("editing-revision-when")) { when }
            withdrawn.map { sentence in p(.class("editing-revision-when")) { sentence } }
            p(.class("editing-revision-words")) { note }
            actions {
                again.map { postButton($0) }
                actionLink(back, style: .quiet)
            }
        }
        pageSection(title: t("editing.revision.changes"), intro: against) {
            changes.isEmpty
                ? p { t("editing.changes.none") }
                : div(.class("editing-changes")) { for change in changes { change.node(t) } }
        }
    }
}
