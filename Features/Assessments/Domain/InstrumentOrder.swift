/// Values so that each stands behind those it needs.
struct InstrumentOrder {
    let values: [InstrumentValue]
    /// Ids that need each other and can never be worked out; empty in a sound catalogue.
    let circle: [String]

    init(_ instrument: Instrument) {
        let byID = Dictionary(instrument.values.map { ($0.id, $0) }) { first, _ in first }
        var ordered: [InstrumentValue] = []
        var done: Set<String> = []
        var open: [String] = []
        var circle: [String] = []

        func visit(_ value: InstrumentValue) {
            guard !done.contains(value.id), circle.isEmpty else { return }
            if let start = open.firstIndex(of: value.id) {
                circle = Array(open[start...])
                return
            }
            open.append(value.id)
            for need in value.formula.names.compactMap({ byID[$0] }) { visit(need) }
            open.removeLast()
            done.insert(value.id)
            ordered.append(value)
        }

        for value in instrument.values { visit(value) }
        (values, self.circle) = (ordered, circle)
    }
}
