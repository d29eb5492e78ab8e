import HTML
import Kernel
import WebPlatform

/// The quiz by itself: for another go, and where an answer was missing.
struct QuizPage: Page {
    static let name = "Learning/quiz"
    let title: String
    let lesson: PageLink
    let intro: String
    let faults: [FormFault]
    let sheet: QuizSheet
    /// Why nothing was taken, although nothing is wrong with the answers.
    var trouble: String?
    /// That the questions are others than those that were answered.
    var revised: String?
    var place: String { LearningURL.learning }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        errorSummary(title: t("fault.title"), faults: faults)
        trouble.map { notice(Notice(.warning, word: t("learning.wait.word"), text: $0)) }
        revised.map { notice(Notice(.info, word: t("quiz.revised.word"), text: $0)) }
        header(.class("lesson-head")) {
            p(.class("kicker")) { a(.href(lesson.href)) { lesson.label } }
            h1 { title }
            p(.class("lesson-facts")) { intro }
        }
        section(.class("lesson-quiz")) { sheet.node(t) }
    }
}
