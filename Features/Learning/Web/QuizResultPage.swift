import HTML
import Kernel
import Learning
import WebPlatform

/// How a go at the quiz went: each question with every option and why it is right or not.
struct QuizResultPage: Page {
    struct Answered: Sendable {
        struct Line: Sendable {
            let text: String
            let why: String
            let isRight: Bool
            let isChosen: Bool
        }

        let id: String
        let number: Int
        let ask: String
        let isRight: Bool
        let options: [Line]
        /// For a number: what was typed and what is right; nil for a choice.
        let comparison: String?
        let why: String?
    }

    static let name = "Learning/quizResult"
    let title: String
    let lesson: PageLink
    let lead: String
    let score: String
    /// A better go before; nil where this is the best.
    let remark: String?
    let standing: LessonPage.Standing
    let questions: [Answered]
    let again: PageLink
    /// Where it goes on once the quiz is passed.
    let next: PageLink?
    let back: PageLink
    var place: String { LearningURL.learning }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        header(.class("lesson-head")) {
            p(.class("kicker")) { a(.href(lesson.href)) { lesson.label } }
            h1 { title }
            leadSentence(lead, figures: [score])
            remark.map { remark in p(.class("lesson-facts")) { remark } }
            p(.class("lesson-facts")) { standing.sentence }
        }
        actions {
            next.map { actionLink($0, style: .primary) }
            actionLink(again, style: next == nil ? .primary : .secondary)
            actionLink(back, style: .quiet)
        }
        ol(.class("quiz-answers")) { for question in questions { questionNode(question, t) } }
    }

    private func questionNode(_ question: Answered, _ t: Texts) -> Node {
        li(.id(question.id)) {
            h2 { t("quiz.question", ["number": "\(question.number)", "ask": question.ask]) }
            p {
                question.isRight
                    ? mark(Mark(.done, t("verdict.right"))) : mark(Mark(.attention, t("verdict.wrong")))
                question.comparison.map { words in .text(" " + words) }
            }
            question.why.map { why in p { why } }
            question.options.isEmpty
                ? nil : ul(.class("quiz-options")) { for option in question.options { optionNode(option, t) } }
        }
    }

    private func optionNode(_ option: Answered.Line, _ t: Texts) -> Node {
        li(.classes(option.isRight ? "is-right" : nil, option.isChosen ? "is-chosen" : nil)) {
            p(.class("quiz-option-text")) { option.text }
            p(.class("quiz-option-words")) {
                option.isRight ? t("quiz.option.right") : t("quiz.option.wrong")
                option.isChosen ? .text(" \u{b7} " + t("quiz.option.chosen")) : .empty
            }
            p { option.why }
        }
    }
}

extension QuizResultPage.Answered {
    init(_ question: Question, number: Int, _ answer: QuizAnswer?, _ t: Texts) {
        var chosen: Set<Int> = []
        if case .chosen(let positions) = answer { chosen = positions }
        var (comparison, why): (String?, String?) = (nil, nil)
        if case .number(let wanted) = question.kind {
            let right = GermanFormat.exact(wanted.answer) + GermanFormat.thinSpace + wanted.unit
            if case .number(let typed) = answer {
                comparison = t("quiz.number.compared", ["typed": GermanFormat.exact(typed), "right": right])
            } else {
                comparison = t("quiz.number.missing", ["right": right])
            }
            why = wanted.why
        }
        self.init(
            id: question.id,
            number: number,
            ask: question.ask,
            isRight: question.isRight(answer),
            options: question.options.enumerated().map { index, option in
                Line(
                    text: option.text,
                    why: option.why,
                    isRight: option.isRight,
                    isChosen: chosen.contains(index)
                )
            },
            comparison: comparison,
            why: why
        )
    }
}
