import Foundation
import Kernel

/// Answers, values and sentences of one result in words. Looks everything up by name: a page asks for thousands.
public struct InstrumentWording: Sendable {
    public let result: InstrumentResult
    public let words: InstrumentWords
    private let values: [String: InstrumentValue]
    /// Values that count people.
    private let counts: [InstrumentValue]
    /// By step, then by row; parts of a step stand with the step that owns the rows.
    private let given: [String: [String: [String: InstrumentAnswers.Answer]]]
    private let form: [String: (field: InstrumentField, answer: InstrumentAnswers.Answer?)]
    private let fields: [String: [String: InstrumentField]]
    private let items: [String: InstrumentItem]
    private let names: [String: String]

    public init(_ result: InstrumentResult, _ answers: InstrumentAnswers, words: InstrumentWords) {
        let instrument = result.instrument
        (self.result, self.words) = (result, words)
        values = Dictionary(instrument.values.map { ($0.id, $0) }) { first, _ in first }
        counts = instrument.values.filter { $0.smallestGroup != nil }
        items = Dictionary(instrument.steps.flatMap(\.items).map { ($0.id, $0) }) { first, _ in first }
        names = Dictionary(result.rows.values.flatMap { $0 }.map { ($0.id, $0.name) }) { first, _ in first }
        var given: [String: [String: [String: InstrumentAnswers.Answer]]] = [:]
        var fields: [String: [String: InstrumentField]] = [:]
        var form: [String: (field: InstrumentField, answer: InstrumentAnswers.Answer?)] = [:]
        for step in instrument.steps {
            if step.kind == .text {
                let row = answers.rows(of: step.id).first?.answers ?? [:]
                for field in step.fields { form[field.id] = (field, row[field.id]) }
                continue
            }
            let owner = step.rowsOf ?? step.id
            for field in step.fields { fields[owner, default: [:]][field.id] = field }
            for row in answers.rows(of: step.id) {
                given[owner, default: [:]][row.id, default: [:]].merge(row.answers) { $1 }
            }
        }
        (self.given, self.fields, self.form) = (given, fields, form)
    }

    public func item(_ id: String) -> InstrumentItem? { items[id] }

    public func field(_ id: String, of step: String) -> InstrumentField? { fields[step]?[id] }

    public func answer(_ field: String, row: String, step: String) -> InstrumentAnswers.Answer? {
        given[step]?[row]?[field]
    }

    /// The answer to a question of a form, in words.
    public func formText(_ field: InstrumentField) -> String { text(form[field.id]?.answer, field) }

    /// An answer as it was given: „5 – sehr hoch“, „12.500 €“, „weiß nicht“.
    public func text(_ answer: InstrumentAnswers.Answer?, _ field: InstrumentField, item: String? = nil) -> String {
        switch answer {
        case nil: words.missing
        case .unknown: words.unknown
        case .notApplicable: words.notApplicable
        case .truth(let truth): truth ? words.yes : words.no
        case .number(let number): text(number, field, options: item.flatMap { items[$0]?.options } ?? [])
        case .text(let text): self.text(text, field)
        }
    }

    private func text(_ number: Double, _ field: InstrumentField, options: [InstrumentField.Option]) -> String {
        switch field.kind {
        case .choice(let options): options.first { $0.value == .number(number) }?.label ?? GermanFormat.exact(number)
        case .scale(let id):
            if let option = options.first(where: { $0.value == .number(number) }) {
                "\(GermanFormat.exact(number)) – \(option.label)"
            } else if let level = result.instrument.scales[id]?.levels.first(where: { Double($0.value) == number }) {
                "\(GermanFormat.exact(number)) – \(level.label)"
            } else {
                GermanFormat.exact(number)
            }
        default:
            if field.traits.contains(.plainNumber) {
                String(Int(number))
            } else {
                GermanFormat.exact(number) + (field.unit.map { GermanFormat.thinSpace + $0 } ?? "")
            }
        }
    }

    private func text(_ text: String, _ field: InstrumentField) -> String {
        switch field.kind {
        case .date: LocalDate(iso: text)?.german ?? text
        case .choice(let options): options.first { $0.value == .text(text) }?.label ?? text
        case .reference: text.split(separator: "\n").map { names[String($0)] ?? String($0) }.joined(separator: ", ")
        default: text.isEmpty ? words.missing : text
        }
    }

    /// Whether figures of the row are about too few people to be shown.
    public func isProtected(_ row: InstrumentResult.Row) -> Bool {
        counts.contains { value in
            guard let least = value.smallestGroup, let number = row.values[value.id]?.number else { return false }
            return number < Double(least)
        }
    }

    /// A value with its unit, or „fehlt“.
    public func text(_ value: FormulaValue, of id: String, row: InstrumentResult.Row? = nil) -> String {
        if value.number != nil, let row, isProtected(row) { return words.tooFew }
        let unit = value.number == nil ? nil : values[id]?.unit
        return plain(value, digits: values[id]?.digits) + (unit.map { GermanFormat.thinSpace + $0 } ?? "")
    }

    /// Without unit, and without zeros that say nothing: „3,5“.
    private func plain(_ value: FormulaValue, digits: Int?) -> String {
        switch value {
        case .missing: words.missing
        case .notApplicable: words.notApplicable
        case .truth(let truth): truth ? words.yes : words.no
        case .text(let text): text
        case .list(let list): list.map { plain($0, digits: digits) }.joined(separator: ", ")
        case .number(let number): Self.rounded(number, digits: digits)
        }
    }

    /// 3.333 with two digits: „3,33“; 3.5: „3,5“.
    public static func rounded(_ number: Double, digits: Int?) -> String {
        guard let digits else { return GermanFormat.significant(number) }
        let power = pow(10.0, Double(digits))
        let rounded = (number * power).rounded() / power
        return GermanFormat.exact(rounded.isFinite ? rounded : number)
    }

    /// A sentence of the catalogue with what stands for its names.
    public func filled(_ text: String, row: InstrumentResult.Row?, group: InstrumentStep.Group?, step: String) -> String
    {
        Placeholder.filled(text) { place in
            if place.listsRows {
                let rows = (result.rows[step] ?? []).filter { $0.values[place.name]?.isTrue == true }
                return rows.isEmpty ? words.missing : rows.map(\.name).joined(separator: ", ")
            }
            if let group {
                if place.name == "name" { return group.title }
                if let value = result.groupValues[group.id]?[place.name] { return inSentence(value, place.name) }
            }
            if let row {
                if place.name == "name" { return row.name.isEmpty ? words.missing : row.name }
                if let field = fields[step]?[place.name] {
                    let value = row.values[place.name] ?? .missing
                    if case .scale = field.kind { return inSentence(value, place.name) }
                    let answer = given[step]?[row.id]?[place.name]
                    return answer.map { bare($0, field, item: row.id) } ?? inSentence(value, place.name)
                }
                if let value = row.values[place.name] {
                    return value.number != nil && isProtected(row) ? words.tooFew : inSentence(value, place.name)
                }
            }
            if let value = result.values[place.name] { return inSentence(value, place.name) }
            guard let (field, answer) = form[place.name] else { return words.missing }
            return answer.map { bare($0, field) } ?? inSentence(field.standard, place.name)
        }
    }

    /// Sentences name the unit themselves.
    private func bare(_ answer: InstrumentAnswers.Answer, _ field: InstrumentField, item: String? = nil) -> String {
        if case .number = field.kind, case .number(let number) = answer {
            return field.traits.contains(.plainNumber) ? String(Int(number)) : GermanFormat.exact(number)
        }
        return text(answer, field, item: item)
    }

    private func inSentence(_ value: FormulaValue, _ id: String) -> String {
        if case .number(let number) = value, values[id] == nil { return GermanFormat.exact(number) }
        return plain(value, digits: values[id]?.digits)
    }
}

extension InstrumentWording {
    /// The first question of the step that a finding waits for: where to say what is missing.
    public func unansweredField(of finding: InstrumentResult.Finding, in step: InstrumentStep) -> InstrumentField? {
        var seen: Set<String> = []
        func find(_ name: String) -> InstrumentField? {
            guard seen.insert(name).inserted else { return nil }
            if let field = step.field(name) {
                return answer(name, row: finding.row?.id ?? "", step: finding.rule.step) == nil ? field : nil
            }
            for need in values[name]?.formula.names ?? [] { if let field = find(need) { return field } }
            return nil
        }
        for name in finding.rule.condition.names { if let field = find(name) { return field } }
        return nil
    }

    /// The answers that a rule or value rests on, each once, in the order they are first needed.
    func answersBehind(_ names: [String], row: InstrumentResult.Row?, step: String) -> [AssessmentFinding.Reason] {
        var seen: Set<String> = []
        var reasons: [AssessmentFinding.Reason] = []
        func visit(_ name: String) {
            guard seen.insert(name).inserted else { return }
            if let row, let field = fields[step]?[name] {
                let answer = given[step]?[row.id]?[name]
                if answer == nil, row.values[name]?.isKnown != true { return }
                let text = text(answer ?? field.standard.answer, field, item: row.id)
                reasons.append(AssessmentFinding.Reason(question: field.label, answer: text))
            } else if let (field, answer) = form[name] {
                guard let answer = answer ?? field.standard.answer else { return }
                reasons.append(AssessmentFinding.Reason(question: field.label, answer: text(answer, field)))
            } else if let value = values[name] {
                for need in value.formula.names { visit(need) }
            }
        }
        for name in names { visit(name) }
        return reasons
    }
}

extension FormulaValue {
    /// The answer that would say the same; nil where none does.
    var answer: InstrumentAnswers.Answer? {
        switch self {
        case .number(let number): .number(number)
        case .truth(let truth): .truth(truth)
        case .text(let text): .text(text)
        case .notApplicable: .notApplicable
        case .missing, .list: nil
        }
    }
}
