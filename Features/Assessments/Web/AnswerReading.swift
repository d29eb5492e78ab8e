import Assessments
import Kernel

/// Turns what was typed for one field into an answer, or into a sentence about what is wrong.
struct AnswerReading: Sendable {
    static let unknown = "?"
    static let notApplicable = "-"
    static let longestText = 300
    static let longestLongText = 4_000
    static let largestNumber = 1e12

    let instrument: Instrument
    let references: ReferenceChoices
    let t: Texts

    enum Outcome {
        case answer(InstrumentAnswers.Answer?)
        case fault(String)
    }

    /// How a choice is named in a form.
    static func key(_ value: FormulaValue) -> String {
        switch value {
        case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
        case .truth(let truth): truth ? "1" : "0"
        case .text(let text): text
        case .missing, .notApplicable, .list: ""
        }
    }

    func read(_ values: [String], _ field: InstrumentField, item: InstrumentItem?) -> Outcome {
        let given = values.filter { !$0.isEmpty }
        guard let value = given.first else { return .answer(nil) }
        switch field.kind {
        case .number: return number(value, field)
        case .text: return text(value, most: Self.longestText)
        case .longText: return text(value, most: Self.longestLongText)
        case .date:
            let date = LocalDate(iso: value) ?? LocalDate(german: value)
            return date.map { .answer(.text($0.iso)) } ?? .fault(t("answer.fault.date", ["value": value]))
        case .yesNo: return value == "1" || value == "0" ? .answer(.truth(value == "1")) : choice(value)
        case .choice(let options):
            guard let option = options.first(where: { Self.key($0.value) == value }) else { return choice(value) }
            return .answer(InstrumentAnswers.Answer(option.value))
        case .scale(let id): return scale(value, instrument.scales[id], item)
        case .reference(let target):
            let chosen = field.traits.contains(.multiple) ? given : [value]
            for text in chosen where !references.allows(text, target) { return choice(text) }
            return text(chosen.joined(separator: "\n"), most: Self.longestLongText)
        }
    }

    private func choice(_ value: String) -> Outcome { .fault(t("answer.fault.choice", ["value": value])) }

    private func text(_ text: String, most: Int) -> Outcome {
        if text.count > most {
            return .fault(t("answer.fault.long", ["count": GermanFormat.exact(Double(text.count)), "most": "\(most)"]))
        }
        return .answer(.text(text))
    }

    private func number(_ value: String, _ field: InstrumentField) -> Outcome {
        guard let number = GermanNumber.parse(value), number.isFinite else {
            return .fault(t("answer.fault.number", ["value": value]))
        }
        if field.traits.contains(.integer) || field.traits.contains(.plainNumber), number != number.rounded() {
            return .fault(t("answer.fault.whole", ["value": value]))
        }
        let (low, high) = (field.minimum ?? -Self.largestNumber, field.maximum ?? Self.largestNumber)
        if number < low {
            return .fault(t("answer.fault.low", ["value": value, "least": GermanFormat.exact(low)]))
        }
        if number > high {
            return .fault(t("answer.fault.high", ["value": value, "most": GermanFormat.exact(high)]))
        }
        return .answer(.number(number))
    }

    private func scale(_ value: String, _ scale: InstrumentScale?, _ item: InstrumentItem?) -> Outcome {
        if value == Self.unknown, scale?.allowsUnknown == true { return .answer(.unknown) }
        if value == Self.notApplicable, scale?.allowsNotApplicable == true { return .answer(.notApplicable) }
        let options = item?.options ?? []
        let levels =
            options.isEmpty ? (scale?.levels ?? []).map { Double($0.value) } : options.compactMap(\.value.number)
        guard let level = Int(value).map(Double.init), levels.contains(level) else { return choice(value) }
        return .answer(.number(level))
    }
}
