import Assessments
import HTML
import Kernel

/// Values of an instrument in its own words: labels of levels and choices, units, places.
struct ViewWords {
    let wording: InstrumentWording
    let t: Texts

    private var instrument: Instrument { wording.result.instrument }

    func title(of name: String, in step: String) -> String {
        field(name, in: step)?.label ?? value(name)?.title ?? name
    }

    /// Nil where it is missing.
    func text(_ known: FormulaValue, of name: String, in step: String) -> String? {
        let field = field(name, in: step)
        switch known {
        case .missing: return nil
        case .notApplicable: return t("answer.notApplicable")
        case .truth(let truth): return truth ? t("answer.yes") : t("answer.no")
        case .list(let list):
            let parts = list.compactMap { text($0, of: name, in: step) }
            return parts.isEmpty ? nil : parts.joined(separator: ", ")
        case .text(let text):
            guard let field else { return text }
            return linked(text, field) ?? wording.text(.text(text), field)
        case .number(let number):
            if let field { return wording.text(.number(number), field) }
            let unit = value(name)?.unit.map { GermanFormat.thinSpace + $0 } ?? ""
            return InstrumentWording.rounded(number, digits: value(name)?.digits ?? 2) + unit
        }
    }

    /// The sentence of a finding with the row's own figures in it.
    func sentence(of finding: InstrumentResult.Finding) -> String {
        wording.filled(finding.rule.text, row: finding.row, group: finding.group, step: finding.rule.step)
    }

    /// 3,5 and 3,33: at most so many places.
    static func number(_ value: Double, digits: Int) -> String { InstrumentWording.rounded(value, digits: digits) }

    private func field(_ name: String, in step: String) -> InstrumentField? {
        instrument.steps.lazy.filter { $0.id == step || $0.rowsOf == step }.compactMap { $0.field(name) }.first
    }

    private func value(_ name: String) -> InstrumentValue? { instrument.values.first { $0.id == name } }

    /// A reference to what is kept elsewhere in the hub: that it is there, not its number.
    private func linked(_ text: String, _ field: InstrumentField) -> String? {
        guard case .reference(let target) = field.kind, wording.result.rows[target] == nil else { return nil }
        let ids = text.split(whereSeparator: \.isNewline).map(String.init)
        let isLinked = !ids.isEmpty && ids.allSatisfy { EntityID<ReferenceTag>($0) != nil }
        return isLinked ? t("view.given", count: ids.count) : nil
    }

    private enum ReferenceTag {}
}
