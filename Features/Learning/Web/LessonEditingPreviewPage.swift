import HTML
import Kernel
import Learning
import WebPlatform

/// A lesson as readers will see it, marked as a draft, with everything that only shows after an answer below it.
struct LessonEditingPreviewPage: Page {
    /// What an exercise comes to with the figures of the demonstration firm.
    struct Result: Sendable {
        let title: String
        /// Empty for a note.
        let outcome: String
        let why: String
    }

    static let name = "Learning/lessonEditingPreview"
    let title: String
    let head: LessonEditingHead
    let isDraft: Bool
    let probe: LessonEditingProbe
    /// False where so much is missing that exercises and quiz cannot be shown.
    let isWhole: Bool
    let goal: String
    let meta: String?
    let cards: [String: ExerciseCard]
    let quiz: QuizSheet?
    let solutions: [QuizResultPage.Answered]
    let results: [Result]
    var place: String { LessonEditingURL.lessons }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        head.node(t)
        notice(
            Notice(
                isWhole ? .info : .warning,
                word: t("editing.preview.word"),
                text: isWhole
                    ? (isDraft ? t("editing.preview.draft") : t("editing.preview.inForce")) : t("editing.preview.parts")
            )
        )
        article(.class("lesson editing-preview")) {
            div(.class("lesson-head")) {
                goal.isEmpty ? nil : p(.class("lead")) { goal }
                meta.map { words in p(.class("lesson-facts")) { words } }
            }
            isWhole ? div(.class("lesson-text")) { text(t) } : .group(probe.nodes(t))
            quiz.map { quizNode($0, t) }
            sources(t)
        }
        answers(t)
    }

    private func text(_ t: Texts) -> [Node] {
        guard let edition = probe.edition else { return [] }
        return LessonBody(
            edition: edition,
            assets: probe.assets,
            t: t,
            exercise: { cards[$0]?.node(t) ?? .empty },
            behindHeading: { _ in .empty },
            openPages: probe.openPages
        ).nodes
    }

    private func quizNode(_ quiz: QuizSheet, _ t: Texts) -> Node {
        section(.class("lesson-quiz"), .id("quiz")) {
            h2 { t("quiz.title") }
            p(.class("section-intro")) { t("quiz.intro", count: quiz.questions.count) }
            quiz.node(t)
        }
    }

    private func sources(_ t: Texts) -> Node {
        let sources = isWhole ? probe.edition?.lesson.sources ?? [] : []
        if sources.isEmpty { return .empty }
        return section(.class("lesson-sources"), .aria("labelledby", "quellen")) {
            h2(.id("quellen")) { t("lesson.sources") }
            ol {
                for (index, source) in sources.enumerated() {
                    li(.id("quelle-\(index + 1)")) { SourceLine(source).nodes(t) }
                }
            }
        }
    }

    /// For the editor alone.
    private func answers(_ t: Texts) -> Node {
        if results.isEmpty && solutions.isEmpty { return .empty }
        return section(.class("page-section editing-answers")) {
            h2 { t("editing.answers.title") }
            p(.class("section-intro")) { t("editing.answers.lead") }
            details {
                summary { t("editing.answers.exercises") }
                ol(.class("editing-results")) {
                    for result in results {
                        li {
                            h3 { result.title }
                            result.outcome.isEmpty ? nil : p { result.outcome }
                            p { result.why }
                        }
                    }
                }
            }
            details {
                summary { t("editing.answers.quiz") }
                ol(.class("quiz-answers")) { for question in solutions { solution(question, t) } }
            }
        }
    }

    private func solution(_ question: QuizResultPage.Answered, _ t: Texts) -> Node {
        li {
            h3 { t("quiz.question", ["number": "\(question.number)", "ask": question.ask]) }
            question.comparison.map { words in p { words } }
            question.why.map { why in p { why } }
            question.options.isEmpty
                ? nil
                : ul(.class("quiz-options")) {
                    for option in question.options {
                        li(.class(option.isRight ? "is-right" : nil)) {
                            p(.class("quiz-option-text")) { option.text }
                            p(.class("quiz-option-words")) {
                                option.isRight ? t("quiz.option.right") : t("quiz.option.wrong")
                            }
                            p { option.why }
                        }
                    }
                }
        }
    }
}
