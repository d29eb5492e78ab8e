import HTML
import Kernel
import WebPlatform

/// The same exercise was answered in two windows: both answers, and the choice.
struct AnswerConflictPage: Page {
    static let name = "Learning/answerConflict"
    let title: String
    let kicker: String
    let stored: String
    let typed: String
    let action: String
    let back: String
    /// What was typed, over what is stored now.
    let retry: [FormToken]
    var place: String { LearningURL.learning }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadSentence(t("conflict.lead"))
        div(.class("answer-versions")) {
            version(t("conflict.stored"), stored)
            version(t("conflict.typed"), typed)
        }
        pageForm(PageForm(action: action, tokens: retry)) {
            actions {
                submitButton(t("conflict.overwrite"))
                actionLink(PageLink(t("conflict.discard"), href: back), style: .quiet)
            }
        }
    }

    private func version(_ title: String, _ text: String) -> Node {
        section {
            h2 { title }
            p(.class("answer-text")) { text }
        }
    }
}
