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

    static let state = "stand"

    /// What the form was made from: answers are places of options, and mean nothing beside others.
    static func state(of questions: [Question]) -> String { questions.map(sign).joined(separator: "-") }

    /// The questions of a form that are still what they were then.
    static func kept(_ questions: [Question], since state: String) -> [Question] {
        let shown = Set(state.split(separator: "-").map(String.init))
        return questions.filter { shown.contains(sign($0)) }
    }

    /// Changes with whatever somebody saw before answering. What is right is left out: it may be put right meanwhile,
    /// and nobody shall find it out by trying signs.
    private static func sign(_ question: Question) -> String {
        let seen =
            switch question.kind {
            case .single(let options): ["single"] + options.map(\.text)
            case .multiple(let options): ["multiple"] + options.map(\.text)
            case .number(let wanted): ["number", wanted.unit]
            }
        let text = ([question.id, question.ask] + seen).joined(separator: "\u{1f}")
        let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return String(hash, radix: 16)
    }

    func node(_ t: Texts) -> Node {
        let state = FormToken(name: Self.state, value: Self.state(of: questions))
        return pageForm(PageForm(action: action, tokens: [token, state])) {
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
