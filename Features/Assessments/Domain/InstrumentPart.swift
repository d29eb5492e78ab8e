/// What is asked on one page: a step, one heading of it, or the short start.
public struct InstrumentPart: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// The few questions to begin with.
        case start
        /// What else the occasion calls for.
        case occasion
        case step
        case group(InstrumentStep.Group)
    }

    public let kind: Kind
    public let step: InstrumentStep
    /// Of an items step: what is asked here, in this order.
    public let items: [InstrumentItem]

    /// Names the part in an address.
    public var id: String {
        switch kind {
        case .start: "start"
        case .occasion: "anlass"
        case .step: step.id
        case .group(let group): "\(step.id).\(group.id)"
        }
    }

    /// The step whose rows are answered.
    public var rowsStep: String { step.rowsOf ?? step.id }
}

extension InstrumentResult {
    /// The pages of the instrument in order. Questions that are not asked, of other sectors or by their condition, are
    /// left out.
    public func parts(sector: Sector?, occasion: String?) -> [InstrumentPart] {
        var parts: [InstrumentPart] = []
        for step in instrument.steps {
            guard step.kind == .items else {
                parts.append(InstrumentPart(kind: .step, step: step, items: []))
                continue
            }
            let asked = Set((rows[step.id] ?? []).map(\.id))
            let items = step.items.filter { asked.contains($0.id) }
            parts += begin(step, items, sector, occasion)
            if step.groups.isEmpty {
                parts.append(InstrumentPart(kind: .step, step: step, items: items))
            }
            let byGroup = Dictionary(grouping: items) { $0.group ?? "" }
            for group in step.groups {
                guard let items = byGroup[group.id] else { continue }
                parts.append(InstrumentPart(kind: .group(group), step: step, items: items))
            }
        }
        return parts
    }

    private func begin(
        _ step: InstrumentStep,
        _ items: [InstrumentItem],
        _ sector: Sector?,
        _ occasion: String?
    ) -> [InstrumentPart] {
        guard let start = instrument.start, let sector, let ids = start.items[sector] else { return [] }
        let byID = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
        let called = start.occasions.first { $0.id == occasion }?.items ?? []
        // What the occasion calls for comes first.
        let first = ids.filter(called.contains) + ids.filter { !called.contains($0) }
        let few = first.compactMap { byID[$0] }
        guard !few.isEmpty else { return [] }
        let more = called.filter { !ids.contains($0) }.compactMap { byID[$0] }
        return [InstrumentPart(kind: .start, step: step, items: few)]
            + (more.isEmpty ? [] : [InstrumentPart(kind: .occasion, step: step, items: more)])
    }
}
