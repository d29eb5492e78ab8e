import Kernel

extension InstrumentCheck {
    /// Every step, field and value that a view names is there.
    func views() {
        let ofSteps = Set(instrument.values.filter { $0.scope == .step }.map(\.id))
        for view in instrument.views {
            var known: Set<String> = []
            if !view.step.isEmpty {
                guard instrument.step(view.step) != nil else {
                    add(.unknownStep(view.step), near: "\"step\": \"\(view.step)\"")
                    continue
                }
                known = rowNames(view.step)
            }
            let names = view.drawn + view.columns + [view.flag].compactMap(\.self) + view.areas.map(\.value)
            expect(names, among: known, in: view)
            expect([view.threshold].compactMap(\.self), among: formNames, in: view)
            for bar in view.bars {
                expect([bar.value, bar.answered], among: ofSteps, in: view)
                expect([bar.limit, bar.alternative].compactMap(\.self), among: ofSteps, in: view)
            }
            for part in view.parts { expect(part.fields, ofStep: part.step, in: view) }
            if let names = view.names { expect([names.field], ofStep: names.step, in: view) }
        }
    }

    private func expect(_ fields: [String], ofStep id: String, in view: InstrumentView) {
        guard let step = instrument.step(id) else {
            add(.unknownStep(id), near: "\"step\": \"\(id)\"")
            return
        }
        let parts = instrument.steps.filter { $0.rowsOf == id }
        expect(fields, among: Set((step.fields + parts.flatMap(\.fields)).map(\.id)), in: view)
    }

    private func expect(_ names: [String], among known: Set<String>, in view: InstrumentView) {
        for name in names where !known.contains(name) {
            add(.unknownName(name, in: "views: \(view.title)"), near: "\"\(name)\"")
        }
    }
}
