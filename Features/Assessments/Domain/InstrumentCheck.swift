import Kernel

/// What only the whole catalogue can tell: names that nobody knows, steps that are not there, values that need each
/// other. Each fault stands at the line where its text stands.
struct InstrumentCheck {
    let instrument: Instrument
    private let report: FaultReport

    static func run(_ instrument: Instrument, _ report: FaultReport) {
        let check = InstrumentCheck(instrument: instrument, report: report)
        check.steps()
        check.values()
        check.rules()
        check.gates()
        check.start()
        check.views()
    }

    private func steps() {
        let ids = instrument.steps.map(\.id) + instrument.values.map(\.id) + instrument.steps.flatMap(\.items).map(\.id)
        for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
            add(.duplicateID(id, first: report.file.path), near: "\"\(id)\"")
        }
        for step in instrument.steps {
            if let owner = step.rowsOf, instrument.step(owner)?.kind != .entries {
                add(.unknownStep(owner), near: owner)
            }
            let isRow = step.kind != .text
            for field in step.fields {
                check(field.condition, known: isRow ? rowNames(step.rowsOf ?? step.id) : formNames)
            }
            for item in step.items { check(item.condition, known: formNames) }
        }
    }

    private func values() {
        for value in instrument.values {
            guard let names = names(value.scope, value.step) else { continue }
            check(value.formula, known: names)
        }
        let circle = InstrumentOrder(instrument).circle
        if let first = circle.first { add(.circularValues(circle), near: "\"\(first)\"") }
    }

    private func rules() {
        for rule in instrument.rules {
            guard let names = names(rule.scope, rule.step) else { continue }
            check(rule.condition, known: names)
            for text in [rule.text, rule.reason, rule.follows?.title ?? ""] {
                for name in Placeholder.all(in: text) where !names.contains(name.name) {
                    add(.unknownName(name.name, in: text), near: text)
                }
            }
            for field in [rule.follows?.dueField, rule.follows?.responsibleField].compactMap(\.self)
            where !names.contains(field) {
                add(.unknownName(field, in: rule.id), near: "\"\(rule.id)\"")
            }
        }
    }

    private func gates() {
        let known = Set(instrument.rules.map(\.id))
        for gate in instrument.gates {
            for rule in gate.rules where !known.contains(rule) { add(.unknownRule(rule), near: gate.text) }
        }
    }

    private func start() {
        let items = Set(instrument.steps.flatMap(\.items).map(\.id))
        let named = instrument.start.map { start in
            Array(start.items.values.joined()) + start.occasions.flatMap(\.items)
        }
        for item in named ?? [] where !items.contains(item) { add(.unknownName(item, in: "start"), near: "\"start\"") }
        guard let ranking = instrument.ranking else { return }
        let known = rowNames(ranking.step)
        for name in [ranking.value, ranking.openField] + ranking.ties + ranking.reasons where !known.contains(name) {
            add(.unknownName(name, in: "ranking"), near: "\"ranking\"")
        }
    }

    private func names(_ scope: InstrumentScope, _ step: String) -> Set<String>? {
        guard instrument.step(step) != nil else {
            add(.unknownStep(step), near: "\"step\": \"\(step)\"")
            return nil
        }
        return rowNames(step)
    }

    private func check(_ formula: Formula?, known: Set<String>) {
        guard let formula else { return }
        for name in formula.names where !known.contains(name) {
            add(.unknownName(name, in: formula.source), near: formula.source)
        }
    }

    var formNames: Set<String> {
        Set(instrument.steps.filter { $0.kind == .text }.flatMap(\.fields).map(\.id))
            .union(instrument.values.filter { $0.scope == .step }.map(\.id))
    }

    func rowNames(_ step: String) -> Set<String> {
        let parts = instrument.steps.filter { $0.id == step || $0.rowsOf == step }
        return formNames.union(parts.flatMap(\.fields).map(\.id))
            .union(instrument.values.filter { $0.step == step }.map(\.id))
            .union(parts.flatMap(\.items).flatMap(\.properties.keys)).union(["name", "weight", "redLine"])
    }

    /// The line of the first place in the file where the text stands; texts of a catalogue rarely stand twice.
    func add(_ kind: ContentFault.Kind, near text: String) {
        let wanted = Array(text.replacing("\"", with: text.hasPrefix("\"") ? "\"" : "\\\"").utf8)
        let bytes = report.file.bytes
        let offset = bytes.indices.first { bytes[$0...].starts(with: wanted) }
        report.add(kind, at: offset ?? 0)
    }
}
