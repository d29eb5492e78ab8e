import Assessments
import Kernel
import WebPlatform

/// What the page of facts sends; becomes answers, or sentences.
struct DutiesForm: Sendable {
    /// As typed, by question.
    var typed: [String: String]
    /// The version the change starts from; 0 while nothing is stored.
    var version: Int

    init(_ form: Form, _ questions: [DutyFact]) {
        typed = Dictionary(uniqueKeysWithValues: questions.map { ($0.id, form[$0.id]) })
        version = Int(form["version"]) ?? 0
    }

    init(_ facts: DutyFacts) {
        version = facts.version
        typed = facts.answers.mapValues { answer in
            switch answer.value {
            case .number(let number): GermanFormat.exact(number)
            case .truth(let truth): truth ? "ja" : "nein"
            case .text(let text): text
            }
        }
    }

    func validated(_ questions: [DutyFact], _ t: Texts) -> (values: [String: DutyFacts.Value]?, errors: FieldErrors) {
        var errors = FieldErrors()
        var values: [String: DutyFacts.Value] = [:]
        for question in questions {
            let text = typed[question.id] ?? ""
            if text.isEmpty { continue }
            if let value = Self.value(text, question.kind) {
                values[question.id] = value
            } else if case .number = question.kind {
                errors.add(question.id, t("duty.facts.number", ["value": String(text.prefix(40))]))
            } else {
                errors.add(question.id, t("duty.facts.choice", ["value": String(text.prefix(40))]))
            }
        }
        return (errors.isEmpty ? values : nil, errors)
    }

    private static func value(_ text: String, _ kind: DutyFact.Kind) -> DutyFacts.Value? {
        switch kind {
        case .number:
            guard let number = GermanNumber.parse(text), number >= 0, number <= DutyFacts.largestNumber else {
                return nil
            }
            return .number(number)
        case .yesNo: return text == "ja" ? .truth(true) : text == "nein" ? .truth(false) : nil
        case .choice(let options): return options.contains { $0.value == text } ? .text(text) : nil
        }
    }
}
