import HTML
import Kernel
import WebPlatform

/// The exercise is gone that somebody answered: the answer, to be copied.
struct AnswerLostPage: Page {
    static let name = "Learning/answerLost"
    let title: String
    let kicker: String
    let typed: String
    let back: String
    var place: String { LearningURL.learning }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadSentence(t("conflict.goneLead"))
        div(.class("answer-versions")) {
            section {
                h2 { t("conflict.typed") }
                p(.class("answer-text")) { typed }
            }
        }
        actions { actionLink(PageLink(t("quiz.back"), href: back), style: .primary) }
    }
}
