/// A value that a report can take from the hub, beside what the report says so far.
public struct SourceOffer: Hashable, Sendable {
    public let element: ReportElement
    public let member: String
    /// Nil where the hub knew a value once and knows none any more.
    public let source: SourceValue?
    public let state: SourceState
    /// What the report says; nil while it says nothing.
    public let answer: ReportFact?

    public var key: FactKey { FactKey(element.name, member) }

    /// Whether taking it would change the report.
    public var isOpen: Bool {
        guard let source else { return false }
        return answer?.value != source.fact.value
    }

    /// Whether taking it goes over nobody's decision: nothing was answered, or just what the hub knew then.
    public var isFree: Bool {
        switch state {
        case .untouched: true
        case .changedSince(let old, let new): new != nil && answer?.value == old
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
        answers: [FactKey: AnswerContent]
    ) -> [SourceOffer] {
        let asked = values.filter { edition.element($0.key.element) != nil }
        var filled = report
        filled.facts = asked.mapValues(\.fact)
        let derived = DerivedFacts.all(of: filled, edition: edition, standard: standard)
        let keys = Set(asked.keys).union(answers.filter { $0.value.sourceText != nil }.keys)
        let members = Dictionary(grouping: keys, by: \.element)
        return edition.elements.flatMap { element in
            (members[element.name] ?? []).map(\.member).sorted(by: Report.inOrder).compactMap { member in
                let key = FactKey(element.name, member)
                let (source, answer) = (asked[key], answers[key])
                if answer == nil, let source, derived[key]?.value == source.fact.value { return nil }
                let known = answer.map { SourcedAnswer($0, kind: element.kind) }
                guard let state = SourceState.of(known, source: source) else { return nil }
                return SourceOffer(
                    element: element,
                    member: member,
                    source: source,
                    state: state,
                    answer: answer?.fact
                )
            }
        }
    }
}

extension SourcedAnswer {
    public init(_ content: AnswerContent, kind: ElementKind) {
        self.init(
            value: content.fact.value,
            known: content.sourceText.flatMap { FactText.value($0, kind) },
            reason: content.overrideReason ?? ""
        )
    }
}
