/// A value that a report can take from the hub, beside what the report says so far.
public struct SourceOffer: Hashable, Sendable {
    public let element: ReportElement
    public let source: SourceValue?
    public let state: SourceState
    /// What the report says; nil while it says nothing.
    public let answer: FactValue?

    public var key: FactKey { FactKey(element.name, member) }
    public let member: String

    /// Whether taking it would change the report, and nobody has decided otherwise.
    public var isOpen: Bool {
        switch state {
        case .untouched: true
        case .changedSince(_, let new): new != nil
        case .taken, .overridden: false
        }
    }
}

extension SourceFindings {
    /// What of the findings an edition asks for, in its order. Totals that follow from the other values by calculation
    /// are left out: a report works them out by itself, also after one of the parts was changed.
    public func offers(
        for report: Report,
        edition: ReportEdition,
        standard: ReportStandard,
        answers: [FactKey: SourcedAnswer]
    ) -> [SourceOffer] {
        let asked = values.filter { edition.element($0.key.element) != nil }
        var filled = report
        filled.facts = asked.mapValues(\.fact)
        let derived = DerivedFacts.all(of: filled, edition: edition, standard: standard)
        let keys = Set(asked.keys).union(answers.filter { $0.value.known != nil }.keys)
        return edition.elements.flatMap { element in
            keys.filter { $0.element == element.name }.map(\.member).sorted(by: Report.inOrder).compactMap { member in
                let key = FactKey(element.name, member)
                let (source, answer) = (asked[key], answers[key])
                if answer == nil, let source, derived[key]?.value == source.fact.value { return nil }
                guard let state = SourceState.of(answer, source: source) else { return nil }
                return SourceOffer(
                    element: element,
                    source: source,
                    state: state,
                    answer: answer?.value,
                    member: member
                )
            }
        }
    }
}
