import HTML
import Kernel
import Learning
import WebPlatform

/// The questions of a lesson as a form, with what was chosen before and what was wrong with it.
struct QuizSheet: Sendable {
    let questions: [Question]
    /// By question: positions of options, or a number as typed.
    var typed: [String: [String]] = [:]
    /// By question.
    var errors: [String: String] = [:]
    let action: String
    let token: FormToken

    func node(_ t: Texts) -> Node {
        pageForm(PageForm(action: action, tokens: [token])) {
            for (index, question) in questions.enumerated() { questionNode(question, index + 1, t) }
            actions { submitButton(t("quiz.submit")) }
        }
    }

    private func questionNode(_ question: Question, _ number: Int, _ t: Texts) -> Node {
        let choices = question.options.enumerated().map { index, option in Choice(option.text, value: "\(index)") }
        let chosen = typed[question.id] ?? []
        func field(_ hint: String?) -> Field {
            Field(
                name: question.id,
                label: t("quiz.question", ["number": "\(number)", "ask": question.ask]),
                hint: hint,
                error: errors[question.id]
            )
        }
        let control =
            switch question.kind {
            case .single: radioCards(field(nil), choices: choices, selected: chosen.first)
            case .multiple: checkboxes(field(t("quiz.several")), choices: choices, selected: Set(chosen))
            case .number(let wanted): numberField(field(nil), value: chosen.first ?? "", unit: wanted.unit)
            }
        return div(.class("quiz-question")) { control }
    }
}
