import Assessments
import HTML
import Kernel

/// Values of an instrument in its own words: labels of levels and choices, units, places.
struct ViewWords {
    let result: InstrumentResult
    let t: Texts

    private var instrument: Instrument { result.instrument }

    func title(of name: String, in step: String) -> String {
        field(name, in: step)?.label ?? value(name)?.title ?? name
    }

    /// Nil where it is missing.
    func text(_ known: FormulaValue, of name: String, in step: String) -> String? {
        let field = field(name, in: step)
        switch known {
        case .missing: return nil
        case .notApplicable: return t("view.notApplicable")
        case .truth(let truth): return truth ? t("view.yes") : t("view.no")
        case .list(let list):
            let parts = list.compactMap { text($0, of: name, in: step) }
            return parts.isEmpty ? nil : parts.joined(separator: ", ")
        case .text(let text):
            return label(known, field) ?? referred(text, field) ?? LocalDate(iso: text)?.german ?? text
        case .number(let number):
            if let label = label(known, field) { return label }
            let digits = value(name)?.digits
            let isPlain = field?.traits.contains(.plainNumber) == true
            let written = isPlain ? "\(Int(number.rounded()))" : Self.number(number, digits: digits ?? 2)
            let unit = value(name)?.unit ?? field?.unit
            return unit.map { written + GermanFormat.thinSpace + $0 } ?? written
        }
    }

    /// The sentence of a finding with the row's own figures in it.
    func sentence(of finding: InstrumentResult.Finding) -> String {
        Placeholder.filled(finding.rule.text) { placeholder in
            let step = finding.rule.step
            if placeholder.listsRows {
                let rows = (result.rows[step] ?? []).filter { $0.values[placeholder.name]?.isTrue == true }
                return rows.map(\.name).joined(separator: ", ")
            }
            let value = finding.row?.values[placeholder.name] ?? result.value(placeholder.name)
            return text(value, of: placeholder.name, in: step) ?? t("view.missing")
        }
    }

    /// At most so many places, without zeros at the end: 3,5 and 3,33.
    static func number(_ value: Double, digits: Int) -> String {
        var text = GermanFormat.number(value, places: digits)
        guard text.contains(",") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(",") { text.removeLast() }
        return text
    }

    private func field(_ name: String, in step: String) -> InstrumentField? {
        instrument.steps.lazy.filter { $0.id == step || $0.rowsOf == step }.compactMap { $0.field(name) }.first
    }

    private func value(_ name: String) -> InstrumentValue? { instrument.values.first { $0.id == name } }

    /// The level or the choice that was taken.
    private func label(_ value: FormulaValue, _ field: InstrumentField?) -> String? {
        switch field?.kind {
        case .choice(let options): return options.first { $0.value == value }?.label
        case .scale(let id):
            guard let number = value.number,
                let level = instrument.scales[id]?.levels.first(where: { Double($0.value) == number })
            else { return nil }
            return t("view.level", ["value": Self.number(number, digits: 0), "label": level.label])
        default: return nil
        }
    }

    /// What a reference points to: a row of the same instrument by its name, anything else as being there.
    private func referred(_ text: String, _ field: InstrumentField?) -> String? {
        guard case .reference(let target)? = field?.kind else { return nil }
        if let row = result.rows[target]?.first(where: { $0.id == text }) { return row.name }
        let ids = text.split(separator: ",").map(String.init)
        return ids.allSatisfy { EntityID<ReferenceTag>($0) != nil } ? t("view.given", count: ids.count) : nil
    }

    private enum ReferenceTag {}
}
