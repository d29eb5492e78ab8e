import HTML
import Kernel
import WebPlatform

/// Two editors changed the same part at once: both texts, and the choice.
struct LessonEditingConflictPage: Page {
    static let name = "Learning/lessonEditingConflict"
    let title: String
    let lead: String
    let kicker: String
    /// From what is stored to what was typed.
    let changes: [LessonEditingChange]
    let action: String
    /// What was typed, over what is stored now.
    let tokens: [FormToken]
    let back: String
    var place: String { LessonEditingURL.lessons }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadRemark { lead }
        pageSection(title: t("editing.conflict.differences")) {
            div(.class("editing-changes")) {
                for change in changes {
                    change.choice(t, first: t("editing.conflict.theirs"), second: t("editing.conflict.mine"))
                }
            }
        }
        div(.data("controller", "Learning/editing-conflict")) {
            pageForm(PageForm(action: action, tokens: tokens)) {
                actions {
                    submitButton(t("editing.conflict.keepMine"))
                    actionLink(PageLink(t("editing.conflict.keepTheirs"), href: back), style: .secondary)
                }
            }
        }
    }
}
