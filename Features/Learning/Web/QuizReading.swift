import Kernel
import Learning
import WebPlatform

/// What a form said to the questions of a lesson.
struct QuizReading {
    private(set) var answers: [String: QuizAnswer] = [:]
    private(set) var typed: [String: [String]] = [:]
    private(set) var errors: [String: String] = [:]

    init(_ form: Form, _ questions: [Question], _ t: Texts) {
        for (index, question) in questions.enumerated() {
            let values = form.all(question.id).filter { !$0.isEmpty }
            typed[question.id] = values
            let number = "\(index + 1)"
            switch question.kind {
            case .single(let options), .multiple(let options):
                let chosen = Set(values.compactMap { Int($0) }.filter { options.indices.contains($0) })
                if chosen.isEmpty || chosen.count != values.count {
                    errors[question.id] = t("quiz.fault.choose", ["number": number])
                } else if case .single = question.kind, chosen.count > 1 {
                    errors[question.id] = t("quiz.fault.one", ["number": number])
                } else {
                    answers[question.id] = .chosen(chosen)
                }
            case .number:
                let text = values.first ?? ""
                if text.isEmpty {
                    errors[question.id] = t("quiz.fault.number", ["number": number])
                } else if let value = GermanNumber.parse(text) {
                    answers[question.id] = .number(value)
                } else {
                    let read = String(text.prefix(60))
                    errors[question.id] = t("quiz.fault.noNumber", ["number": number, "typed": read])
                }
            }
        }
    }
}
